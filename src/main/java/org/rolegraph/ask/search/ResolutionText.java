package org.rolegraph.ask.search;

import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.Scope;

/** Says what went wrong when a text names no entity or several. */
final class ResolutionText {
    private static final int MOST = 10;
    private static final int DEFINITION = 70;
    private static final int QUOTED = 80;

    private ResolutionText() {}

    static Problem problem(Resolution.Ambiguous ambiguous, Location where) {
        List<Resolution.Candidate> all = ambiguous.candidates();
        String message = quoted(ambiguous.text()) + " names " + all.size() + " entities";
        String lines =
                all.stream()
                        .limit(MOST)
                        .map(ResolutionText::line)
                        .collect(Collectors.joining("\n    ", "\n    ", ""));
        String more = all.size() > MOST ? "\n    and " + (all.size() - MOST) + " more" : "";
        return Problem.error(
                Codes.AMBIGUOUS,
                where,
                message,
                "name one of them by its id or IRI, or narrow the source with --scheme:"
                        + lines
                        + more);
    }

    static Problem problem(Resolution.Unknown unknown, Location where) {
        return Problem.error(Codes.NOT_FOUND, where, message(unknown), remedy(unknown));
    }

    /** {@code "sheet-metal worker" (role:…) has taken its place}; empty when nothing is known. */
    static String successors(List<Resolution.Candidate> successors) {
        return successors.isEmpty()
                ? ""
                : successors.stream()
                        .map(
                                each ->
                                        quoted(each.label())
                                                + " ("
                                                + Prefixes.shorten(each.entity().iri())
                                                + ")")
                        .collect(
                                Collectors.joining(
                                        ", ",
                                        "",
                                        successors.size() == 1
                                                ? " has taken its place"
                                                : " have taken its place"));
    }

    private static String message(Resolution.Unknown unknown) {
        if (!unknown.withdrawn().isEmpty()) {
            Resolution.Withdrawn gone = unknown.withdrawn().get(0);
            String successors = successors(gone.successors());
            return quoted(unknown.text())
                    + " of "
                    + gone.entity().source()
                    + " is deprecated"
                    + (successors.isEmpty() ? "" : "; " + successors);
        }
        Scope scope = unknown.scope();
        String from =
                scope.sources().isEmpty()
                        ? ""
                        : scope.sources().stream()
                                .sorted()
                                .collect(Collectors.joining(", ", " of ", ""));
        if (!unknown.elsewhere().isEmpty()) {
            Entity other = unknown.elsewhere().get(0).entity();
            return quoted(unknown.text())
                    + " is "
                    + article(other.kind().word())
                    + " of "
                    + other.source()
                    + "; expected "
                    + article(scope.words())
                    + from;
        }
        if (!unknown.iri().isEmpty()) {
            return "no "
                    + scope.words()
                    + from
                    + " with the IRI <"
                    + cut(unknown.iri(), 4 * QUOTED)
                    + "> has a name here";
        }
        return "no " + scope.words() + from + " is called " + quoted(unknown.text());
    }

    private static String remedy(Resolution.Unknown unknown) {
        if (!unknown.withdrawn().isEmpty()) {
            return "name what is in force, or the deprecated one by its id or IRI, "
                    + Prefixes.shorten(unknown.withdrawn().get(0).entity().iri());
        }
        if (unknown.suggestions().isEmpty()) {
            return "look for it with: rolegraph search TEXT";
        }
        return unknown.suggestions().stream()
                .limit(MOST)
                .map(ResolutionText::suggestion)
                .collect(Collectors.joining(", or ", "did you mean ", "?"));
    }

    private static String suggestion(Hit hit) {
        return quoted(hit.label().text())
                + " ("
                + hit.entity().kind().word()
                + " of "
                + hit.entity().source()
                + ", "
                + Prefixes.shorten(hit.entity().iri())
                + ")";
    }

    private static String line(Resolution.Candidate candidate) {
        String definition = cut(candidate.definition(), DEFINITION);
        return Prefixes.shorten(candidate.entity().iri())
                + "  "
                + candidate.entity().kind().word()
                + " of "
                + candidate.entity().source()
                + ", "
                + quoted(candidate.label())
                + (definition.isEmpty() ? "" : ": " + definition);
    }

    private static String article(String words) {
        return ("aeiou".indexOf(words.charAt(0)) >= 0 ? "an " : "a ") + words;
    }

    static String quoted(String text) {
        return '"' + cut(LabelKey.collapse(text), QUOTED) + '"';
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).strip() + "…";
    }
}
