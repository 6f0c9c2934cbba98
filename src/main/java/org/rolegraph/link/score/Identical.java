package org.rolegraph.link.score;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts the concepts first whose preferred label is the title, but for case, accents and number, or,
 * where no name is that, one of its readings: whatever else agrees, that is what people mean.
 */
final class Identical {
    /** Texts that are less alike are not the same to the letter, even as a reading. */
    private static final float SAME = 0.9f;

    /** By so much they are above all others. */
    private static final float ABOVE = 0.001f;

    private final List<Form> forms;
    private final PoolConcepts concepts;
    private final NameAnalyzer analyzer;

    Identical(List<Form> forms, PoolConcepts concepts, NameAnalyzer analyzer) {
        this.forms = forms;
        this.concepts = concepts;
        this.analyzer = analyzer;
    }

    /**
     * Raises their scores.
     *
     * @param titles the title and its readings
     * @param close concepts, among which they are
     * @param near likeness of each form to the titles
     * @param values score of each form
     */
    void putFirst(List<String> titles, int[] close, float[] near, float[] values) {
        int[] alike =
                IntStream.of(close)
                        .flatMap(concept -> IntStream.of(concepts.forms(concept)))
                        .filter(form -> near[form] > SAME)
                        .toArray();
        for (int i = 0; i < titles.size() && alike.length > 0; i++) {
            String plain = analyzer.plain(titles.get(i));
            int[] same =
                    IntStream.of(alike)
                            .filter(form -> analyzer.plain(forms.get(form).text()).equals(plain))
                            .toArray();
            if (same.length > 0) {
                raise(IntStream.of(same).filter(f -> forms.get(f).preferred()).toArray(), values);
                return;
            }
        }
    }

    /** Raises the forms, in their order, above those of all other concepts. */
    private void raise(int[] first, float[] values) {
        Set<String> own = new HashSet<>();
        float least = Float.MAX_VALUE;
        for (int form : first) {
            own.add(forms.get(form).concept());
            least = Math.min(least, values[form]);
        }
        float others = 0;
        for (int form = 0; form < values.length; form++) {
            if (values[form] > others && !own.contains(forms.get(form).concept())) {
                others = values[form];
            }
        }
        if (least <= others + ABOVE) {
            for (int form : first) {
                values[form] += others + ABOVE - least;
            }
        }
    }
}
