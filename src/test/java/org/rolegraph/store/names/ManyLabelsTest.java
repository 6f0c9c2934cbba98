package org.rolegraph.store.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.search.NearLabels;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.text.TextIndex;

/** 400,000 labels; slow, so only with {@code -Drolegraph.slow=true}. Reports what it costs. */
@EnabledIfSystemProperty(named = "rolegraph.slow", matches = "true")
class ManyLabelsTest {
    private static final int CONCEPTS = 80_000;
    private static final int EACH = 5;

    @TempDir Path folder;

    @Test
    void four_hundred_thousand_labels_are_built_and_found() throws IOException {
        Path file = folder.resolve("labels.bin");
        Path text = folder.resolve("text");
        double start = cpu();
        new LabelFile().build(file, this::triples);
        double labelled = cpu();
        new TextIndex().build(text, this::triples);
        double indexed = cpu();
        assertTrue(new LabelFile().verify(file));
        assertTrue(new TextIndex().verify(text));
        double verified = cpu();
        Labels labels = LabelFile.open(file);
        double opened = cpu();
        assertTrue(labels.labelCount() >= CONCEPTS * (EACH - 1), labels.labelCount() + " labels");
        String probe = label(4711 * EACH);
        assertEquals("urn:concept:4711", labels.exact(probe, Scope.ANY).get(0).entity().iri());
        double found = cpu();
        List<Hit> nearest = new NearLabels(labels).find("x" + probe, Scope.ANY, 3);
        double guessed = cpu();
        assertEquals(probe, nearest.get(0).label().text());
        System.out.println(
                String.format(
                        "CPU seconds: label file %.2f (%d bytes), text index %.2f, verify %.2f, open %.4f,"
                                + " exact %.4f, nearest %.3f",
                        labelled - start,
                        Files.size(file),
                        indexed - labelled,
                        verified - indexed,
                        opened - verified,
                        found - opened,
                        guessed - found));
    }

    private void triples(String predicate, Triples.Visitor visitor) {
        String graph = Graphs.of("esco").value();
        for (int concept = 0; concept < CONCEPTS; concept++) {
            String iri = "urn:concept:" + concept;
            if (predicate.equals(Terms.RDF_TYPE)) {
                visitor.triple(graph, iri, Rg.SKILL, null);
            }
            for (int i = 0; i < EACH; i++) {
                String expected = i == 0 ? Terms.SKOS_PREF_LABEL : Terms.SKOS_ALT_LABEL;
                if (predicate.equals(expected)) {
                    visitor.triple(graph, iri, label(concept * EACH + i), "en");
                }
            }
        }
    }

    private static String label(int number) {
        Random random = new Random(number);
        StringBuilder label = new StringBuilder();
        for (int word = 0; word < 4; word++) {
            // a few words are frequent, most are rare
            int which = (int) (20_000 * Math.pow(random.nextDouble(), 3));
            label.append(word == 0 ? "" : " ").append(Integer.toString(which * 7919 + 46_656, 36));
        }
        return label.toString();
    }

    private static double cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
