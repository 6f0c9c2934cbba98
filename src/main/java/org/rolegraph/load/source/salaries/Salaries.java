package org.rolegraph.load.source.salaries;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * The table of salaries of aijobs.net: a CSV, or a folder or archive that holds it. Not
 * thread-safe.
 *
 * <p>The rows themselves stay outside of the graph. What becomes of them are titles, which are
 * concepts of their own and no roles, and for each title, level, year and area with at least
 * {@value PayCells#LEAST} rows an observation of an RDF Data Cube with the quartiles, once of all
 * rows and once without those that repeat an earlier one. Which role a title belongs to is said by
 * links.
 */
public final class Salaries implements Source {
    static final Iri GRAPH = Graphs.of("salaries");

    private final Path path;

    public Salaries(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return SalariesOffer.SALARIES.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(GRAPH);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(path, Salaries::isTable);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        try (Members members = Members.of(path, Salaries::isTable, problems)) {
            List<Member> tables =
                    members.list().size() == 1
                            ? members.list()
                            : members.list().stream()
                                    .filter(member -> isTable(member.fileName()))
                                    .toList();
            if (tables.size() == 1) {
                read(tables.get(0), sink, problems);
            } else if (!problems.hasErrors()) {
                wrong(tables, problems);
            }
        }
    }

    private void read(Member table, Sink sink, Problems problems) throws IOException {
        PayCells cells = new PayCells();
        SalaryRows rows = new SalaryRows(problems, cells::add);
        Members.read(
                table,
                problems,
                bytes ->
                        DelimitedTable.read(
                                bytes,
                                Separator.COMMA,
                                table.name(),
                                SalaryRows.columns(),
                                problems,
                                rows::take));
        if (!cells.titles().isEmpty()) {
            new Cube(sink, Location.of(table.name(), 1)).write(cells, rows.count());
        }
    }

    private void wrong(List<Member> tables, Problems problems) {
        problems.error(
                tables.isEmpty() ? Codes.NO_FILE : Codes.BAD_VALUE,
                Location.of(path.toString()),
                tables.isEmpty()
                        ? "holds no table of salaries; expected a file such as salaries.csv"
                        : "holds "
                                + tables.size()
                                + " tables of salaries: "
                                + String.join(", ", tables.stream().map(Member::fileName).toList())
                                + "; expected one, since rows of two would be counted twice",
                "name the file itself");
    }

    private static boolean isTable(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.contains("salar") && name.endsWith(".csv");
    }
}
