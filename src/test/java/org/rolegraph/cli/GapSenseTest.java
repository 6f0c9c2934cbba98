package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people found absurd in gaps over the packed graph, and what they asked for instead. */
class GapSenseTest {
    private String gap(String... more) {
        String[] command = new String[more.length + 1];
        command[0] = "gap";
        System.arraycopy(more, 0, command, 1, more.length);
        Run run = Loaded.packed().run(command);
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    @Test
    void what_another_source_asks_for_is_missing_and_the_line_says_who_does_not_state_it() {
        String page = gap("--from", "database developer", "--to", "ML platform engineer");
        for (String skill :
                List.of("parallelism", "low-level optimization", "distributed computing")) {
            assertTrue(page.contains(skill + " · not stated by esco, onet"), page);
        }
    }

    @Test
    void bands_differ_and_what_is_often_asked_for_together_is_not_near() {
        String page = gap("--from", "data analyst", "--to", "data scientist", "--all");
        for (String band : List.of("small", "medium", "large")) {
            assertTrue(
                    Pattern.compile("^  " + band + " ", Pattern.MULTILINE).matcher(page).find(),
                    band + " in\n" + page);
        }
        assertFalse(page.contains("often asked for with it"), page);
    }

    @Test
    void a_persons_own_list_is_whole() {
        String page = gap("--to", "Data Scientists", "--have", "Python");
        assertTrue(page.contains("build recommender systems"), page);
        assertFalse(page.contains("not stated by"), page);
    }
}
