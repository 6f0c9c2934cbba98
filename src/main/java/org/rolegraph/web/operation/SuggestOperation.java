package org.rolegraph.web.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.operation.OperationParameter.Occurs;

/** What titles mean, and how sure that is. */
final class SuggestOperation {
    /** Titles that are answered at once. */
    private static final int MOST_TITLES = 50;

    private final TitleSearches titles = new TitleSearches();

    Operation of() {
        return Operation.ofTable(
                "suggest",
                NameOperations.SHELF,
                "Which entities titles mean, each with how sure it is",
                "As rolegraph reconcile finds them, by words and letters.",
                List.of(
                        OperationParameter.text(
                                        "title", "A title, as somebody wrote it; at most 50.")
                                .occurring(Occurs.AGAIN)
                                .such("ML engineer")
                                .needed(),
                        OperationParameter.text(
                                        "to",
                                        "Sources whose entities to find; by default curated and"
                                                + " esco, or curated and onet where ESCO is not"
                                                + " loaded.")
                                .occurring(Occurs.LISTED),
                        OperationParameter.text("type", "What titles are of.")
                                .oneOf(List.of("role", "skill", "organization", "product"))
                                .usually("role"),
                        OperationParameter.whole(
                                        "candidates", 1, 50, "At most so many for each title.")
                                .usually("3"),
                        OperationParameter.number(
                                        "min-confidence",
                                        "Take nothing for found that is less sure than this, from"
                                                + " 0 to 1.")
                                .usually("0.1"),
                        OperationParameter.text(
                                        "titles",
                                        "What the titles are, of a classification or as people"
                                                + " write them; by default what they look like.")
                                .oneOf(
                                        Arrays.stream(TitleStyle.values())
                                                .map(TitleStyle::word)
                                                .toList())),
                CommonParameters.ROWS,
                Operation.OfTable.of(
                        """
                                title: that was asked about
                                outcome: found, unsure or nothing alike
                                entity (entity): what it may mean, the best first
                                score: how well the names agree
                                confidence: how sure it is, from 0 to 1
                                source: of the entity""",
                        this::ask));
    }

    private void ask(Asked asked, RowPage page) {
        List<String> given = asked.texts("title").stream().distinct().toList();
        double least = Double.parseDouble(asked.needed("min-confidence"));
        if (given.size() > MOST_TITLES || least < 0 || least > 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(given.size() > MOST_TITLES ? "title" : "min-confidence"),
                    given.size() > MOST_TITLES
                            ? "these are "
                                    + given.size()
                                    + " titles; expected at most "
                                    + MOST_TITLES
                            : "expected a number from 0 to 1",
                    "");
        }
        Kind kind = Kind.of(asked.needed("type")).orElseThrow();
        String language = asked.languages().get(0).toLowerCase(Locale.ROOT);
        page.take(
                titles.of(asked.served(), kind, Scope.primary(language), asked.texts("to"))
                        .find(
                                given,
                                Arrays.stream(TitleStyle.values())
                                        .filter(s -> asked.texts("titles").contains(s.word()))
                                        .findFirst(),
                                asked.whole("candidates").orElseThrow(),
                                least));
    }
}
