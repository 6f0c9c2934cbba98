package org.rolegraph.link.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.title.Readings;
import org.rolegraph.link.title.TitleStyle;

/**
 * Scores names by all that is known of both sides: the title, the other names, the description and
 * what is broader, each compared by the same measure of likeness. What one of the two lacks is left
 * out and the rest counts for the whole, so that scores of one scorer can be compared.
 *
 * <p>As people give a concept several names of one sense, a name gets a share of what the others of
 * its concept score; of equal names the preferred one wins.
 */
public final class Matcher implements Scorer, AutoCloseable {
    /** The name of the matcher by words and letters; that of another is its model's. */
    public static final String LEXICAL = "lexical";

    /** So many concepts are looked at closely, by each of title and description. */
    private static final int CANDIDATES = 100;

    private final String name;
    private final Pool pool;
    private final Weights weights;
    private final NameAnalyzer analyzer;
    private final TitleStyle style;
    private final UnaryOperator<String> reading;
    private final PoolConcepts concepts;
    private final Identical identical;
    private final Texts names;
    private final Supplier<Texts> descriptions;
    private final Supplier<Texts> broader;
    private final Runnable closing;

    /** Makes likeness of texts. */
    private interface Comparing {
        Texts with(List<String> texts);
    }

    private Matcher(
            String name,
            Pool pool,
            Weights weights,
            NameAnalyzer analyzer,
            UnaryOperator<String> reading,
            Comparing comparing,
            Comparing describing,
            Runnable closing) {
        this.name = name;
        this.pool = pool;
        this.weights = weights;
        this.analyzer = analyzer;
        this.reading = reading;
        this.style = TitleStyle.OFFICIAL;
        concepts = new PoolConcepts(pool);
        identical = new Identical(pool.forms(), concepts, analyzer);
        names = comparing.with(pool.forms().stream().map(Form::text).toList());
        descriptions = Texts.once(() -> describing.with(concepts.descriptions()));
        broader = Texts.once(() -> comparing.with(concepts.broader()));
        this.closing = closing;
    }

    private Matcher(Matcher other, TitleStyle style) {
        name = other.name;
        pool = other.pool;
        weights = other.weights;
        analyzer = other.analyzer;
        reading = other.reading;
        this.style = style;
        concepts = other.concepts;
        identical = other.identical;
        names = other.names;
        descriptions = other.descriptions;
        broader = other.broader;
        closing = other.closing;
    }

    /** Compares by words and by runs of characters. */
    public static Matcher lexical(Pool pool, String language) {
        NameAnalyzer analyzer = NameAnalyzer.of(language);
        return new Matcher(
                LEXICAL,
                pool,
                Weights.LEXICAL,
                analyzer,
                UnaryOperator.identity(),
                texts -> new LexicalTexts(texts, analyzer),
                texts -> new LexicalTexts.Stems(texts, analyzer),
                () -> {});
    }

    /** Compares by what a model makes of texts; closing it closes the embedder. */
    public static Matcher embedding(Pool pool, String language, Embedder embedder) {
        NameAnalyzer analyzer = NameAnalyzer.of(language);
        Comparing comparing = texts -> new VectorTexts(embedder, texts);
        return new Matcher(
                embedder.model().name(),
                pool,
                Weights.EMBEDDING,
                analyzer,
                analyzer::singular,
                comparing,
                comparing,
                embedder::close);
    }

    /**
     * The same for titles of a style, which says how sure a candidate is; without it they are
     * official. What the one shares with the other either closes.
     */
    public Matcher on(TitleStyle other) {
        return new Matcher(this, other);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Form> forms() {
        return pool.forms();
    }

    @Override
    public float most(Entry entry) {
        return weights.most(!entry.others().isEmpty(), pool.pivot() != Pivot.NONE);
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public void expect(Collection<Entry> entries) {
        List<String> texts = new ArrayList<>();
        for (Entry entry : entries) {
            texts.addAll(read(titles(entry)));
            texts.addAll(read(entry.others()));
            texts.add(described(entry));
            texts.addAll(read(entry.broader()));
        }
        names.expect(texts);
    }

    /** Title and description, or empty when there is none or nothing to compare it with. */
    private String described(Entry entry) {
        return entry.description().isEmpty() || concepts.descriptions().isEmpty()
                ? ""
                : reading.apply(entry.title()) + ": " + entry.description();
    }

    /** The title, and of what people write its further readings, which classifications need not. */
    private List<String> titles(Entry entry) {
        List<String> titles = new ArrayList<>(List.of(entry.title()));
        if (style == TitleStyle.POSTINGS) {
            titles.addAll(Readings.of(entry.title(), analyzer.language()));
        }
        return titles;
    }

    @Override
    public Scores scores(Entry entry) {
        List<String> titles = titles(entry);
        List<String> texts = read(titles);
        String described = described(entry);
        Map<String, Double> led = pool.pivot().of(titles);
        float[] near = names.near(texts);
        IntStream candidates =
                IntStream.concat(
                        IntStream.of(concepts.ofNames(near, CANDIDATES)),
                        concepts.ofIris(led.keySet()));
        if (!described.isEmpty()) {
            candidates =
                    IntStream.concat(
                            candidates,
                            IntStream.of(
                                    concepts.ofDescriptions(
                                            descriptions.get().near(described), CANDIDATES)));
        }
        int[] close = candidates.sorted().distinct().toArray();
        int[] all =
                IntStream.of(close)
                        .flatMap(c -> IntStream.of(concepts.forms(c)))
                        .sorted()
                        .toArray();
        if (!names.looksAtAll()) {
            float[] exact = names.to(texts, all);
            for (int i = 0; i < all.length; i++) {
                near[all[i]] = exact[i];
            }
        }
        Similarities byTitle = Similarities.of(near, close, concepts::forms);
        Similarities byName = Similarities.of(names, read(entry.others()), close, concepts::forms);
        Similarities byBroader =
                entry.broader().isEmpty()
                        ? Similarities.NONE
                        : Similarities.of(
                                broader.get(), read(entry.broader()), close, concepts::broader);
        Similarities byDescription =
                described.isEmpty()
                        ? Similarities.NONE
                        : Similarities.of(
                                descriptions.get(),
                                List.of(described),
                                close,
                                concepts::description);
        float[] values = new float[pool.forms().size()];
        Map<String, Agreement> agreements = new HashMap<>();
        for (int i = 0; i < close.length; i++) {
            String iri = concepts.iri(close[i]);
            Agreement agreement =
                    new Agreement(
                            byTitle.best(i),
                            byName.support(i),
                            byDescription.best(i),
                            byBroader.best(i));
            agreements.put(iri, agreement);
            int[] forms = concepts.forms(close[i]);
            float[] scores = weights.scores(byTitle.row(0, i), preferred(forms), agreement);
            float more = Weights.PIVOT * led.getOrDefault(iri, 0.0).floatValue();
            for (int j = 0; j < forms.length; j++) {
                values[forms[j]] = scores[j] > 0 ? scores[j] + more : 0;
            }
        }
        identical.putFirst(titles, close, near, values);
        Confidence.Known known =
                new Confidence.Known(!entry.others().isEmpty(), !described.isEmpty());
        return new Scores(
                values, all, agreements, Confidence.of(name, style, known, titles, analyzer));
    }

    private List<String> read(List<String> titles) {
        return titles.stream().map(reading).toList();
    }

    private boolean[] preferred(int[] forms) {
        boolean[] preferred = new boolean[forms.length];
        for (int i = 0; i < forms.length; i++) {
            preferred[i] = pool.forms().get(forms[i]).preferred();
        }
        return preferred;
    }
}
