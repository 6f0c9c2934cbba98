package org.rolegraph.web.operation;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.ask.query.Catalogue;

/** All operations that there are. */
public final class Operations {
    private Operations() {}

    /**
     * Operations for one server, in the order in which they are shown; some keep what they have
     * gathered of what is served.
     *
     * @param catalogue the queries that have a name
     */
    public static List<Operation> made(Catalogue catalogue) {
        List<Operation> all = new ArrayList<>(NameOperations.all());
        all.add(GapOperation.of());
        all.add(PathOperation.of());
        all.add(SimilarOperation.of());
        all.add(MatrixOperation.of());
        all.add(CoverageOperation.of());
        all.addAll(CatalogueOperations.all(catalogue));
        return List.copyOf(all);
    }
}
