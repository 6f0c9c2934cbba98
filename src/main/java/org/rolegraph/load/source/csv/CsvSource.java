package org.rolegraph.load.source.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.ColumnMap;
import org.rolegraph.base.delimited.ColumnMapReader;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
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
import org.rolegraph.load.source.Sink;

/**
 * A table of one's own in UTF-8, its cells separated by commas, semicolons or tabs, and the map
 * that says what its columns are. The map's file gives the table its name, and with it the graph
 * {@code …/graph/csv-NAME}: whatever file is loaded by the same map replaces it.
 */
public final class CsvSource implements Dependent {
    /** How the names of tables, and of their graphs, begin. */
    static final String PREFIX = "csv-";

    private final Path file;
    private final Path map;
    private final String name;

    /**
     * A table that is not read yet.
     *
     * @param file the table
     * @param map its column map
     */
    public CsvSource(Path file, Path map) {
        this.file = file;
        this.map = map;
        this.name = name(map);
    }

    /** The source, and graph, of what is loaded by a column map: {@code csv-people}. */
    public static String source(Path map) {
        return PREFIX + name(map);
    }

    /** {@code people} of {@code people.map.csv}; empty when nothing of the name can be used. */
    public static String name(Path map) {
        return Ids.table(String.valueOf(map.getFileName()));
    }

    @Override
    public String name() {
        return PREFIX + name;
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
        String shown = file.toString();
        StringWriter text = new StringWriter();
        try (Utf8Reader reader = new Utf8Reader(Inputs.open(file), shown, problems)) {
            reader.transferTo(text);
        }
        if (text.getBuffer().isEmpty() && problems.hasErrors()) {
            return;
        }
        Places places = new Places(shown, text.toString(), separator(text.toString(), columns));
        Entries entries = new Entries(new OwnIds(name), known, problems);
        Content content = new Content(columns, entries, places, problems);
        Problems found = Problems.keepingAll();
        DelimitedTable.read(
                new StringReader(places.text()),
                places.separator(),
                shown,
                new Columns(
                        columns.headers(),
                        columns.headers(),
                        "correct the column map " + map + ", or the header"),
                found,
                content::add);
        found.list().forEach(problem -> problems.add(ofMap(problem)));
        TableFacts out = new TableFacts(name, graphs().iterator().next(), sink);
        out.table(
                Members.inputs(file, any -> true).get(0),
                columns.subject().language(),
                Location.of(shown));
        content.read(out::employs);
        entries.all().forEach(out::entry);
        content.demands().forEach(out::demand);
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

    /** The one under which the first line has most of the columns; a comma when in doubt. */
    private static Separator separator(String text, ColumnMap columns) {
        String header = text.lines().findFirst().orElse("").replace("\"", "");
        Separator best = Separator.COMMA;
        long most = 0;
        for (Separator each : List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB)) {
            List<String> names = List.of(header.split(String.valueOf(each.character())));
            long count = columns.headers().stream().filter(names::contains).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
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
