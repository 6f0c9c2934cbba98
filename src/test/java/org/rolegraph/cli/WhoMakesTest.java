package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who makes and hosts what roles use, over the publishers' topics, landscapes and technologies. */
class WhoMakesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/makers");

    /** Pages of products, as the loaded sources name them. */
    private static final String PAGES =
            """
            SELECT ?product ?page WHERE {
              ?product a rg:Product .
              ?product foaf:homepage|schema:codeRepository|foaf:isPrimaryTopicOf ?page .
            }
            """;

    private static Run.Place place;

    @BeforeAll
    static void load() {
        place = Loaded.whole();
    }

    @Test
    void answers_over_whole_sources() throws IOException {
        compare("makers-of", "product=product:pytorch");
        compare("makers-of", "product=product:kubernetes");
        compare("makers-of-technologies-of-role", "role=data-scientist");
    }

    /** A technology has a maker when somebody is named as making or hosting it. */
    @Test
    void more_than_two_fifths_of_a_data_scientists_technologies_have_a_maker() throws IOException {
        Map<String, Boolean> made = new TreeMap<>();
        String[] rows =
                place.run(
                                "query",
                                "makers-of-technologies-of-role",
                                "role=data-scientist",
                                "--iris",
                                "-o",
                                "tsv")
                        .out()
                        .split("\n");
        for (String row : Arrays.copyOfRange(rows, 1, rows.length)) {
            String[] cells = row.split("\t", -1);
            made.merge(cells[0], !cells[1].isEmpty(), Boolean::logicalOr);
        }
        long with = made.values().stream().filter(each -> each).count();
        assertEquals("58 of 135", with + " of " + made.size());
    }

    /** What proves that two products are one is read again from what the sources say. */
    @Test
    void products_that_are_one_have_the_page_that_their_link_names() throws IOException {
        Map<String, Set<String>> pages = new HashMap<>();
        for (String row : place.run("query", "-e", PAGES, "-o", "tsv").out().split("\n")) {
            String[] cells = row.split("\t");
            pages.computeIfAbsent(plain(cells[0]), k -> new TreeSet<>()).add(page(cells[1]));
        }
        List<String> wrong = new ArrayList<>();
        int rows = 0;
        for (String line : Files.readAllLines(Path.of("data/links/products.sssom.tsv"))) {
            if (line.startsWith("#") || line.startsWith("subject_id")) {
                continue;
            }
            rows++;
            String[] cells = line.split("\t");
            Set<String> both = new TreeSet<>(pages.getOrDefault(iri(cells[0]), Set.of()));
            both.retainAll(pages.getOrDefault(iri(cells[4]), Set.of()));
            if (both.stream().noneMatch(page -> cells[8].contains(page))) {
                wrong.add(line);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(rows > 150, () -> "rows of products");
    }

    /** Both ends of each link are loaded, under the names that the row gives them. */
    @Test
    void technologies_of_topics_are_linked_under_their_own_names() throws IOException {
        String labels =
                """
                SELECT ?skill ?label WHERE {
                  ?skill a rg:Skill ; skos:prefLabel ?label .
                }
                """;
        Set<String> named =
                place.run("query", "-e", labels, "-o", "tsv")
                        .out()
                        .lines()
                        .map(line -> line.replaceFirst("@en$", "").replace("\"", ""))
                        .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("data/links/topics.sssom.tsv"))) {
            if (!line.startsWith("#") && !line.startsWith("subject_id")) {
                String[] cells = line.split("\t");
                for (int end : new int[] {0, 4}) {
                    if (!named.contains("<" + iri(cells[end]) + ">\t" + cells[end + 1])) {
                        wrong.add(cells[end] + " " + cells[end + 1]);
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static String iri(String curie) {
        return "https://w3id.org/rolegraph/" + curie.replace(':', '/');
    }

    private static String plain(String node) {
        return node.replaceAll("[<>]", "");
    }

    private static String page(String node) {
        return plain(node)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/+$", "");
    }

    private static void compare(String query, String parameter) throws IOException {
        String actual = place.run("query", query, parameter, "-o", "csv", "--iris").out();
        Path golden = GOLDEN.resolve(query + "--" + parameter.replaceAll("^.*[=:]", "") + ".csv");
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, actual, StandardCharsets.UTF_8);
        }
        assertEquals(Files.readString(golden), actual);
    }
}
