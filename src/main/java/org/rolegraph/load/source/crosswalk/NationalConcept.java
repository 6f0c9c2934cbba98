package org.rolegraph.load.source.crosswalk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Concepts of a national classification, which are described here. */
final class NationalConcept implements Other {
    private final Scheme scheme;
    private final Side side;
    private final Preamble preamble;
    private final int number;
    private final Problems problems;
    private final CrosswalkFacts out;
    private final Location header;

    /**
     * @param number of the classification, 1 or 2
     */
    NationalConcept(
            Scheme scheme,
            Side side,
            Preamble preamble,
            int number,
            Problems problems,
            CrosswalkFacts out,
            Location header) {
        this.scheme = scheme;
        this.side = side;
        this.preamble = preamble;
        this.number = number;
        this.problems = problems;
        this.out = out;
        this.header = header;
    }

    @Override
    public Optional<End> of(CrosswalkCells cells) {
        String given = cells.text(side.iri);
        String code = cells.text(side.code);
        boolean own = given.matches("https?://.*") && Iri.isAbsolute(given);
        if (code.isEmpty()) {
            code = own ? given.substring(given.lastIndexOf('/') + 1) : given;
        }
        if (code.isEmpty()) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    cells.where(),
                    "the row names no concept of classification " + number + ", and is left out",
                    "nothing; or give its code");
            return Optional.empty();
        }
        Iri iri = own ? new Iri(given) : scheme.concept(code);
        String other = scheme.other(iri, code);
        if (other != null) {
            problems.warning(
                    Codes.DUPLICATE_ID,
                    cells.where(),
                    "the codes \""
                            + other
                            + "\" and \""
                            + code
                            + "\" make one id; the row is left"
                            + " out",
                    "report it to the publisher, if the two are one");
            return Optional.empty();
        }
        return Optional.of(new End(iri, code, names(cells)));
    }

    /** By language; a column that does not name one counts when no other does. */
    private Map<String, String> names(CrosswalkCells cells) {
        Map<String, String> names = new TreeMap<>();
        boolean named = side.labels.keySet().stream().anyMatch(language -> !language.isEmpty());
        side.labels.forEach(
                (language, column) -> {
                    String name = named && language.isEmpty() ? "" : cells.text(column);
                    if (!name.isEmpty()) {
                        names.put(language.isEmpty() ? language() : language, name);
                    }
                });
        return names;
    }

    private String language() {
        String language = preamble.language(number);
        return language.isEmpty() ? "und" : language;
    }

    @Override
    public boolean exists(End end) {
        return true;
    }

    @Override
    public void describe(End end, CrosswalkCells cells) {
        scheme.describe(preamble, number, out, header);
        scheme.describe(end.iri(), end.code(), end.names(), out, cells.where());
    }

    @Override
    public Iri scheme() {
        return scheme.iri();
    }

    @Override
    public String release() {
        return preamble.release(number);
    }
}
