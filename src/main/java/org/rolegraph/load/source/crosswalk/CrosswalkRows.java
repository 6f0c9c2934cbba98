package org.rolegraph.load.source.crosswalk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Mender;

/** Takes the rows below a header, and makes of each what it says. */
public final class CrosswalkRows {
    private static final String ISCO = "http://data.europa.eu/esco/isco/";
    private static final Pattern ESCO =
            Pattern.compile("http://data\\.europa\\.eu/esco/(occupation|skill|isco)/[A-Za-z0-9-]+");
    private static final String NO_TERM = "sssom:NoTermFound";

    private final CrosswalkLayout layout;
    private final List<String> header;
    private final Side esco;
    private final Side opposite;
    private final Convention convention;
    private final Other other;
    private final CrosswalkLinks links;
    private final String file;
    private final Problems problems;
    private final Mender mender;

    public CrosswalkRows(
            String file,
            CrosswalkLayout layout,
            List<String> header,
            Preamble preamble,
            Other other,
            CrosswalkLinks links,
            Problems problems) {
        this.file = file;
        this.layout = layout;
        this.header = header;
        int number = escoSide(layout, preamble);
        esco = layout.side(number);
        opposite = layout.side(3 - number);
        convention = Convention.of(preamble.project());
        this.other = other;
        this.links = links;
        this.problems = problems;
        mender = new Mender(problems);
    }

    /** Which of the two classifications is ESCO: as their names say, else the first. */
    static int escoSide(CrosswalkLayout layout, Preamble preamble) {
        boolean second = isEsco(preamble.name(2)) && !isEsco(preamble.name(1));
        return layout.isOnet() || second ? 2 : 1;
    }

    private static boolean isEsco(String name) {
        return name.toUpperCase(Locale.ROOT).contains("ESCO");
    }

    void take(Row row) {
        Location where = Location.of(file, row.line());
        CrosswalkCells cells = new CrosswalkCells(header, row, where, mender);
        if (cells.isBlank()) {
            return;
        }
        int size = row.cells().size();
        if (size != header.size()) {
            problems.warning(
                    size < header.size() ? Codes.SHORT_ROW : Codes.LONG_ROW,
                    where,
                    "the row has " + size + " cells under a header of " + header.size(),
                    "nothing, if the row says what it should");
        }
        take(cells);
    }

    private void take(CrosswalkCells cells) {
        String relation = cells.text(layout.relation());
        String note = cells.text(layout.note());
        String end = first(cells, esco);
        if ((end.isEmpty() || end.equals(NO_TERM)) && (relation.isEmpty() || !end.isEmpty())) {
            other.of(cells).ifPresent(concept -> links.none(concept, note, other, cells));
        } else if (!ESCO.matcher(end).matches()) {
            problems.error(
                    Codes.BAD_VALUE,
                    cells.where(),
                    "ESCO's concept is \""
                            + end
                            + "\"; expected an IRI of an occupation, a skill or"
                            + " an ISCO group",
                    "correct the cell, or leave the row out with --skip-bad-rows");
        } else if (ESCO.matcher(cells.text(opposite.iri)).matches()) {
            problems.warning(
                    Codes.LEFT_OUT,
                    cells.where(),
                    "both ends are concepts of ESCO; a link leads to another classification",
                    "nothing: ESCO's own hierarchy says which group an occupation is in");
        } else {
            link(cells, new Iri(end), relation, note);
        }
    }

    private void link(CrosswalkCells cells, Iri concept, String relation, String note) {
        Optional<String> predicate =
                convention.predicate(relation, concept.value().startsWith(ISCO));
        if (predicate.isEmpty()) {
            problems.error(
                    Codes.BAD_VALUE,
                    cells.where(),
                    "the relation is \""
                            + relation
                            + "\"; expected exactMatch, closeMatch,"
                            + " broadMatch, narrowMatch, relatedMatch or exactISCO",
                    "correct the cell, or leave the row out with --skip-bad-rows");
            return;
        }
        other.of(cells)
                .ifPresent(end -> links.link(concept, predicate.get(), end, note, other, cells));
    }

    /** The cell that holds an IRI of ESCO's, of those that may; else the first that is filled. */
    private static String first(CrosswalkCells cells, Side side) {
        String filled = "";
        for (int column : new int[] {side.iri, side.page, side.code}) {
            String text = cells.text(column);
            if (ESCO.matcher(text).matches()) {
                return text;
            }
            filled = filled.isEmpty() ? text : filled;
        }
        return filled;
    }

    void finish() {
        links.finish();
    }
}
