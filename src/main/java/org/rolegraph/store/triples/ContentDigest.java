package org.rolegraph.store.triples;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * What a store holds, as one number. The definition, for whoever recomputes it without this
 * program: write each quad as a line of <a href="https://www.w3.org/TR/rdf12-n-quads/">canonical
 * N-Quads</a> in UTF-8, ended by a line feed; take the SHA-256 of each line as a number, most
 * significant byte first; the digest is their sum modulo 2^256. It does not depend on the order in
 * which the triples came, and that of several graphs is the sum of theirs.
 */
public final class ContentDigest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** Terms whose bytes are kept, if they are not long. */
    private static final int TERMS = 1 << 15;

    private static final int LONGEST = 256;

    private final DatasetGraphTDB dataset;
    private final StoredTerms stored;
    private final long[] numbers = new long[TERMS];
    private final byte[][] terms = new byte[TERMS][];
    private byte[] line = new byte[1 << 12];

    private ContentDigest(StoreReader reader) {
        this.dataset = Tdb.storage(reader.dataset());
        this.stored = reader.terms();
    }

    /**
     * The digest of the named graphs but some; by the thread that opened the reader.
     *
     * @param without IRIs of graphs that are left out
     * @return 64 hexadecimal digits
     */
    public static String of(StoreReader reader, Set<String> without) {
        Set<String> graphs = new TreeSet<>(reader.sizes().keySet());
        graphs.removeAll(without);
        return total(ofGraphs(reader, graphs).values());
    }

    /** The digest of each of the named graphs, by its IRI; one of no triples is 0. */
    public static SortedMap<String, String> ofGraphs(
            StoreReader reader, Collection<String> graphs) {
        ContentDigest digest = new ContentDigest(reader);
        SortedMap<String, String> digests = new TreeMap<>();
        graphs.forEach(graph -> digests.put(graph, digest.of(graph)));
        return digests;
    }

    /** The digest of several graphs, by theirs. */
    public static String total(Collection<String> digests) {
        BigInteger sum = BigInteger.ZERO;
        for (String digest : digests) {
            sum = sum.add(new BigInteger(digest, 16));
        }
        return String.format("%064x", sum.mod(MODULUS));
    }

    private String of(String graph) {
        LineSum sum = new LineSum();
        Node node = NodeFactory.createURI(graph);
        // the graph is the same for all lines, and stands last in each
        byte[] end = (NQuadsLine.term(node) + ".\n").getBytes(StandardCharsets.UTF_8);
        Tdb.forEach(
                dataset,
                "GSPO",
                gspo -> {
                    int length = 0;
                    for (int column = 1; column < gspo.length; column++) {
                        length = append(length, bytes(gspo[column]));
                    }
                    sum.add(line, append(length, end));
                },
                stored.number(node));
        return sum.toString();
    }

    private int append(int length, byte[] more) {
        if (length + more.length > line.length) {
            line = Arrays.copyOf(line, (length + more.length) * 2);
        }
        System.arraycopy(more, 0, line, length, more.length);
        return length + more.length;
    }

    private byte[] bytes(long number) {
        // multiplicative hashing by the golden ratio (Knuth, TAOCP 3, 6.4): the upper 15 bits
        int at = (int) (number * 0x9E37_79B9_7F4A_7C15L >>> 49);
        if (terms[at] == null || numbers[at] != number) {
            byte[] term = NQuadsLine.term(stored.term(number)).getBytes(StandardCharsets.UTF_8);
            if (term.length > LONGEST) {
                return term;
            }
            terms[at] = term;
            numbers[at] = number;
        }
        return terms[at];
    }
}
