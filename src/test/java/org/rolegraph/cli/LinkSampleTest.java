package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The script that draws links for people to judge. */
class LinkSampleTest {
    @Test
    void a_seed_draws_the_same_links_each_time_and_another_seed_others()
            throws IOException, InterruptedException {
        List<String> drawn = sample(40, 7);
        assertEquals(40, new LinkedHashSet<>(drawn).size());
        assertEquals(drawn, sample(40, 7));
        assertNotEquals(drawn, sample(40, 8));
        drawn.forEach(line -> assertTrue(line.split("\t", -1)[3].length() > 10, line));
    }

    /** A generator whose numbers are much alike would draw the first rows alone. */
    @Test
    void organizations_and_products_are_drawn_as_they_are_many()
            throws IOException, InterruptedException {
        List<String> all = sample(100_000, 1);
        double share = organizations(all) / (double) all.size();
        int drawn = 0;
        for (int seed = 0; seed < 10; seed++) {
            drawn += organizations(sample(40, seed));
        }
        assertEquals(share, drawn / 400.0, 0.1);
    }

    private static int organizations(List<String> lines) {
        return (int) lines.stream().filter(line -> line.startsWith("organization:")).count();
    }

    private static List<String> sample(int number, int seed)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("src/links/sample"));
        command.add(Integer.toString(number));
        command.add(Integer.toString(seed));
        Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, script.waitFor(), said);
        return said.lines().toList();
    }
}
