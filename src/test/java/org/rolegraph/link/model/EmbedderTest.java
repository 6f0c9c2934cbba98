package org.rolegraph.link.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedderTest {
    private static final Model MODEL = Models.ALL.get(2);

    @TempDir Path cache;
    private final AtomicInteger encoded = new AtomicInteger();
    private final List<Integer> said = new ArrayList<>();

    /** Directions from the text alone, some near to one another as those of like texts are. */
    private float[] encode(String text) {
        encoded.incrementAndGet();
        Random random = new Random(text.hashCode());
        Random group = new Random(text.hashCode() % 50);
        float[] vector = new float[Model.DIMENSIONS];
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (group.nextGaussian() + random.nextGaussian());
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    private Embedder embedder() throws IOException {
        return new Embedder(MODEL, cache, () -> this::encode, said::add);
    }

    @Test
    void a_text_is_embedded_once_after_its_prompt_and_kept() throws IOException {
        try (Embedder embedder = embedder()) {
            embedder.of(List.of("baker", "cook", "baker"));
            assertArrayEquals(encode("query: cook"), embedder.of("cook"));
        }
        assertEquals(3, encoded.get());
        try (Embedder embedder = embedder()) {
            assertArrayEquals(encode("query: baker"), embedder.of("baker"));
        }
        assertEquals(4, encoded.get());
    }

    @Test
    void white_space_has_no_direction() throws IOException {
        try (Embedder embedder = embedder()) {
            assertArrayEquals(new float[Model.DIMENSIONS], embedder.of(" \n"));
        }
        assertEquals(0, encoded.get());
    }

    @Test
    void it_is_said_before_many_are_embedded() throws IOException {
        try (Embedder embedder = embedder()) {
            embedder.of(texts(600));
            embedder.of(texts(900));
        }
        assertEquals(List.of(600), said);
    }

    @Test
    void the_nearest_of_few_are_exactly_the_nearest() throws IOException {
        try (Embedder embedder = embedder()) {
            List<String> texts = texts(500);
            NearestTexts nearest = NearestTexts.of(embedder, texts);
            float[] query = embedder.of("text 7");
            List<Integer> near = nearest.near(query, 10);
            assertEquals(10, near.size());
            double least = near.stream().mapToDouble(i -> nearest.cosine(query, i)).min().orElse(2);
            for (int i = 0; i < texts.size(); i++) {
                assertTrue(near.contains(i) || nearest.cosine(query, i) <= least);
            }
        }
    }

    @Test
    void of_many_nearly_all_of_the_nearest_are_found_and_the_graph_is_kept() throws IOException {
        int found = 0;
        for (int run = 0; run < 2; run++) {
            try (Embedder embedder = embedder()) {
                List<String> texts = texts(2000);
                texts.set(3, " ");
                NearestTexts nearest = NearestTexts.of(embedder, texts, 1000);
                for (int i = 0; i < 20; i++) {
                    float[] query = embedder.of(texts.get(i * 31));
                    List<Integer> all = new ArrayList<>();
                    for (int j = 0; j < texts.size(); j++) {
                        all.add(j);
                    }
                    all.sort(java.util.Comparator.comparingDouble(j -> -nearest.cosine(query, j)));
                    HashSet<Integer> near = new HashSet<>(nearest.near(query, 50));
                    found += (int) all.subList(0, 50).stream().filter(near::contains).count();
                }
            }
        }
        assertTrue(found >= 0.95 * 2 * 20 * 50, found + " of 2,000");
    }

    private static List<String> texts(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add("text " + i);
        }
        return texts;
    }
}
