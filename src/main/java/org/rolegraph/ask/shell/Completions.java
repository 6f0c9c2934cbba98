package org.rolegraph.ask.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;

/** What may complete the word before the cursor: it depends on what the statement is. */
public final class Completions {
    private static final int MOST = 100;
    private static final List<String> FORMS =
            List.of("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX");
    private static final Pattern WORD = Pattern.compile("[\\w:?$.-]*\\z");
    private static final Pattern VALUE =
            Pattern.compile("\\s([A-Za-z_]\\w*)=(\\s*(?:[\"'][^\"']*|[^\"'=]*))\\z");

    private final Catalogue catalogue;
    private final List<String> commands;
    private final List<String> formats;
    private final Supplier<Labels> labels;
    private final Supplier<Vocabulary> vocabulary;

    /**
     * What there is to propose.
     *
     * @param commands names without backslash
     * @param formats what the command {@code \o} takes
     * @param labels of the generation that is read; asked anew each time
     * @param vocabulary asked anew each time
     */
    public Completions(
            Catalogue catalogue,
            List<String> commands,
            List<String> formats,
            Supplier<Labels> labels,
            Supplier<Vocabulary> vocabulary) {
        this.catalogue = catalogue;
        this.commands = List.copyOf(commands);
        this.formats = List.copyOf(formats);
        this.labels = labels;
        this.vocabulary = vocabulary;
    }

    /**
     * What may stand in place of a word.
     *
     * @param begin where the word begins in the text
     * @param proposals in their order
     */
    public record Proposals(int begin, List<Proposal> proposals) {}

    /**
     * The proposals for the word at the end of the text, which is all that is before the cursor.
     */
    public Proposals at(String text) {
        int lineStart = text.lastIndexOf('\n') + 1;
        boolean fresh = ShellStatements.areWhole(text.substring(0, lineStart), this::isKnown);
        String line = text.substring(lineStart);
        int indent = line.length() - line.stripLeading().length();
        String bare = line.substring(indent);
        if (bare.startsWith("\\")) {
            return shifted(lineStart + indent, command(bare));
        }
        if (fresh && !bare.contains(" ")) {
            return new Proposals(lineStart + indent, starts());
        }
        if (fresh && isKnown(bare.split("\\s", 2)[0])) {
            return shifted(lineStart + indent, call(bare));
        }
        Matcher word = WORD.matcher(text);
        return word.find()
                ? new Proposals(
                        word.start(),
                        new SparqlWords(labels.get(), vocabulary.get()).at(text, word.group()))
                : new Proposals(text.length(), List.of());
    }

    private static Proposals shifted(int by, Proposals inner) {
        return new Proposals(by + inner.begin(), inner.proposals());
    }

    private boolean isKnown(String name) {
        return catalogue.listed().stream().anyMatch(query -> query.name().equals(name));
    }

    private List<Proposal> starts() {
        List<Proposal> starts = names();
        FORMS.forEach(form -> starts.add(Proposal.whole(form, "")));
        return starts;
    }

    private List<Proposal> names() {
        List<Proposal> names = new ArrayList<>();
        catalogue.listed().forEach(q -> names.add(Proposal.whole(q.name(), q.summary())));
        return names;
    }

    private Proposals command(String line) {
        int blank = line.indexOf(' ');
        if (blank < 0) {
            return new Proposals(
                    0, commands.stream().map(c -> Proposal.whole("\\" + c, "")).toList());
        }
        int begin = line.length() - line.substring(blank).stripLeading().length();
        List<Proposal> proposals =
                switch (line.substring(1, blank)) {
                    case "o" -> formats.stream().map(f -> Proposal.whole(f, "")).toList();
                    case "queries" -> names();
                    case "show", "search" -> labelled(line.substring(begin), Scope.ANY, "");
                    default -> List.of();
                };
        return new Proposals(begin, proposals);
    }

    private Proposals call(String line) {
        CatalogueQuery query = catalogue.get(line.split("\\s", 2)[0]);
        Matcher value = VALUE.matcher(line);
        if (value.find()) {
            for (Parameter parameter : query.parameters()) {
                if (parameter.name().equals(value.group(1)) && parameter.type().isEntity()) {
                    return new Proposals(value.start(2), values(parameter, value.group(2)));
                }
            }
        }
        int begin = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t')) + 1;
        return new Proposals(
                begin,
                query.parameters().stream()
                        .filter(p -> !line.contains(" " + p.name() + "="))
                        .map(p -> Proposal.begun(p.name() + "=", p.text()))
                        .toList());
    }

    private List<Proposal> values(Parameter parameter, String typed) {
        String quote = typed.matches("[\"'].*") ? typed.substring(0, 1) : "";
        Optional<Kind> kind = Kind.ofType(parameter.type().iri());
        return labelled(
                typed.substring(quote.length()), kind.map(Scope::of).orElse(Scope.ANY), quote);
    }

    private List<Proposal> labelled(String typed, Scope scope, String quote) {
        List<Proposal> proposals = new ArrayList<>();
        for (Hit hit : labels.get().completions(typed.strip(), scope, MOST)) {
            String label = hit.label().text();
            if (quote.isEmpty() ? !label.contains("=") : !label.contains(quote)) {
                proposals.add(Proposal.whole(quote + label + quote, hit.entity().kind().word()));
            }
        }
        return proposals;
    }
}
