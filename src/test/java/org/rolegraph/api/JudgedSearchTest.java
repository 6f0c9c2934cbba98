package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Searches over the whole of ESCO, O*NET and the curated data, held against what people judged:
 * what must be among the first, and what must not.
 */
class JudgedSearchTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final int NEVER_AMONG = 3;
    private static final int SEEN = 20;

    @Test
    void what_people_mean_is_found_and_named(@TempDir Path store) throws IOException {
        assumeFalse(
                DATA.isEmpty(), "skipped: -Drolegraph.data names no folder of publishers' files");
        RoleGraph.load(
                store,
                LoadInput.packed(),
                LoadInput.of("esco", Path.of(DATA, "esco-1.1.1")),
                LoadInput.of("onet", Path.of(DATA, "onet/db_29_0_text.zip")));
        List<String> lines = Files.readAllLines(Path.of("src/test/resources/search/judged.tsv"));
        try (RoleGraph graph = RoleGraph.open(store)) {
            List<String> wrong = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                List<FoundName> found = graph.search(cells[0], SEEN);
                boolean right = has(cells[2], found, Integer.parseInt(cells[1]));
                boolean absurd = !cells[3].isEmpty() && has(cells[3], found, NEVER_AMONG);
                if (!right || absurd) {
                    wrong.add(line + "\n" + found);
                }
            }
            assertEquals(List.of(), wrong);
            assertEquals(named(), resolved(graph));
        }
    }

    private static Map<String, String> named() {
        return new TreeMap<>(
                Map.of(
                        "backend developer", "Web Developers",
                        "MLE", "machine learning engineer",
                        "SRE", "site reliability engineer",
                        "k8s", "Kubernetes",
                        "CISO", "chief ICT security officer"));
    }

    private static Map<String, String> resolved(RoleGraph graph) {
        Map<String, String> resolved = new TreeMap<>();
        named().keySet().forEach(name -> resolved.put(name, graph.resolve(name).label()));
        return resolved;
    }

    /** Whether one of the first agrees in its label or in the name that was found. */
    private static boolean has(String pattern, List<FoundName> found, int first) {
        Pattern accepted = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        return found.stream()
                .limit(first)
                .anyMatch(
                        each ->
                                accepted.matcher(each.thing().label()).find()
                                        || accepted.matcher(each.name()).find());
    }
}
