package org.rolegraph.cli.link;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Supplier;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Option;

/** What the titles are, which says how far an agreement of names is to be believed. */
final class TitlesOption {
    /** The styles, for completion. */
    static final class Styles implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(TitleStyle.values()).map(TitleStyle::word).iterator();
        }
    }

    @Option(
            names = "--titles",
            paramLabel = "STYLE",
            completionCandidates = Styles.class,
            description =
                    "What the titles are: one of ${COMPLETION-CANDIDATES}, of a classification or as"
                            + " people write them, of whom a candidate is less sure; by default what"
                            + " they look like.")
    private String word = "";

    /**
     * The style that is asked for, or what the titles look like, which is said. Names of anything
     * but roles are official unless somebody says otherwise: of skills in postings that was
     * measured to hold.
     */
    TitleStyle of(Supplier<TitleStyle> looks, Kind kind, Console console) {
        if (word.isEmpty() && kind != Kind.ROLE) {
            return TitleStyle.OFFICIAL;
        }
        if (word.isEmpty()) {
            TitleStyle found = looks.get();
            console.say(
                    "titles as of "
                            + found.place()
                            + "; if they are not: --titles "
                            + found.other().word());
            return found;
        }
        return Arrays.stream(TitleStyle.values())
                .filter(style -> style.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("--titles"),
                                        "\"" + word + "\" is no style of titles",
                                        "write "
                                                + TitleStyle.OFFICIAL.word()
                                                + " or "
                                                + TitleStyle.POSTINGS.word()));
    }
}
