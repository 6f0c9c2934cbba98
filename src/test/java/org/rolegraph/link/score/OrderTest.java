package org.rolegraph.link.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rolegraph.link.title.TitleStyle;

/** Who comes first, and by how much, against sorting all there is. */
class OrderTest {
    private static final NameAnalyzer ENGLISH = NameAnalyzer.of("en");

    private static final Confidence CONFIDENCE =
            Confidence.of(
                    "lexical",
                    TitleStyle.OFFICIAL,
                    new Confidence.Known(false, false),
                    List.of("data engineer"),
                    ENGLISH);

    /** Every third name is preferred, and several names are of one concept. */
    private static List<Form> forms(int count, int concepts) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Form(
                                        String.format("%04d", i),
                                        String.format("c%03d", i * 7 % concepts),
                                        "name " + i,
                                        i % 3 == 0))
                .toList();
    }

    @Property(tries = 300)
    void candidates_are_the_best_of_all_names_sorted(
            @ForAll @Size(min = 1, max = 300) List<@IntRange(max = 40) Integer> drawn,
            @ForAll @IntRange(min = 1, max = 90) int concepts,
            @ForAll @IntRange(min = 1, max = 6) int limit) {
        List<Form> forms = forms(drawn.size(), concepts);
        float[] values = new float[drawn.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = drawn.get(i) / 50f;
        }
        Map<String, Integer> best = new TreeMap<>();
        Comparator<Integer> order =
                Comparator.comparing((Integer i) -> -values[i])
                        .thenComparing(i -> !forms.get(i).preferred())
                        .thenComparing(i -> forms.get(i).id());
        IntStream.range(0, values.length)
                .filter(i -> values[i] > 0)
                .boxed()
                .sorted(order)
                .forEach(i -> best.putIfAbsent(forms.get(i).concept(), i));
        List<Integer> expected = new ArrayList<>(best.values());
        expected.sort(
                Comparator.comparing((Integer i) -> -values[i])
                        .thenComparing(i -> forms.get(i).concept()));

        List<Candidate> found =
                Candidates.of(forms, new Scores(values, Map.of(), CONFIDENCE), limit);

        assertEquals(
                expected.stream().limit(limit).map(i -> forms.get(i).text()).toList(),
                found.stream().map(Candidate::name).toList());
        for (int rank = 0; rank < found.size(); rank++) {
            Candidate candidate = found.get(rank);
            double score = values[expected.get(rank)];
            double against =
                    rank > 0
                            ? values[expected.get(0)]
                            : expected.size() > 1 ? values[expected.get(1)] : 0;
            assertEquals(score, candidate.score(), 1e-5);
            assertEquals(score - against, candidate.margin(), 2e-5);
            assertEquals(score, candidate.agreement().title(), 1e-5);
            double next =
                    rank == 0 && expected.size() > 1
                            ? values[expected.get(1)]
                                    - (expected.size() > 2 ? values[expected.get(2)] : 0)
                            : 0;
            assertEquals(
                    CONFIDENCE.of(score, score - against, next, forms.get(expected.get(rank))),
                    candidate.confidence(),
                    2e-3);
        }
    }

    @Property(tries = 300)
    void the_nearest_concepts_are_the_first_of_all_sorted(
            @ForAll @Size(min = 1, max = 80) List<@IntRange(max = 12) Integer> drawn,
            @ForAll @IntRange(min = 1, max = 20) int concepts,
            @ForAll @IntRange(min = 1, max = 9) int limit) {
        List<Entry> entries = new ArrayList<>();
        for (int c = 0; c < concepts; c++) {
            List<String> others = new ArrayList<>();
            for (int i = c + concepts; i < drawn.size(); i += concepts) {
                others.add(String.format("other %03d", i));
            }
            String description = c % 2 == 0 ? "about " + c : "";
            entries.add(
                    new Entry(
                            String.format("c%03d", c),
                            "title " + c,
                            others,
                            description,
                            List.of()));
        }
        PoolConcepts pool = new PoolConcepts(Pool.of(entries));
        int names = IntStream.range(0, concepts).map(c -> pool.forms(c).length).sum();
        float[] near = new float[names];
        for (int i = 0; i < names; i++) {
            near[i] = drawn.get(i % drawn.size()) / 12f;
        }
        float[] best = new float[concepts];
        for (int c = 0; c < concepts; c++) {
            for (int form : pool.forms(c)) {
                best[c] = Math.max(best[c], near[form]);
            }
        }
        assertArrayEquals(first(best, limit), pool.ofNames(near, limit));

        float[] told = new float[pool.descriptions().size()];
        float[] byConcept = new float[concepts];
        for (int c = 0; c < concepts; c++) {
            for (int text : pool.description(c)) {
                told[text] = drawn.get(c % drawn.size()) / 12f;
                byConcept[c] = told[text];
                assertEquals("title " + c + ": about " + c, pool.descriptions().get(text));
            }
            assertEquals(c % 2 == 0 ? 1 : 0, pool.description(c).length);
        }
        assertArrayEquals(first(byConcept, limit), pool.ofDescriptions(told, limit));
    }

    /** The numbers of the greatest above 0, as many as wanted, in the order of the numbers. */
    private static int[] first(float[] scores, int limit) {
        return IntStream.range(0, scores.length)
                .filter(i -> scores[i] > 0)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -scores[i]).thenComparing(i -> i))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    @Property(tries = 200)
    void what_is_called_the_same_is_above_all_others_and_keeps_its_order(
            @ForAll @Size(5) List<@FloatRange(min = 0.1f, max = 1f) Float> drawn) {
        List<Form> forms =
                List.of(
                        new Form("1", "a", "data engineer", true),
                        new Form("2", "b", "Data Engineers", true),
                        new Form("3", "c", "data engineer", false),
                        new Form("4", "d", "software engineer", true),
                        new Form("5", "a", "pipeline builder", false));
        SortedPool pool = new SortedPool(forms);
        float[] values = new float[5];
        for (int i = 0; i < 5; i++) {
            values[i] = drawn.get(i);
        }
        float[] before = values.clone();
        float[] near = {1, 0.95f, 1, 0.6f, 0.1f};

        new Identical(forms, pool.concepts, ENGLISH)
                .putFirst(List.of("data engineer"), pool.all(), near, values);

        float others = Math.max(before[2], before[3]);
        float least = Math.min(values[0], values[1]);
        assertTrue(least >= others + 0.0009f, Arrays.toString(values));
        assertEquals(before[0] - before[1], values[0] - values[1], 1e-5);
        boolean were = Math.min(before[0], before[1]) > others + 0.001f;
        assertEquals(
                were ? before[0] : others + 0.001f + before[0] - Math.min(before[0], before[1]),
                values[0],
                1e-5);
        for (int i = 2; i < 5; i++) {
            assertEquals(before[i], values[i]);
        }
    }

    @Test
    void what_is_less_alike_than_nine_tenths_is_not_the_same() {
        List<Form> forms =
                List.of(
                        new Form("1", "a", "data engineer", true),
                        new Form("2", "b", "baker", true));
        SortedPool pool = new SortedPool(forms);
        float[] values = {0.2f, 0.8f};
        new Identical(forms, pool.concepts, ENGLISH)
                .putFirst(List.of("data engineer"), pool.all(), new float[] {0.9f, 0}, values);
        assertArrayEquals(new float[] {0.2f, 0.8f}, values);
    }

    @Test
    void a_reading_counts_only_where_no_name_is_the_title() {
        List<Form> forms =
                List.of(
                        new Form("1", "a", "data engineer", false),
                        new Form("2", "b", "engineer", true));
        SortedPool pool = new SortedPool(forms);
        float[] values = {0.5f, 0.4f};
        new Identical(forms, pool.concepts, ENGLISH)
                .putFirst(
                        List.of("data engineer", "engineer"),
                        pool.all(),
                        new float[] {1, 1},
                        values);
        assertArrayEquals(new float[] {0.5f, 0.4f}, values);
    }

    /** Concepts of forms in the order of the concepts' ids. */
    private static final class SortedPool {
        private final PoolConcepts concepts;
        private final int count;

        private SortedPool(List<Form> forms) {
            Map<String, Entry> entries = new TreeMap<>();
            forms.forEach(
                    form ->
                            entries.putIfAbsent(
                                    form.concept(), Entry.titled(form.concept(), form.text())));
            concepts = new PoolConcepts(new Pool(forms, new TreeMap<>(entries)));
            count = new TreeSet<>(entries.keySet()).size();
        }

        private int[] all() {
            return IntStream.range(0, count).toArray();
        }
    }

    /** By hand: the mean of what there is, each with its weight, and the names on top. */
    @Test
    void a_score_is_the_weighed_mean_of_what_agrees() {
        float[] likeness = {0.8f, 0.2f};
        boolean[] preferred = {true, false};
        Weights lexical = Weights.LEXICAL;

        float[] alone = lexical.scores(likeness, preferred, Agreement.of(0.8));
        assertEquals(0.8 + 0.15 * 0.2 / 2 + 0.01, alone[0], 1e-6);
        assertEquals(0.2 + 0.15 * 0.2 / 2, alone[1], 1e-6);

        Agreement all = new Agreement(0.8, 0.6, 0.4, 0.3);
        float[] both = lexical.scores(likeness, preferred, all);
        assertEquals(1 + 0.15f + 0.01f + 1 + Weights.PIVOT, lexical.most(true, true), 1e-6);
        double support = both[0] - (alone[0] + 0.5 * 0.4 + 0.25 * 0.3) / 1.75;
        assertEquals(0.6, support, 1e-6);
        assertEquals((alone[1] + 0.5 * 0.4 + 0.25 * 0.3) / 1.75 + 0.6, both[1], 1e-6);

        float[] withBest = Weights.EMBEDDING.scores(likeness, preferred, Agreement.of(0.8));
        assertEquals(0.8 + 0.05 * 1.0 / 2 + 0.005, withBest[0], 1e-6);
        assertArrayEquals(
                new float[] {0, 0}, lexical.scores(new float[] {0, 0}, preferred, Agreement.NONE));
    }
}
