package org.rolegraph.ask.engine;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.vocab.Rg;

/**
 * The properties that are computed: {@code rg:search} alone. Jena's own registry also loads classes
 * that a query names; this one knows of none.
 */
final class OwnProperties extends PropertyFunctionRegistry {
    private final PropertyFunctionFactory search;

    /**
     * The registry of one query.
     *
     * @param search null when nothing is computed
     */
    OwnProperties(Search search, Cancellation cancellation) {
        SearchFunction function = search == null ? null : new SearchFunction(search, cancellation);
        this.search = function == null ? null : iri -> function;
    }

    @Override
    public boolean manages(String iri) {
        return search != null && Rg.SEARCH.equals(iri);
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
        return manages(iri) ? search : null;
    }

    @Override
    public boolean isRegistered(String iri) {
        return manages(iri);
    }
}
