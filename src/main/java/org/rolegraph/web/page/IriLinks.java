package org.rolegraph.web.page;

import org.rolegraph.graph.OpenGraph;

/**
 * Where the IRIs on one page lead.
 *
 * @param graph that the page is of
 */
public record IriLinks(OpenGraph graph) {
    /** See {@link PageLinks#to}; empty for an empty IRI too. */
    public String to(String iri) {
        return iri.isEmpty() ? "" : PageLinks.to(iri, graph);
    }

    /** Whether a link leads away from here. */
    public boolean leaves(String link) {
        return PageLinks.leaves(link);
    }
}
