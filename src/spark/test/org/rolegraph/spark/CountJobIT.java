package org.rolegraph.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.api.TitleMatcher;
import org.rolegraph.api.TitleMeaning;
import org.rolegraph.api.TitleRules;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.store.names.Kind;

/** That the cube has the counts of the rows, is a cube, and is asked for once it is loaded. */
class CountJobIT {
    private static final String OBSERVATIONS =
            """
            PREFIX demand: <https://w3id.org/rolegraph/demand#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT ?role ?skill ?year ?country ?employer ?postings ?base {
              GRAPH ?g {
                ?o demand:postings ?postings ; demand:base ?base ; demand:share ?share ;
                  demand:period/skos:notation ?year ; demand:area/skos:notation ?country ;
                  demand:employer/skos:notation ?employer .
                OPTIONAL { ?o demand:role ?role } OPTIONAL { ?o demand:skill ?skill }
                FILTER(ABS(?share - ?postings / ?base) < 0.000001)
              }
            }
            """;

    @TempDir private Path folder;

    private final Path store = Loaded.packed().folder().resolve(".local/share/rolegraph");

    @BeforeAll
    static void bring() throws IOException, InterruptedException {
        Engine.bring();
    }

    @Test
    void postings_are_counted_loaded_and_asked_for() throws IOException {
        Path table = PostingTable.csv(folder.resolve("postings.csv"), 900);
        submitted(
                "local[2]", "link", "--out", "out", "--store", store.toString(), table.toString());
        count("local[2]", "demand.nq");
        count("local[1]", "again.nq");
        Path cube = folder.resolve("demand.nq");
        assertEquals(-1, Files.mismatch(cube, folder.resolve("again.nq")));

        assertEquals(expected(table), found(cube));
        constraints(cube);

        Path home = folder.resolve("home");
        Path copied = home.resolve(".local/share/rolegraph");
        copy(store, copied);
        Run.Place place = Run.Place.at(home);
        Run before = place.run("check");
        Run loaded = place.run("load", "rdf=" + cube);
        assertEquals(0, loaded.exit(), loaded.err());
        assertTrue(!loaded.err().contains("demand"), loaded.err());
        assertEquals(before.out(), place.run("check").out());
        for (String role : List.of("", "data-scientist")) {
            asked(place, role, cube);
        }
    }

