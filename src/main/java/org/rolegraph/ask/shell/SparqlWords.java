package org.rolegraph.ask.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;

/** What a word within a query of SPARQL may become: keyword, variable, prefix, term, entity. */
final class SparqlWords {
    private static final int MOST = 100;
    private static final List<String> KEYWORDS =
            List.of(
                    "SELECT",
                    "ASK",
                    "CONSTRUCT",
                    "DESCRIBE",
                    "PREFIX",
                    "DISTINCT",
                    "WHERE",
                    "OPTIONAL",
                    "UNION",
                    "MINUS",
                    "FILTER",
                    "EXISTS",
                    "BIND",
                    "VALUES",
                    "GRAPH",
                    "FROM",
                    "NAMED",
                    "GROUP",
                    "ORDER",
                    "BY",
                    "HAVING",
                    "LIMIT",
                    "OFFSET",
                    "ASC",
                    "DESC",
                    "COUNT",
                    "SAMPLE",
                    "GROUP_CONCAT",
                    "CONTAINS",
                    "STRSTARTS",
                    "REGEX",
                    "LANG",
                    "STR",
                    "BOUND",
                    "COALESCE");
    private static final Pattern VARIABLE = Pattern.compile("[?$]\\w+");
    private static final Pattern CLASS_FOLLOWS =
            Pattern.compile("(?:\\sa|rdf:type)\\s+[\\w:.-]*\\z");

    private final Labels labels;
    private final Vocabulary terms;

    SparqlWords(Labels labels, Vocabulary terms) {
        this.labels = labels;
        this.terms = terms;
    }

    /**
     * The proposals for the word.
     *
     * @param text all before the cursor, the word at its end
     */
    List<Proposal> at(String text, String word) {
        List<Proposal> proposals = new ArrayList<>();
        if (word.startsWith("?") || word.startsWith("$")) {
            Set<String> variables = new TreeSet<>();
            Matcher variable = VARIABLE.matcher(text.substring(0, text.length() - word.length()));
            while (variable.find()) {
                variables.add(word.charAt(0) + variable.group().substring(1));
            }
            variables.forEach(name -> proposals.add(Proposal.whole(name, "")));
            return proposals;
        }
        boolean classes = CLASS_FOLLOWS.matcher(text).find();
        if (word.contains(":")) {
            terms.classes().forEach(term -> proposals.add(Proposal.whole(term, "class")));
            if (!classes) {
                terms.properties().forEach(term -> proposals.add(Proposal.whole(term, "property")));
                entities(word, proposals);
            }
            proposals.removeIf(proposal -> !proposal.value().startsWith(word));
            return proposals;
        }
        if (classes) {
            terms.classes().forEach(term -> proposals.add(Proposal.whole(term, "class")));
            return proposals;
        }
        Prefixes.map().keySet().forEach(p -> proposals.add(Proposal.begun(p + ":", "prefix")));
        if (!word.isEmpty()) {
            KEYWORDS.forEach(keyword -> proposals.add(Proposal.whole(keyword, "")));
        }
        return proposals;
    }

    /** Entities under the prefix whose name begins like the local part, read as words. */
    private void entities(String word, List<Proposal> proposals) {
        int colon = word.indexOf(':');
        Optional<Kind> kind = Kind.of(word.substring(0, colon).toLowerCase(Locale.ROOT));
        if (kind.isEmpty()) {
            return;
        }
        String local = word.substring(colon + 1);
        Set<String> seen = new TreeSet<>();
        // an id by its beginning, or by the name that it is made of
        for (String begun : new TreeSet<>(List.of(local, local.replace('-', ' ')))) {
            for (Hit hit : labels.completions(begun, Scope.of(kind.get()), MOST)) {
                Prefixes.curie(hit.entity().iri())
                        .filter(seen::add)
                        .ifPresent(c -> proposals.add(Proposal.whole(c, hit.label().text())));
            }
        }
    }
}
