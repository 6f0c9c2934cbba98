package org.rolegraph.load.source.curated;

import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/** What a curated kind is a kind of; the kinds of each are a concept scheme. */
enum KindOf {
    ORGANIZATION("organization", "kinds of organizations", Terms.ORG_CLASSIFICATION),
    PRODUCT("product", "kinds of products", Rg.PRODUCT_KIND);

    private final String word;
    private final String label;
    private final String property;

    KindOf(String word, String label, String property) {
        this.word = word;
        this.label = label;
        this.property = property;
    }

    /** As the files write it. */
    String word() {
        return word;
    }

    /** What the scheme is called. */
    String label() {
        return label;
    }

    /** By which property an entity is of the kind. */
    String property() {
        return property;
    }

    /** The scheme's IRI: one for all folders, as that of roles and skills is. */
    Iri scheme() {
        return Ids.entity(Ids.BASE, "scheme", word + "-kinds");
    }
}
