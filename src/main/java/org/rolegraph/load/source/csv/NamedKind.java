package org.rolegraph.load.source.csv;

import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.vocab.Rg;

/** What the names of a table may name. */
enum NamedKind {
    ROLE("role", Rg.ROLE),
    SKILL("skill", Rg.SKILL),
    ORGANIZATION("organization", Rg.ORGANIZATION);

    /** The folder of its IRIs. */
    final String word;

    /** IRI of its class. */
    final String type;

    NamedKind(String word, String type) {
        this.word = word;
        this.type = type;
    }

    static NamedKind of(Thing thing) {
        return thing == Thing.ROLE ? ROLE : SKILL;
    }
}
