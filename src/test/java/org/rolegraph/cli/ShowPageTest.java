package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Pages of {@code show} as people read them, of every kind of entity: over the packed data on a
 * terminal of 120 columns, and over all sources on one of 80. With {@code -Drolegraph.golden=write}
 * they are written anew.
 */
class ShowPageTest {
    private static final Path GOLDEN = Path.of("src/test/resources/pages");

    /** File of each page, and what is shown there. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("machine-learning-engineer", "machine learning engineer");
        PAGES.put("data-scientist", "data scientist");
        PAGES.put("nvidia", "NVIDIA");
        PAGES.put("pytorch", "product:pytorch");
        PAGES.put("kubernetes", "product:kubernetes");
        PAGES.put("apache-spark", "product:apache-spark");
        PAGES.put("apache-spark-skill", "skill:onet-technology-apache-spark");
        PAGES.put("python", "skill:onet-technology-python");
    }

    @Test
    void pages_over_the_packed_data() throws IOException {
        Run.Place place = Loaded.packed().columns(120);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            compare(place, "packed", page.getKey(), page.getValue());
        }
    }

    @Test
    void pages_over_all_sources() throws IOException {
        Run.Place place = Loaded.whole().columns(80);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            compare(place, "whole", page.getKey(), page.getValue());
        }
        compare(place, "whole", "ukddat-data-engineer", "role:ukddat-data-engineer");
        compare(place, "whole", "dcwf-ai-ml-specialist", "role:dcwf-623");
    }

    private static void compare(Run.Place place, String folder, String file, String name)
            throws IOException {
        Run run = place.run("show", name);
        assertEquals(0, run.exit(), run.err());
        // what cannot be broken at a space aside, such as an address
        run.out()
                .lines()
                .filter(line -> line.strip().contains(" "))
                .forEach(line -> assertTrue(line.length() <= place.columns(), line));
        Path golden = GOLDEN.resolve(folder).resolve(file + ".txt");
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, run.out());
        }
        assertEquals(Files.readString(golden), run.out(), name);
    }
}
