package org.rolegraph.web.page;

import java.util.Locale;
import java.util.Set;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.http.Values;

/** Where a page is for what an IRI names, and back. */
public final class PageLinks {
    /** Folders of IRIs of the graph's own, whose path is that of the page. */
    public static final Set<String> FOLDERS =
            Set.of(
                    "area",
                    "claim",
                    "company-size",
                    "component",
                    "concept",
                    "data-set",
                    "evidence",
                    "file",
                    "generation",
                    "graph",
                    "industry",
                    "kind",
                    "level",
                    "mapping",
                    "mappings",
                    "observation",
                    "organization",
                    "person",
                    "product",
                    "reference",
                    "region",
                    "remote-policy",
                    "requirement",
                    "responsibility",
                    "role",
                    "rows",
                    "scheme",
                    "sector",
                    "skill",
                    "title");

    private static final Set<String> FOLLOWED = Set.of("http", "https", "mailto");

    private PageLinks() {}

    /** The path of the page on an entity of the graph. */
    public static String page(String iri) {
        if (iri.startsWith(Rg.NS)) {
            return "/ontology#" + Values.encode(iri.substring(Rg.NS.length()));
        }
        if (iri.startsWith(Ids.BASE)) {
            String local = iri.substring(Ids.BASE.length());
            int slash = local.indexOf('/');
            boolean plain = local.chars().allMatch(c -> c > ' ' && c < 127 && "%?#".indexOf(c) < 0);
            if (plain && slash > 0 && FOLDERS.contains(local.substring(0, slash))) {
                return "/" + local;
            }
        }
        return "/entity?iri=" + Values.encode(iri);
    }

    /**
     * Where to go for an IRI: its page where the graph knows it, else what it leads to.
     *
     * @return empty where a browser must not follow it
     */
    public static String to(String iri, OpenGraph graph) {
        boolean own = iri.startsWith(Ids.BASE);
        if (own || graph.labels().entity(iri).isPresent()) {
            return page(iri);
        }
        return outside(iri);
    }

    /** A stranger's IRI as a link; empty where a browser must not follow it. */
    public static String outside(String iri) {
        int colon = iri.indexOf(':');
        String scheme = colon < 0 ? "" : iri.substring(0, colon).toLowerCase(Locale.ROOT);
        return FOLLOWED.contains(scheme) ? iri : "";
    }

    /** Whether a link leads away from here. */
    public static boolean leaves(String link) {
        return !link.startsWith("/");
    }
}
