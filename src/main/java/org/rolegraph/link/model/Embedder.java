package org.rolegraph.link.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Vectors of texts by one model, those of earlier runs from the cache. The model starts when a text
 * is new. Thread-safe.
 */
public final class Embedder implements AutoCloseable {
    private static final int WRITTEN_AT_ONCE = 4096;

    /** More new texts than this are worth a word. */
    private static final int MANY = 500;

    private final Model model;
    private final Path cache;
    private final Starting starting;
    private final IntConsumer beforeMany;
    private final VectorCache vectors;
    private Encoder encoder;

    /** How an encoder starts. */
    @FunctionalInterface
    interface Starting {
        Encoder start() throws IOException;
    }

    Embedder(Model model, Path cache, Starting starting, IntConsumer beforeMany)
            throws IOException {
        this.model = model;
        this.cache = cache.resolve("vectors").resolve(model.name() + "-" + Model.VERSION);
        this.starting = starting;
        this.beforeMany = beforeMany;
        vectors = VectorCache.in(this.cache);
    }

    /**
     * An embedder by a model that is there.
     *
     * @param cache the user's folder for what can be made again; its folder {@code vectors} is used
     * @param beforeMany is given how many texts are new before they are embedded, when that takes
     *     more than a second or two
     */
    public static Embedder of(Model model, ModelFolder folder, Path cache, IntConsumer beforeMany)
            throws IOException {
        return new Embedder(
                model,
                cache,
                () -> OnnxEncoder.open(model, folder, cache.resolve("natives")),
                beforeMany);
    }

    /** The model. */
    public Model model() {
        return model;
    }

    /** Where what is made of the model's vectors is kept. */
    Path folder() {
        return cache;
    }

    /** The vector of one text; all zeros for one of white space. */
    public float[] of(String text) {
        return of(List.of(text)).get(0);
    }

    /** The vectors of the texts, in their order, each of unit length or all zeros. */
    public synchronized List<float[]> of(List<String> texts) {
        Map<VectorCache.Key, String> missing = new LinkedHashMap<>();
        List<VectorCache.Key> keys = new ArrayList<>();
        for (String text : texts) {
            VectorCache.Key key = VectorCache.Key.of(text);
            keys.add(key);
            if (!text.isBlank() && vectors.find(key) == null) {
                missing.put(key, text);
            }
        }
        if (!missing.isEmpty()) {
            encode(new ArrayList<>(missing.keySet()), new ArrayList<>(missing.values()));
        }
        List<float[]> found = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            found.add(
                    texts.get(i).isBlank()
                            ? new float[Model.DIMENSIONS]
                            : vectors.find(keys.get(i)));
        }
        return found;
    }

    /** Keeps what was new for the next run. */
    @Override
    public synchronized void close() {
        vectors.write();
    }

    private void encode(List<VectorCache.Key> keys, List<String> texts) {
        if (texts.size() > MANY) {
            beforeMany.accept(texts.size());
        }
        try {
            encoder = encoder == null ? starting.start() : encoder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (int from = 0; from < texts.size(); from += WRITTEN_AT_ONCE) {
            int to = Math.min(texts.size(), from + WRITTEN_AT_ONCE);
            float[][] made = new float[to - from][];
            int first = from;
            IntStream.range(from, to)
                    .parallel()
                    .forEach(i -> made[i - first] = encoder.encode(model.prompt() + texts.get(i)));
            for (int i = from; i < to; i++) {
                vectors.add(keys.get(i), made[i - from]);
            }
            vectors.writeMany();
        }
    }
}
