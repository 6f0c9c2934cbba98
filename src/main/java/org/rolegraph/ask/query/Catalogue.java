package org.rolegraph.ask.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.problem.Problems;

/**
 * Queries by name. Those of the program are packed in the jar under {@code queries/}, listed in
 * {@code queries/index.txt}, since a jar's folder cannot be listed cheaply; a test holds the two
 * equal.
 */
public final class Catalogue {
    private static final String FOLDER = "queries/";
    private static final String INDEX = FOLDER + "index.txt";
    private static final String SUFFIX = ".rq";

    private final Map<String, CatalogueQuery> queries;

    private Catalogue(List<CatalogueQuery> queries) {
        this.queries = new TreeMap<>();
        queries.forEach(query -> this.queries.put(query.name(), query));
    }

    /** Read once: a page asks a dozen of them. */
    private static final class Packed {
        static final Catalogue ALL = read();
    }

    /** The queries of the program. */
    public static Catalogue packed() {
        return Packed.ALL;
    }

    private static Catalogue read() {
        List<CatalogueQuery> queries = new ArrayList<>();
        Problems problems = new Problems();
        for (String name : (Iterable<String>) resource(INDEX).lines()::iterator) {
            String file = FOLDER + name + SUFFIX;
            queries.add(QueryHeader.read(name, file, resource(file), problems));
        }
        problems.stopOnErrors(Exit.BUG);
        return new Catalogue(queries);
    }

    /**
     * These queries and those of a user's folder.
     *
     * @throws Failure with exit DATA and all that is wrong with the headers, or for a query that is
     *     called like one of these
     */
    public Catalogue and(Path folder) throws IOException {
        Problems problems = new Problems();
        List<CatalogueQuery> all = new ArrayList<>(queries.values());
        for (CatalogueQuery own : of(folder).queries.values()) {
            if (queries.containsKey(own.name())) {
                problems.error(
                        Codes.DUPLICATE_ID,
                        Location.of(folder.resolve(own.name() + SUFFIX).toString()),
                        "the catalogue has a query of this name already",
                        "give the file another name");
            }
            all.add(own);
        }
        problems.stopOnErrors(Exit.DATA);
        return new Catalogue(all);
    }

    /**
     * Those that give a table, which all of the program's do.
     *
     * @throws Failure with exit USAGE for one that is no query
     */
    public Catalogue ofTables() {
        return new Catalogue(
                queries.values().stream()
                        .filter(
                                query ->
                                        isPacked(query)
                                                || QueryForm.of(
                                                                        Question.file(
                                                                                query.name(),
                                                                                query.text()))
                                                                .result()
                                                        == QueryForm.Result.ROWS)
                        .toList());
    }

    /** The texts of the queries that are not the program's, one after the other. */
    public String ownTexts() {
        return queries.values().stream()
                .filter(query -> !isPacked(query))
                .map(CatalogueQuery::text)
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPacked(CatalogueQuery query) {
        return packed().queries.containsKey(query.name()); // others are not called so
    }

    /** Whether a query for users is called so. */
    public boolean lists(String name) {
        CatalogueQuery query = queries.get(name);
        return query != null && !query.isInternal();
    }

    /**
     * The queries of a user's folder.
     *
     * @throws Failure with exit DATA and all that is wrong with the headers
     */
    public static Catalogue of(Path folder) throws IOException {
        List<CatalogueQuery> queries = new ArrayList<>();
        Problems problems = new Problems();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(SUFFIX)) {
                    String text = Files.readString(file);
                    name = name.substring(0, name.length() - SUFFIX.length());
                    queries.add(QueryHeader.read(name, file.toString(), text, problems));
                }
            }
        }
        problems.stopOnErrors(Exit.DATA);
        return new Catalogue(queries);
    }

    /** Whether one of the queries has this text. */
    public boolean holds(String text) {
        return queries.values().stream().anyMatch(query -> query.text().equals(text));
    }

    /** All queries by name, the internal ones too. */
    public List<CatalogueQuery> all() {
        return List.copyOf(queries.values());
    }

    /** The queries for users, by name. */
    public List<CatalogueQuery> listed() {
        return queries.values().stream().filter(query -> !query.isInternal()).toList();
    }

    /**
     * The query with this name.
     *
     * @throws Failure with exit NOT_FOUND, naming the one probably meant
     */
    public CatalogueQuery get(String name) {
        CatalogueQuery query = queries.get(name);
        if (query != null) {
            return query;
        }
        List<String> names = listed().stream().map(CatalogueQuery::name).toList();
        throw Failure.of(
                Exit.NOT_FOUND,
                Codes.NOT_FOUND,
                Location.of("query " + (name.isEmpty() ? "\"\"" : name)),
                "the catalogue has no query of this name"
                        + Nearest.of(name, names).map(n -> "; did you mean " + n + "?").orElse(""),
                "rolegraph queries lists them");
    }

    private static String resource(String path) {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("not packed: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
