package org.rolegraph.load.source.crosswalk;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Known;

/** Writes the links of one table, those that can stand in a graph, each once. */
final class CrosswalkLinks {
    /** The tables do not say how their links were found. */
    private static final Iri JUSTIFICATION = new Iri(Prefixes.SEMAPV + "UnspecifiedMatching");

    private final String table;
    private final Publication work;
    private final Known known;
    private final Said said;
    private final Problems problems;
    private final CrosswalkFacts out;
    private final Direction direction = new Direction();
    private final List<Problem> dangling = new ArrayList<>();
    private Location repeated;
    private String repeats = "";
    private int repetitions;
    private int written;

    CrosswalkLinks(
            String table,
            Publication work,
            Known known,
            Said said,
            Problems problems,
            CrosswalkFacts out) {
        this.table = table;
        this.work = work;
        this.known = known;
        this.said = said;
        this.problems = problems;
        this.out = out;
    }

    /**
     * A row that links two concepts.
     *
     * @param predicate from ESCO's concept to the other
     * @param note the table's remark on the link, or empty
     */
    void link(Iri esco, String predicate, End end, String note, Other other, CrosswalkCells cells) {
        boolean missing = !known.has(esco);
        if (missing || !other.exists(end)) {
            dangling(missing ? esco : end.iri(), cells.where());
            return;
        }
        written++;
        other.describe(end, cells);
        if (predicate.equals(Terms.SKOS_BROAD_MATCH)) {
            direction.take(end.iri(), esco);
        } else if (predicate.equals(Terms.SKOS_NARROW_MATCH)) {
            direction.take(esco, end.iri());
        }
        String key = Graphs.CROSSWALK + " " + esco + " " + predicate + " " + end.iri();
        Iri record = Ids.hashed(Ids.BASE, "mapping", key);
        String earlier = said.link(record, table);
        if (earlier == null) {
            write(record, esco, predicate, end, note, other, cells.where());
        } else if (!earlier.equals(table)) {
            repeats = earlier;
            repeated = repetitions++ == 0 ? cells.where() : repeated;
        }
    }

    private void write(
            Iri record,
            Iri esco,
            String predicate,
            End end,
            String note,
            Other other,
            Location at) {
        out.fact(
                new Link(
                        record,
                        esco,
                        out.recurring(predicate),
                        end.iri(),
                        end.name(),
                        other.scheme(),
                        other.release(),
                        JUSTIFICATION,
                        null,
                        work.preamble().date(),
                        work.preamble().author(),
                        note),
                at);
        out.state(record, Terms.SSSOM_MAPPING_SOURCE, work.iri(), at);
    }

    private void dangling(Iri missing, Location where) {
        dangling.add(
                Problem.warning(
                        Codes.MISSING_TARGET,
                        where,
                        Prefixes.shorten(missing.value())
                                + " is in none of the loaded sources; the row is left out",
                        "load the release that the table was made for, then the table again"));
    }

    /**
     * A row that says that a concept has no counterpart in ESCO: it is described, with the remark
     * as its note, and nothing links it.
     */
    void none(End end, String note, Other other, CrosswalkCells cells) {
        problems.add(
                new Problem(
                        Codes.NO_COUNTERPART,
                        Severity.INFO,
                        cells.where(),
                        "ESCO has no counterpart of " + end.code() + " " + end.name(),
                        ""));
        other.describe(end, cells);
        if (!note.isEmpty()) {
            out.state(end.iri(), Terms.SKOS_EDITORIAL_NOTE, Literal.of(note), cells.where());
        }
    }

    /** What can be said of the whole table only after its last row. */
    void finish() {
        if (written == 0 && dangling.size() > 1) {
            problems.warning(
                    Codes.MISSING_TARGET,
                    dangling.get(0).where(),
                    "none of the "
                            + dangling.size()
                            + " links has both its ends in the graph, and all are left out",
                    "load ESCO, and what it is linked to, before the table or together with it");
        } else {
            dangling.forEach(problems::add);
        }
        if (repetitions > 0) {
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    repeated,
                    repetitions
                            + " rows from here on repeat links of "
                            + repeats.replaceFirst("^.*/", ""),
                    "nothing: each link is taken once; or name one of the two tables only");
        }
        if (direction.isDoubtful()) {
            problems.warning(
                    Codes.DOUBTFUL_DIRECTION,
                    Location.of(table),
                    "its broad and narrow matches make "
                            + direction.broader()
                            + " broader and "
                            + direction.narrower()
                            + " narrower concepts; expected more narrower ones",
                    "ask the publisher whether broadMatch means what it does in SKOS");
        }
    }
}
