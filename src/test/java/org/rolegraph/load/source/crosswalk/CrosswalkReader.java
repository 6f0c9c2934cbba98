package org.rolegraph.load.source.crosswalk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.Known;

/** What reading tables gave. */
final class CrosswalkReader {
    final List<Fact> facts = new ArrayList<>();
    final List<Location> places = new ArrayList<>();
    final Problems problems = new Problems();

    /**
     * Reads the tables.
     *
     * @param exists which entities do
     */
    static CrosswalkReader read(Predicate<String> exists, Path... paths) {
        CrosswalkReader reader = new CrosswalkReader();
        try {
            new Crosswalk(List.of(paths))
                    .read(
                            knowing(exists),
                            (graph, fact, where) -> {
                                reader.facts.add(fact);
                                reader.places.add(where);
                            },
                            reader.problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reader;
    }

    static CrosswalkReader read(Path... paths) {
        return read(iri -> true, paths);
    }

    private static Known knowing(Predicate<String> exists) {
        return new Known() {
            @Override
            public boolean has(Iri entity) {
                return exists.test(entity.value());
            }

            @Override
            public Optional<String> preferred(Iri entity, String language) {
                return Optional.empty();
            }

            @Override
            public List<Named> named(String text, String type, String language) {
                return List.of();
            }
        };
    }

    List<Link> links() {
        return facts.stream().filter(Link.class::isInstance).map(Link.class::cast).toList();
    }

    /** One fact a line, with its place. */
    String factText(String folder) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < facts.size(); i++) {
            text.append(places.get(i)).append(' ').append(line(facts.get(i))).append('\n');
        }
        return text.toString().replace(folder + "/", "");
    }

    private static String line(Fact fact) {
        if (fact instanceof Link link) {
            return "link "
                    + curie(link.iri())
                    + ": "
                    + curie(link.subject())
                    + " "
                    + curie(link.predicate())
                    + " "
                    + curie(link.object())
                    + " \""
                    + link.objectLabel()
                    + "\" of "
                    + (link.objectSource() == null ? "?" : curie(link.objectSource()))
                    + ", "
                    + curie(link.justification())
                    + " by "
                    + link.author()
                    + " on "
                    + link.date()
                    + (link.comment().isEmpty() ? "" : " (" + link.comment() + ")");
        }
        if (fact instanceof Statement said) {
            return curie(said.subject())
                    + " "
                    + curie(said.predicate())
                    + " "
                    + said.object()
                            .fold(
                                    CrosswalkReader::curie,
                                    literal ->
                                            "\"" + literal.lexical() + "\"@" + literal.language());
        }
        return fact.toString();
    }

    private static String curie(Iri iri) {
        return Prefixes.shorten(iri.value());
    }

    /** The problems as users see them. */
    String problemText(String folder) {
        return problems.list().stream()
                .map(ProblemText::of)
                .collect(Collectors.joining())
                .replace(folder + "/", "");
    }

    /** How many problems of each code, of all severities. */
    Map<String, Integer> codes() {
        Map<String, Integer> codes = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            problems.counts(severity).forEach((code, n) -> codes.merge(code, n, Integer::sum));
        }
        return codes;
    }
}
