package org.rolegraph.store.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.triples.JenaTrees;

/**
 * Writes a whole TDB2 database bottom-up into an empty directory: terms become ints, rows of ints
 * are sorted in memory, and each B+tree is packed from sorted rows, leaves first. Plain Jena opens,
 * queries and updates the result.
 *
 * <pre>{@code
 * try (PackedStore store = PackedStore.create(directory)) {
 *     int graph = store.term(graphNode); // terms that come often are asked for once
 *     store.add(graph, store.term(s), store.term(p), store.term(o));
 *     store.finish();
 * }
 * }</pre>
 *
 * <p>The order of the rows is free, and repeated rows are kept once. Until {@link #finish} returns,
 * the directory holds nothing that may be used, even if it opens; a store that was closed without
 * it is to be deleted. Prefixes are added afterwards, in an ordinary transaction. One thread
 * writes: the one that created it. Memory: 32 bytes a quad and some 35 a term, thus 1 GiB for 20
 * million quads of 6 million terms.
 */
public final class PackedStore implements AutoCloseable {
    /**
     * What is packed here, sorted. A version of Jena with another index would find it empty and
     * answer by it, so it is refused.
     */
    private static final List<String> INDEXES =
            List.of("GOSP", "GPOS", "GSPO", "OSP", "OSPG", "POS", "POSG", "SPO", "SPOG");

    /**
     * From so many rows on, an index's file is worth letting go of before the next is written: TDB2
     * keeps what it wrote of a file mapped, and nine of them would be resident at once.
     */
    private static final int LARGE = 2_000_000;

    /** No term has this number. */
    private static final int NONE = Integer.MIN_VALUE;

    /**
     * What was written.
     *
     * @param triples in the default graph, each once
     * @param quads in named graphs, each once
     * @param repeated rows that were there already
     * @param terms distinct ones, those kept within ids included
     */
    public record Summary(long triples, long quads, long repeated, long terms) {}

    private final JenaTrees trees;
    private final TermIds terms;
    private Tuples triples = new Tuples(3);
    private Tuples quads = new Tuples(4);
    // the last terms that were found fit for their place: rows come sorted by subject, mostly, so
    // that few are asked about
    private int goodGraph = NONE;
    private int goodSubject = NONE;
    private int goodPredicate = NONE;
    private boolean finished;

    private PackedStore(JenaTrees trees) {
        this.trees = trees;
        this.terms = new TermIds(trees);
    }

    /**
     * Begins a database in a directory that is empty or missing.
     *
     * @throws Failure when there is something in it
     */
    public static PackedStore create(Path directory) {
        requireEmpty(directory);
        JenaTrees trees = JenaTrees.create(directory);
        if (!INDEXES.equals(List.copyOf(new TreeSet<>(trees.indexNames())))) {
            trees.close();
            throw new IllegalStateException("TDB2 has other indexes: " + trees.indexNames());
        }
        return new PackedStore(trees);
    }

    /**
     * The number of a term, good for this store until it is finished. Equal terms have the same
     * number, and so have equal numbers of one datatype, whatever their spelling.
     */
    public int term(Node node) {
        return terms.of(node);
    }

    /** Adds a quad of terms that {@link #term} has numbered. */
    public void add(int graph, int subject, int predicate, int object) {
        if (graph != goodGraph) {
            require(!terms.isLiteral(graph), "a graph", graph);
            goodGraph = graph;
        }
        requireSubjectAndPredicate(subject, predicate);
        quads.add(graph, subject, predicate, object);
    }

    /** Adds a triple of the default graph. */
    public void add(int subject, int predicate, int object) {
        requireSubjectAndPredicate(subject, predicate);
        triples.add(subject, predicate, object);
    }

    /** Adds a quad; null and Jena's names for the default graph mean the default graph. */
    public void add(Node graph, Node subject, Node predicate, Node object) {
        if (graph == null || Quad.isDefaultGraph(graph)) {
            add(term(subject), term(predicate), term(object));
        } else {
            add(term(graph), term(subject), term(predicate), term(object));
        }
    }

    /** Sorts, packs and commits; nothing can be added afterwards. */
    public Summary finish() {
        if (finished) {
            throw new IllegalStateException("finished already");
        }
        finished = true;
        int[] ranks = terms.rankValues();
        // the dictionary first: its hashes and caches are given back before the sorts need room
        trees.packNodes(terms.nodeRecords());
        terms.forgetHashes();
        // only objects are literals, so no other column has values within ids
        terms.freeze(triples, 2, ranks);
        long repeated = chain(triples, "SPO").triples();
        long tripleCount = triples.size();
        triples = new Tuples(3);
        terms.freeze(quads, 3, ranks);
        repeated += chain(quads, "GSPO").quads();
        trees.commit();
        return new Summary(tripleCount, quads.size(), repeated, terms.size());
    }

    /** Lets go of the files; without {@link #finish} before, the directory is worthless. */
    @Override
    public void close() {
        trees.close();
    }

    private IndexChain chain(Tuples rows, String layout) {
        return new IndexChain(
                new TupleSorter(rows, terms.size()),
                (index, sorted) -> {
                    int[] columns = index.chars().map(layout::indexOf).toArray();
                    trees.packIndex(index, terms.tupleRecords(sorted, columns));
                    if (sorted.size() >= LARGE) {
                        trees.unmap();
                    }
                });
    }

    private void requireSubjectAndPredicate(int subject, int predicate) {
        if (finished) {
            throw new IllegalStateException("finished already");
        }
        if (subject != goodSubject) {
            require(!terms.isLiteral(subject), "a subject", subject);
            goodSubject = subject;
        }
        if (predicate != goodPredicate) {
            require(terms.isIri(predicate), "a predicate", predicate);
            goodPredicate = predicate;
        }
    }

    private static void require(boolean holds, String place, int term) {
        if (!holds) {
            throw new IllegalArgumentException("term " + term + " cannot stand as " + place);
        }
    }

    private static void requireEmpty(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> content = Files.list(directory)) {
            if (content.findAny().isPresent()) {
                throw Failure.of(
                        Exit.STORE,
                        Codes.ALREADY_THERE,
                        Location.of(directory.toString()),
                        "is not empty; expected an empty directory for a new database",
                        "name another directory, or delete what is in it");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
