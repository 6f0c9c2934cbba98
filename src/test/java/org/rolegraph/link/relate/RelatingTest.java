package org.rolegraph.link.relate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;

class RelatingTest {
    private static final Entry BAKER = entry("a:baker", "baker", List.of("bread maker"), "cook");

    private static final List<String> KINDS = List.of("tall", "small", "grey", "blue");

    @Test
    void one_name_is_one_concept_and_a_longer_one_is_narrower() {
        List<Entry> theirs =
                List.of(
                        entry("b:1", "Bakers", List.of(), "cook"),
                        entry("b:2", "Pastry bakers", List.of(), "Bakers"));
        List<Entry> pastry = List.of(theirs.get(1));
        assertEquals(Relation.EXACT, relation(List.of(BAKER), theirs, 0, "b:1"));
        assertEquals(Relation.NARROW, relation(List.of(BAKER), pastry, 0, "b:2"));
        assertEquals(Relation.BROAD, relation(pastry, List.of(BAKER), 0, "a:baker"));
    }

    @Test
    void what_tells_concepts_of_one_name_apart_is_no_part_of_the_name() {
        Entry python = entry("a:py", "Python (computer programming)", List.of(), "");
        Entry other = entry("b:py", "Python", List.of(), "");
        assertEquals(Relation.EXACT, relation(List.of(python), List.of(other), 0, "b:py"));
    }

    @Test
    void what_is_for_the_rest_is_broader_than_one_of_it() {
        Entry rest = entry("b:9", "Bakers, All Other", List.of(), "");
        Entry rye = entry("a:rye", "rye baker", List.of(), "");
        assertEquals(Relation.BROAD, relation(List.of(rye), List.of(rest), 0, "b:9"));
        assertEquals(Relation.NARROW, relation(List.of(rest), List.of(rye), 0, "a:rye"));
    }

    @Test
    void what_many_of_the_others_are_nearest_to_is_broader() {
        // 100 trades, each of 4 kinds in the one vocabulary
        List<Entry> fine = new ArrayList<>();
        List<Entry> coarse = new ArrayList<>();
        for (int trade = 0; trade < 100; trade++) {
            String word = "t" + (char) ('a' + trade / 10) + "rk" + (char) ('a' + trade % 10) + "ol";
            coarse.add(entry("c:" + trade, word + " workers in general", List.of(), ""));
            for (String kind : KINDS) {
                fine.add(entry("f:" + trade + kind, kind + " " + word, List.of(), ""));
            }
        }
        assertEquals(Relation.BROAD, relation(fine, coarse, 0, "c:0"));
        List<Relation> down =
                KINDS.stream().map(kind -> relation(coarse, fine, 0, "f:0" + kind)).toList();
        assertTrue(down.contains(Relation.NARROW), down.toString());
        assertFalse(down.contains(Relation.BROAD), down.toString());
        // of a part of them it is not known how many are near
        assertEquals(Relation.CLOSE, relation(fine.subList(0, 4), coarse, 0, "c:0"));
    }

    @Test
    void evidence_is_what_its_page_says() {
        List<Entry> theirs =
                List.of(
                        entry("b:1", "Food makers", List.of("Baker", "cooks"), "x"),
                        entry("b:2", "bread bakers except millers", List.of(), "Food makers"));
        Relating relating = relating(List.of(BAKER), theirs);
        PairEvidence first = relating.evidence(BAKER, "b:1");
        PairEvidence second = relating.evidence(BAKER, "b:2");
        assertEquals(1, first.named());
        assertEquals(Math.log(2), first.shared());
        assertEquals(Math.log(2), first.below());
        assertEquals(0, first.within());
        assertEquals(0, second.named());
        assertEquals(1, second.within());
        assertEquals(0, second.rest());
        assertEquals(0, second.below());
        assertEquals(1, first.mutual() + second.mutual());
        assertEquals(-Math.log(2), Math.min(first.rank(), second.rank()), 1e-12);
        assertEquals(0, first.rival(), 1e-12);
    }

    @Property(tries = 1000)
    void who_comes_first_does_not_matter(
            @ForAll @Size(10) List<@DoubleRange(min = -3, max = 3) Double> values,
            @ForAll boolean whole) {
        double[] v = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] turned =
                IntStream.range(0, v.length)
                        .mapToDouble(i -> i < PairEvidence.ALIKE ? v[i] : -v[i])
                        .toArray();
        RelationModel model = RelationModel.of(whole);
        assertEquals(turned(model.likeliest(of(v))), model.likeliest(of(turned)));
    }

    private static Relation turned(Relation relation) {
        return switch (relation) {
            case BROAD -> Relation.NARROW;
            case NARROW -> Relation.BROAD;
            default -> relation;
        };
    }

    private static PairEvidence of(double[] v) {
        return new PairEvidence(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9]);
    }

    private static Relation relation(
            List<Entry> ours, List<Entry> theirs, int subject, String object) {
        return relating(ours, theirs).relation(ours.get(subject), object);
    }

    private static Relating relating(List<Entry> ours, List<Entry> theirs) {
        Pool objects = Pool.of(theirs);
        Map<String, List<Candidate>> found = new HashMap<>();
        try (Matcher matcher = Matcher.lexical(objects, "en")) {
            Target target = new Target(objects, matcher);
            ours.forEach(entry -> found.put(entry.id(), target.find(entry, Relating.look())));
        }
        return Relating.of(Pool.of(ours), objects, "en", found);
    }

    private static Entry entry(String id, String title, List<String> others, String above) {
        return new Entry(id, title, others, "", above.isEmpty() ? List.of() : List.of(above));
    }
}
