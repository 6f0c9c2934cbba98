package org.rolegraph.cli.ask;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.vocab.TechnologyIds;
import org.rolegraph.cli.Console;

/**
 * Former ids in SPARQL of the user's own. It is answered as it stands, so nothing is found by them
 * but what has taken their place; an empty answer would not say why.
 */
final class FormerIds {
    private static final Pattern TERM =
            Pattern.compile("(?:<[^<>\\s]*/skill/|\\bskill:)onet-[0-9][\\w.-]*[\\w]>?");

    private FormerIds() {}

    /** Names them on standard error, with what they are now; not where the query follows them. */
    static void notice(String sparql, Console console) {
        if (sparql.contains("isReplacedBy")) {
            return;
        }
        Set<String> noticed = new LinkedHashSet<>();
        Matcher terms = TERM.matcher(sparql);
        while (terms.find()) {
            String term = terms.group();
            TechnologyIds.current(term)
                    .filter(now -> noticed.add(term))
                    .ifPresent(
                            now ->
                                    console.say(
                                            "query: "
                                                    + term
                                                    + " has been replaced by "
                                                    + now
                                                    + "; the graph says only that of it, by"
                                                    + " dct:isReplacedBy"));
        }
    }
}
