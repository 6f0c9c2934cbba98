package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rolegraph.link.score.Form;

class RankingTest {
    @Test
    void of_scores_that_are_equal_to_five_decimals_the_greater_id_comes_first() {
        assertEquals(
                List.of(new Ranked("b", 0.5), new Ranked("a", 0.5), new Ranked("c", 0.49999)),
                Ranking.of(forms(3), new float[] {0.500001f, 0.5f, 0.49999f}, 3));
    }

    @Test
    void forms_that_share_nothing_are_cut_in_the_order_of_the_corpus() {
        assertEquals(
                List.of(new Ranked("b", 0), new Ranked("a", 0)),
                Ranking.of(forms(3), new float[3], 2));
    }

    @Property(tries = 200)
    void the_best_are_those_of_a_full_sort(
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 5) Integer> tenths,
            @ForAll @IntRange(min = 1, max = 50) int depth) {
        List<Form> forms = forms(tenths.size());
        float[] scores = new float[tenths.size()];
        List<Ranked> all = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            scores[i] = tenths.get(i) / 10f;
            all.add(new Ranked(forms.get(i).id(), tenths.get(i) / 10.0));
        }
        all.sort(Comparator.comparingDouble(Ranked::score).reversed());
        List<Ranked> cut = new ArrayList<>(all.subList(0, Math.min(depth, all.size())));
        cut.sort(Comparator.comparing(Ranked::score).thenComparing(Ranked::id).reversed());
        assertEquals(cut, Ranking.of(forms, scores, depth));
    }

    private static List<Form> forms(int count) {
        List<Form> forms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = Character.toString('a' + i);
            forms.add(new Form(id, "concept", id, false));
        }
        return forms;
    }
}
