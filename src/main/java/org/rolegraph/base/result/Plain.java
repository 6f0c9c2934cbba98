package org.rolegraph.base.result;

/** A cell as its plain text: the IRI, the lexical form, or nothing. */
final class Plain {
    private Plain() {}

    static String of(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return entity.iri();
        }
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }

    static boolean isBlankNode(Cell.Entity entity) {
        return entity.iri().startsWith("_:");
    }
}
