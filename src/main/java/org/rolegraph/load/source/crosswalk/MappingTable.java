package org.rolegraph.load.source.crosswalk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Member;

/** Reads one table: what stands before its header, the header, and the rows below it. */
final class MappingTable {
    /** In how many rows a header is looked for. */
    private static final int FURTHEST = 200;

    private final Member member;
    private final Known known;
    private final Said said;
    private final Problems problems;
    private final CrosswalkFacts out;
    private final Preamble preamble = new Preamble();
    private int before;
    private boolean hasHeader;
    private CrosswalkRows rows;

    MappingTable(Member member, Known known, Said said, Problems problems, CrosswalkFacts out) {
        this.member = member;
        this.known = known;
        this.said = said;
        this.problems = problems;
        this.out = out;
    }

    void read(InputStream bytes) throws IOException {
        Sheet.read(bytes, member.name(), problems, this::take);
        if (!hasHeader) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(member.name()),
                    "no header of a table of links; expected the columns O*NET Id, ESCO or ISCO URI"
                            + " and Type of Match, or Classification 1 URI, Classification 2 ID and"
                            + " Mapping relation",
                    "take the table as its publisher offers it, as text with commas, semicolons or tabs");
        } else if (rows != null) {
            rows.finish();
        }
    }

    private void take(Row row) {
        if (rows != null) {
            rows.take(row);
        } else if (!hasHeader && before++ < FURTHEST) {
            Optional<CrosswalkLayout> layout = CrosswalkLayout.of(row);
            layout.ifPresentOrElse(found -> header(row, found), () -> preamble.take(row.cells()));
        }
    }

    private void header(Row row, CrosswalkLayout layout) {
        hasHeader = true;
        if (!layout.twice().isEmpty()) {
            problems.error(
                    Codes.DUPLICATE_COLUMN,
                    Location.of(member.name(), row.line()),
                    "the header names twice: " + String.join(", ", layout.twice()),
                    "rename or remove one of the two");
            return;
        }
        Location where = Location.of(member.name(), row.line());
        Publication work = new Publication(preamble, member.fileName(), said, out, where);
        CrosswalkLinks links = new CrosswalkLinks(member.name(), work, known, said, problems, out);
        rows =
                new CrosswalkRows(
                        member.name(),
                        layout,
                        row.cells(),
                        preamble,
                        other(layout, where),
                        links,
                        problems);
    }

    private Other other(CrosswalkLayout layout, Location where) {
        if (layout.isOnet()) {
            return new OnetRole(layout.side(1), preamble, known, problems);
        }
        int number = 3 - CrosswalkRows.escoSide(layout, preamble);
        String slug = Ids.slug(preamble.name(number));
        Scheme scheme = said.scheme(slug.isEmpty() ? preamble.slug(member.fileName()) : slug);
        return new NationalConcept(
                scheme, layout.side(number), preamble, number, problems, out, where);
    }
}