    /**
     * What the catalogue says of postings is what the cube has of all years, countries and firms.
     */
    private static void asked(Run.Place place, String role, Path cube) throws IOException {
        List<String> command = new ArrayList<>(List.of("query", "skills-in-demand", "-o", "csv"));
        if (!role.isEmpty()) {
            command.add("role=" + role);
        }
        Run run = place.run(command.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        Map<String, String> asked = new TreeMap<>();
        for (NamedCsvRecord each : CsvReader.builder().ofNamedCsvRecord(run.out())) {
            if (!each.getField("postings").isEmpty()) {
                asked.put(each.getField("skill"), each.getField("postings"));
            }
        }
        String of = role.isEmpty() ? "" : "https://w3id.org/rolegraph/role/" + role;
        Map<String, String> counted = new TreeMap<>();
        found(cube)
                .forEach(
                        (cell, figures) -> {
                            if (cell.get(0).equals(of)
                                    && !cell.get(1).isEmpty()
                                    && cell.subList(2, 5).equals(List.of("all", "all", "all"))) {
                                counted.put(cell.get(1), figures.get(0));
                            }
                        });
        assertTrue(counted.size() >= 3, counted.toString());
        assertEquals(counted, asked);
    }

    private void count(String master, String out) {
        submitted(
                master,
                "count",
                "--store",
                store.toString(),
                "--name",
                "ads",
                "--title",
                "Advertisements \"of\" a test",
                "--issued",
                "2026-11-30",
                "--page",
                "https://example.org/ads",
                "--role",
                "match_id",
                "--year",
                "year",
                "--country",
                "country",
                "--employer",
                "employer",
                "--skills",
                "skills",
                "--out",
                out,
                "out/rows");
    }

    private void submitted(String master, String... arguments) {
        Engine.Ended ended = Engine.submit(folder, master, List.of(), arguments).end();
        assertEquals(0, ended.exit(), ended.log());
    }

    private static Map<List<String>, List<String>> found(Path cube) {
        DatasetGraph data = RDFDataMgr.loadDatasetGraph(cube.toString());
        Map<List<String>, List<String>> found = new HashMap<>();
        try (QueryExec query = QueryExec.dataset(data).query(OBSERVATIONS).build()) {
            query.select()
                    .forEachRemaining(
                            row -> {
                                List<String> values = new ArrayList<>();
                                for (String name :
                                        List.of(
                                                "role",
                                                "skill",
                                                "year",
                                                "country",
                                                "employer",
                                                "postings",
                                                "base")) {
                                    var node = row.get(name);
                                    values.add(
                                            node == null
                                                    ? ""
                                                    : node.isURI()
                                                            ? node.getURI()
                                                            : node.getLiteralLexicalForm());
                                }
                                found.put(values.subList(0, 5), values.subList(5, 7));
                            });
        }
        return found;
    }

    /** The same counted row by row, by another program. */
    private Map<List<String>, List<String>> expected(Path table) throws IOException {
        Run run = Loaded.packed().run("reconcile", table.toString(), "--model", "none");
        assertEquals(0, run.exit(), run.err());
        Map<List<String>, Integer> counts = new HashMap<>();
        try (RoleGraph graph = RoleGraph.open(store)) {
            TitleMatcher skills =
                    graph.titles(TitleRules.POSTINGS.of(Kind.SKILL).posted(false).within(1, 0.5));
            for (NamedCsvRecord each : CsvReader.builder().ofNamedCsvRecord(run.out())) {
                add(each, skills, counts);
            }
        }
        counts.values().removeIf(count -> count < 10);
        Map<List<String>, List<String>> expected = new HashMap<>();
        counts.forEach(
                (cell, count) -> {
                    List<String> base = new ArrayList<>(cell);
                    base.set(1, "");
                    if (cell.get(1).isEmpty()) {
                        base.set(0, "");
                    }
                    if (!cell.equals(base)) {
                        expected.put(
                                cell,
                                List.of(String.valueOf(count), String.valueOf(counts.get(base))));
                    }
                });
        return expected;
    }

    private static void add(
            NamedCsvRecord row, TitleMatcher matcher, Map<List<String>, Integer> counts) {
        String confidence = row.getField("confidence");
        boolean sure = !confidence.isEmpty() && Double.parseDouble(confidence) >= 0.5;
        Set<String> roles = new LinkedHashSet<>(List.of(""));
        if (sure) {
            roles.add(row.getField("match_id"));
        }
        Set<String> skills = new LinkedHashSet<>(List.of(""));
        for (String phrase : row.getField("skills").split(";")) {
            TitleMeaning meaning = matcher.match(phrase);
            skills.add(meaning.cells().get(0));
        }
        for (String role : roles) {
            for (String skill : skills) {
                boolean both = !role.isEmpty() && !skill.isEmpty();
                for (String year : turn(row.getField("year"))) {
                    for (String country : both ? Set.of("all") : turn(row.getField("country"))) {
                        for (String firm : both ? Set.of("all") : turn(row.getField("employer"))) {
                            counts.merge(
                                    List.of(role, skill, year, country, firm), 1, Integer::sum);
                        }
                    }
                }
            }
        }
    }

    private static Set<String> turn(String value) {
        return value.isEmpty() ? Set.of("all") : Set.of("all", value);
    }

    /** The integrity constraints of the vocabulary, as for the cube of salaries. */
    private static void constraints(Path cube) throws IOException {
        DatasetGraph data = RDFDataMgr.loadDatasetGraph(cube.toString());
        var graph = data.getGraph(data.listGraphNodes().next());
        try (var files = Files.list(Path.of("src/test/resources/data-cube"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".rq")).toList()) {
                try (QueryExec query =
                        QueryExec.graph(graph)
                                .query(QueryFactory.create(Files.readString(file)))
                                .build()) {
                    assertEquals(false, query.select().hasNext(), file.toString());
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(each, copy);
                }
            }
        }
    }
}
