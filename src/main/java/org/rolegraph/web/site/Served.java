package org.rolegraph.web.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.career.need.AskedWeights;
import org.rolegraph.career.need.Shortage;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.Generation;

/**
 * One generation as it is served: opened once, for any number of threads. What takes long to make
 * of it is made once.
 */
public final class Served {
    private final OpenGraph graph;
    private final Limits limits;
    private final Catalogue catalogue;
    private final String state;

    /** Opens and closes the store's files: one thread must do both. */
    private final ExecutorService keeper =
            Executors.newSingleThreadExecutor(
                    work -> {
                        Thread thread = new Thread(work, "keeper");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** What rooms above make of it, by its class. */
    private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();

    private Career career;
    private Likeness likeness;
    private AskedWeights askedWeights;
    private Shortage shortage;

    private Served(OpenGraph graph, Limits limits, Catalogue catalogue, String state) {
        this.graph = graph;
        this.limits = limits;
        this.catalogue = catalogue;
        this.state = state;
    }

    /**
     * Opens a generation.
     *
     * @param languages in which labels are shown where a client asks for none, best first
     * @param limits of each query
     * @param catalogue the queries that have a name
     * @param state what answers depend on, beside the request
     */
    static Served open(
            Generation generation,
            List<String> languages,
            Limits limits,
            Catalogue catalogue,
            String state) {
        Served served = new Served(OpenGraph.over(generation, languages), limits, catalogue, state);
        served.kept(() -> served.graph.reader());
        return served;
    }

    /** The graph, in the languages of the server. */
    public OpenGraph graph() {
        return graph;
    }

    /** The graph in other languages, best first, and after them those of the server. */
    public OpenGraph graph(List<String> languages) {
        List<String> all = new java.util.ArrayList<>(languages);
        graph.languages().stream().filter(l -> !all.contains(l)).forEach(all::add);
        return graph.speaking(all);
    }

    /** The queries that have a name. */
    public Catalogue catalogue() {
        return catalogue;
    }

    public Limits limits() {
        return limits;
    }

    /** A digest of all that an answer depends on beside the request. */
    public String state() {
        return state;
    }

    public Generation generation() {
        return graph.generation();
    }

    /** The folder of the store. */
    public Path store() {
        return generation().dir().getParent().getParent();
    }

    /** The career questions, with the names of all sources, in the languages of the server. */
    public synchronized Career career() {
        if (career == null) {
            career = Career.of(graph, Set.of());
        }
        return career;
    }

    /** The same in other languages. */
    public Career career(List<String> languages) {
        return new Career(graph(languages), career().needs(), Set.of());
    }

    /** What makes roles alike. */
    public synchronized Likeness likeness() {
        if (likeness == null) {
            likeness = new Likeness(graph.skills());
        }
        return likeness;
    }

    /** How much roles ask for each skill. */
    public synchronized AskedWeights askedWeights() {
        if (askedWeights == null) {
            askedWeights = new AskedWeights(graph.skills());
        }
        return askedWeights;
    }

    /** What roles ask for, to find paths by. */
    public synchronized Shortage shortage() {
        if (shortage == null) {
            shortage = new Shortage(graph.skills());
        }
        return shortage;
    }

    /**
     * What a room makes of the generation for itself, once, and lives as long as this.
     *
     * @param kind its class, by which it is found again
     * @param making quick, since all wait for it; what takes long is left for when it is needed
     */
    public <T> T made(Class<T> kind, Function<Served, T> making) {
        return kind.cast(made.computeIfAbsent(kind, k -> making.apply(this)));
    }

    void close() {
        kept(
                () -> {
                    graph.close();
                    return null;
                });
        keeper.shutdown();
    }

    private <T> T kept(java.util.concurrent.Callable<T> work) {
        Future<T> done = keeper.submit(work);
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
