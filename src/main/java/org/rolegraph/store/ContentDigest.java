package org.rolegraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.generation.Sha256;

/**
 * What a store holds, as one number. The definition, for whoever recomputes it without this
 * program: write each quad as a line of <a href="https://www.w3.org/TR/rdf12-n-quads/">canonical
 * N-Quads</a> in UTF-8, ended by a line feed; take the SHA-256 of each line; sort these, as
 * unsigned bytes; the digest is the SHA-256 of them one after the other. It does not depend on the
 * order in which the triples came.
 */
public final class ContentDigest {
    private ContentDigest() {}

    /**
     * The digest of the named graphs but some. The dataset is in a transaction.
     *
     * @param without IRIs of graphs that are left out
     * @return 64 hexadecimal digits
     */
    public static String of(DatasetGraph dataset, Set<String> without) {
        MessageDigest digest = Sha256.digest();
        List<byte[]> lines = new ArrayList<>();
        for (Iterator<Quad> it = dataset.find(); it.hasNext(); ) {
            Quad quad = it.next();
            if (quad.isDefaultGraph() || without.contains(quad.getGraph().getURI())) {
                continue;
            }
            String line = NQuadsLine.of(quad);
            lines.add(digest.digest(line.getBytes(StandardCharsets.UTF_8)));
        }
        lines.sort(Arrays::compareUnsigned);
        lines.forEach(digest::update);
        return Sha256.hex(digest);
    }
}
