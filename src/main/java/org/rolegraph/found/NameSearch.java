package org.rolegraph.found;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Options;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.graph.Notices;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/**
 * A search as people ask it: what is not found comes with a reason where there is one, and so does
 * what is found for want of better.
 *
 * @param graph stays open
 * @param where the command that searches
 */
public record NameSearch(OpenGraph graph, Options options, String where) {
    /** Ways of finding that are taken when nothing has all the words. */
    private static final Set<How> POOR = Set.of(How.PARTIAL, How.STATEMENT);

    /**
     * What is called so, the best first.
     *
     * @param exact whether names that are the text alone count
     * @throws Failure exit {@code NOT_FOUND} when nothing is
     */
    public List<FoundName> find(
            String text, boolean exact, int limit, Set<Kind> kinds, Notices notices) {
        List<FoundName> found = all(text, exact, limit, kinds);
        if (found.isEmpty()) {
            throw new Failure(Exit.NOT_FOUND, none(text, exact, kinds));
        }
        if (POOR.contains(found.get(0).how())) {
            strangers(text, exact).ifPresent(line -> notices.say(where + ": " + line));
        }
        if (options.deprecated()) {
            for (FoundName each : found) {
                graph.withdrawal(each.thing().iri())
                        .ifPresent(line -> notices.say(where + ": " + line));
            }
        }
        return found;
    }

    /** That nothing is called so, with the reason where there is one. */
    public Problem none(String text, boolean exact, Set<Kind> kinds) {
        return Problem.error(
                Codes.NOT_FOUND,
                Location.of(where),
                "nothing is called \"" + text + "\", or nearly so",
                remedy(text, exact, kinds));
    }

    /** The same without what is said of it; empty where nothing is called so. */
    public List<FoundName> all(String text, boolean exact, int limit, Set<Kind> kinds) {
        return found(options, text, exact, limit, kinds);
    }

    // the graph is the caller's, and so is closing it
    private List<FoundName> found(
            Options asked, String text, boolean exact, int limit, Set<Kind> kinds) {
        RoleGraph names = RoleGraph.over(graph, asked);
        Kind[] wanted = kinds.toArray(Kind[]::new);
        return exact ? names.searchExactly(text, limit, wanted) : names.search(text, limit, wanted);
    }

    private String remedy(String text, boolean exact, Set<Kind> kinds) {
        if (!options.deprecated()) {
            List<FoundName> gone = found(options.withDeprecated(), text, true, 1, kinds);
            if (!gone.isEmpty()) {
                return graph.withdrawal(gone.get(0).thing().iri()).orElse("")
                        + "; it is found with --deprecated";
            }
        }
        String others =
                kinds.isEmpty() && options.schemes().isEmpty()
                        ? "try fewer or other words"
                        : "try other words, or without --type and --scheme";
        return strangers(text, exact).map(line -> others + "; " + line).orElse(others);
    }

    /** Which words nothing here has, and how another language is loaded. */
    private Optional<String> strangers(String text, boolean exact) {
        List<String> words = exact ? List.of() : graph.search().strangers(text, Scope.ANY);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Set<String> languages = new TreeSet<>();
        for (String language : graph.labels().map().languages()) {
            if (!language.isEmpty()) {
                languages.add(Scope.primary(language));
            }
        }
        List<String> quoted = new ArrayList<>();
        words.forEach(word -> quoted.add('"' + word + '"'));
        return Optional.of(
                "no name in the languages loaded ("
                        + String.join(", ", languages)
                        + ") has "
                        + String.join(" or ", quoted)
                        + " or a like word: names in another one are loaded with"
                        + " esco-labels=PATH");
    }
}
