package org.rolegraph.link.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.rolegraph.link.model.Embedder;

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

    /** The entry's other names that are most like a concept speak for it: one of so many. */
    private static final int LIKE = 4;

    private final String name;
    private final Pool pool;
    private final Weights weights;
    private final UnaryOperator<String> reading;
    private final PoolConcepts concepts;
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
            UnaryOperator<String> reading,
            Comparing comparing,
            Comparing describing,
            Runnable closing) {
        this.name = name;
        this.pool = pool;
        this.weights = weights;
        this.reading = reading;
        concepts = new PoolConcepts(pool);
        names = comparing.with(pool.forms().stream().map(Form::text).toList());
        descriptions = once(() -> describing.with(concepts.descriptions()));
        broader = once(() -> comparing.with(concepts.broader()));
        this.closing = closing;
    }

    /**
     * Compares by words and by runs of characters.
     *
     * @param language of the pool and of what is compared with it, primary tag of BCP 47
     */
    public static Matcher lexical(Pool pool, String language) {
        NameAnalyzer analyzer = NameAnalyzer.of(language);
        return new Matcher(
                LEXICAL,
                pool,
                Weights.LEXICAL,
                UnaryOperator.identity(),
                texts -> new LexicalTexts(texts, analyzer),
                texts -> new StemTexts(texts, analyzer),
                () -> {});
    }

    /** Compares by what a model makes of texts; closing it closes the embedder. */
    public static Matcher embedding(Pool pool, String language, Embedder embedder) {
        Comparing comparing = texts -> new VectorTexts(embedder, texts);
        return new Matcher(
                embedder.model().name(),
                pool,
                Weights.EMBEDDING,
                NameAnalyzer.of(language)::singular,
                comparing,
                comparing,
                embedder::close);
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
    public float most() {
        return weights.most();
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public void expect(Collection<Entry> entries) {
        List<String> texts = new ArrayList<>();
        for (Entry entry : entries) {
            texts.add(reading.apply(entry.title()));
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

    @Override
    public Scores scores(Entry entry) {
        String title = reading.apply(entry.title());
        String described = described(entry);
        float[] near = names.near(title);
        IntStream candidates = IntStream.of(concepts.ofNames(near, CANDIDATES));
        if (!described.isEmpty()) {
            candidates =
                    IntStream.concat(
                            candidates,
                            IntStream.of(
                                    concepts.ofDescriptions(
                                            descriptions.get().near(described), CANDIDATES)));
        }
        int[] close = candidates.sorted().distinct().toArray();
        Similarities byTitle =
                names.looksAtAll()
                        ? Similarities.of(near, close, concepts::forms)
                        : Similarities.of(names, List.of(title), close, concepts::forms);
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
            Agreement agreement =
                    new Agreement(
                            byTitle.best(i),
                            byName.mean(i, LIKE),
                            byDescription.best(i),
                            byBroader.best(i));
            agreements.put(concepts.iri(close[i]), agreement);
            int[] forms = concepts.forms(close[i]);
            float[] scores = weights.scores(byTitle.row(0, i), preferred(forms), agreement);
            for (int j = 0; j < forms.length; j++) {
                values[forms[j]] = scores[j];
            }
        }
        return new Scores(
                values,
                agreements,
                Confidence.of(name, !entry.others().isEmpty(), !described.isEmpty()));
    }

    /** What is made when it is first asked for. */
    private static Supplier<Texts> once(Supplier<Texts> made) {
        AtomicReference<Texts> known = new AtomicReference<>();
        return () -> {
            synchronized (known) {
                if (known.get() == null) {
                    known.set(made.get());
                }
                return known.get();
            }
        };
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
