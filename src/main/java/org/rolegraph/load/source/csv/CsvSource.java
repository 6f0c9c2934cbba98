package org.rolegraph.load.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.columns.ColumnMap;
import org.rolegraph.base.columns.ColumnMapReader;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.NameReport;
import org.rolegraph.load.source.Sink;

/**
 * A table of one's own, text or a sheet of a workbook, and the map that says what its columns are.
 * The map's file gives the table its name, and with it the graph {@code …/graph/csv-NAME}: whatever
 * file is loaded by the same map replaces it.
 */
public final class CsvSource implements Dependent {
    private final Path file;
    private final Path map;
    private final String name;
    private final TableForm form;
    private final NameReport report;

    /**
     * A table that is not read yet.
     *
     * @param file the table
     * @param map its column map
     */
    public CsvSource(Path file, Path map) {
        this(file, map, TableForm.FOUND_OUT, new NameReport());
    }

    /**
     * The same.
     *
     * @param form what is said of its form
     * @param report takes what its names became
     */
    CsvSource(Path file, Path map, TableForm form, NameReport report) {
        this.file = file;
        this.map = map;
        this.form = form;
        this.report = report;
        this.name = name(map);
    }

    /** The source, and graph, of what is loaded by a column map: {@code csv-people}. */
    public static String source(Path map) {
        return OwnIds.PREFIX + name(map);
    }

    /** {@code people} of {@code people.map.csv}; empty when nothing of the name can be used. */
    public static String name(Path map) {
        return Ids.table(String.valueOf(map.getFileName()));
    }

    @Override
    public String name() {
        return OwnIds.PREFIX + name;
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.of(name()));
    }

    @Override
    public List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path each : List.of(file, map)) {
            if (Files.isRegularFile(each)) {
                inputs.addAll(Members.inputs(each, any -> true));
            }
        }
        return inputs;
    }

    @Override
    public void read(Known known, Sink sink, Problems problems) throws IOException {
        Optional<ColumnMap> columns = Optional.empty();
        if (isThere(map, problems)) {
            try (InputStream bytes = Inputs.open(map)) {
                columns = ColumnMapReader.read(bytes, map.toString(), problems);
            }
        }
        if (isThere(file, problems) && columns.isPresent()) {
            read(columns.get(), known, sink, problems);
        }
    }

    private void read(ColumnMap columns, Known known, Sink sink, Problems problems)
            throws IOException {
        report.begin(name());
        Columns asked =
                Columns.ofOwn(
                        columns.headers(),
                        columns.headers(),
                        Map.of(),
                        "correct the column map " + map + ", or the header");
        Optional<OwnTable> read;
        try (InputStream bytes = Inputs.open(file)) {
            read = OwnTable.read(bytes, file.toString(), form, asked, problems);
        }
        if (read.isEmpty()) {
            return;
        }
        OwnTable table = read.get();
        Entries entries = new Entries(new OwnIds(name), known, problems, report);
        Content content = new Content(columns, entries, table, problems);
        Problems found = Problems.keepingAll();
        table.each(asked, found, content::add);
        found.list().forEach(problem -> problems.add(ofMap(problem)));
        TableFacts out = new TableFacts(name, graphs().iterator().next(), sink);
        out.table(
                Members.inputs(file, any -> true).get(0),
                columns.subject().language(),
                Location.of(table.file()));
        content.read(out::employs);
        entries.all().forEach(out::entry);
        content.demands().forEach(out::demand);
        entries.report();
    }

    /** A header that is not the map's leaves nothing to read, whatever rows may be left out. */
    private static Problem ofMap(Problem problem) {
        boolean header =
                problem.code().equals(Codes.MISSING_FIELD)
                        || problem.code().equals(Codes.DUPLICATE_COLUMN);
        return header
                ? Problem.error(Codes.BAD_MAP, problem.where(), problem.message(), problem.remedy())
                : problem;
    }

    private static boolean isThere(Path path, Problems problems) throws IOException {
        try {
            Inputs.check(path);
        } catch (IOException e) {
            problems.add(FileTrouble.reading(path.toString(), e));
            return false;
        }
        if (Files.size(path) > Inputs.MOST_BYTES) {
            problems.error(
                    Codes.LIMIT,
                    Location.of(path.toString()),
                    "the file is larger than 256 MiB",
                    "divide it into several");
            return false;
        }
        return true;
    }
}
