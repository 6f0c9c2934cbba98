package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomReader;

/** Which organizations of the sources are one: what the links say, and what comes of them. */
class OrganizationLinksTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Path LINKS = Path.of("data/links/organizations.sssom.tsv");
    private static final Path UNDECIDED = Path.of("data/undecided");

    /** A page or address in a comment: a host with its path. */
    private static final Pattern PAGE =
            Pattern.compile(
                    "(?<![\\w/.])[a-z0-9-]+(?:\\.[a-z0-9-]+)+"
                            + "(?:/(?:[^\\s;,()]|\\([^\\s;,()]*\\))*)?");

    private static final Pattern NAMED = Pattern.compile("remote-jobs names ([^;]+)");
    private static final Pattern INDEX = Pattern.compile("S&P 500: ([^;]+)");
    private static final Pattern CLAIM = Pattern.compile("the curated claim ([a-z0-9-]+) cites");
    private static final Pattern MAIL =
            Pattern.compile("(?i)mailto:|[\\w.+-]+@[\\w-]+\\.[a-z]{2,}");

    private static Run.Place place;
    private static PublishedOrganizations published;

    @BeforeAll
    static void load() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder of publishers");
        published = PublishedOrganizations.read(Path.of(DATA));
        place = Loaded.whole();
    }

    /** Each page, seat and word that a comment cites is one of what the two are said to have. */
    @Test
    void every_proof_is_in_the_publishers_files() throws IOException {
        List<String> wrong = new ArrayList<>();
        int pages = 0;
        String claims = Files.readString(Path.of("data/claims.json"));
        for (Mapping row : rows(LINKS)) {
            String comment = row.cell(Slots.COMMENT);
            String one = published.of(row.cell(Slots.SUBJECT), row.cell(Slots.SUBJECT_LABEL));
            String other = published.of(row.cell(Slots.OBJECT), row.cell(Slots.OBJECT_LABEL));
            boolean both = comment.startsWith("both ") && !comment.contains("same product by");
            for (String page : found(PAGE, comment)) {
                boolean first = one.contains("<" + page + ">");
                boolean second = other.contains("<" + page + ">");
                boolean file = page.equals("products.sssom.tsv") || page.startsWith("topics/");
                pages += file ? 0 : 1;
                if (!file && !(both ? first && second : first || second)) {
                    wrong.add("page " + page + " of " + row.cell(Slots.SUBJECT) + ": " + comment);
                }
            }
            for (String claim : found(CLAIM, comment)) {
                if (!claims.contains("\"id\": \"" + claim + "\"")) {
                    wrong.add("no claim " + claim);
                }
            }
            for (Pattern words : List.of(NAMED, INDEX)) {
                for (String text : found(words, comment)) {
                    if (!one.contains(text) && !other.contains(text)) {
                        wrong.add("words " + text + " of " + row.cell(Slots.SUBJECT));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(pages > 200, "only " + pages);
    }

    /** A third link of one end would keep all of them from joining. */
    @Test
    void organizations_that_are_one_join_and_others_do_not() throws IOException {
        String joined =
                """
                SELECT ?a ?b WHERE { ?a rg:joinedWith+ ?b . ?a a rg:Organization . }
                """;
        Set<String> pairs =
                place.run("query", "-e", joined, "-o", "tsv").out().lines().collect(asSet());
        List<String> wrong = new ArrayList<>();
        for (Mapping row : rows(LINKS)) {
            String pair = iri(row.cell(Slots.SUBJECT)) + "\t" + iri(row.cell(Slots.OBJECT));
            if (pairs.contains(pair) == row.isRejection()) {
                wrong.add(pair);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** What stayed undecided is asked for row by row, and settled nowhere. */
    @Test
    void what_is_undecided_is_taken_by_a_review() throws IOException {
        Set<String> settled = new TreeSet<>();
        for (Mapping row : rows(LINKS)) {
            settled.add(row.cell(Slots.SUBJECT) + " " + row.cell(Slots.OBJECT));
        }
        try (Stream<Path> files = Files.list(UNDECIDED)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".sssom.tsv")).toList()) {
                List<Mapping> rows = rows(file);
                rows.forEach(
                        row ->
                                assertTrue(
                                        settled.add(
                                                row.cell(Slots.SUBJECT)
                                                        + " "
                                                        + row.cell(Slots.OBJECT)),
                                        row.toString()));
                Run run =
                        place.reading("s\n".repeat(rows.size() - 1) + "x\n")
                                .run(
                                        "link",
                                        "review",
                                        file.toAbsolutePath().toString(),
                                        "--file",
                                        "decided-" + file.getFileName());
                assertEquals(0, run.exit(), run.err());
                String last = (rows.size() - 1) + " of " + rows.size() + " done";
                assertTrue(run.out().contains(last), run.out());
                assertTrue(run.err().startsWith("1 decision in "), run.err());
            }
        }
    }

    @Test
    void nothing_says_of_a_person_more_than_names_and_works() {
        String about = "SELECT DISTINCT ?p WHERE { ?person a rg:Person ; ?p ?o . } ORDER BY ?p";
        assertEquals(
                """
                ?p
                <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>
                <http://www.w3.org/2004/02/skos/core#prefLabel>
                <https://w3id.org/rolegraph/ontology#produces>
                """,
                place.run("query", "-e", about, "-o", "tsv").out());
    }

    @Test
    void no_graph_holds_an_address_of_mail() {
        String signs =
                """
                SELECT ?s ?p ?o WHERE {
                  GRAPH ?g { ?s ?p ?o . FILTER(CONTAINS(STR(?o), "@") || CONTAINS(STR(?s), "@")) }
                }
                """;
        Run run = place.run("query", "-e", signs, "-o", "tsv", "--timeout", "120");
        assertEquals(0, run.exit(), run.err());
        List<String> mails = run.out().lines().filter(line -> MAIL.matcher(line).find()).toList();
        assertEquals(List.of(), mails);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group());
        }
        return found;
    }

    private static Collector<String, ?, Set<String>> asSet() {
        return Collectors.toCollection(TreeSet::new);
    }

    private static String iri(String curie) {
        return "<https://w3id.org/rolegraph/" + curie.replace(':', '/') + ">";
    }

    private static List<Mapping> rows(Path file) throws IOException {
        Problems problems = new Problems();
        String name = file.getFileName().toString();
        List<Mapping> rows = SssomReader.read(name, Files.readString(file), problems).rows();
        assertEquals(List.of(), problems.list());
        return rows;
    }
}
