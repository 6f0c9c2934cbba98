package org.rolegraph.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/** What a picture says of the entity in its middle, from the summary of its portrait. */
final class PictureFacts {
    /** What begins the sentence on each property; those that are not here are not drawn. */
    private static final Map<String, String> LEADS = new LinkedHashMap<>();

    static {
        LEADS.put(Terms.RDF_TYPE, "");
        LEADS.put(Rg.SKILL_KIND_OF, "kind of skill: ");
        LEADS.put(Terms.SKOS_NOTATION, "code ");
        LEADS.put(Rg.DIFFICULTY, "difficulty to learn: ");
        LEADS.put(Rg.DIFFICULTY_TO_FILL, "difficulty to fill: ");
        LEADS.put(Terms.DC_CREATOR, "by ");
        LEADS.put(Terms.DCT_DATE, "");
        LEADS.put(Terms.SKOS_ALT_LABEL, "also called ");
        LEADS.put(Terms.SKOS_DEFINITION, "");
    }

    private final String label;

    /** Facts on an entity that is shown by this name. */
    PictureFacts(String label) {
        this.label = label;
    }

    /** One text a property, its values side by side. */
    List<String> of(Table summary) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        summary.rows()
                .forEachRemaining(
                        row -> {
                            String property = ((Cell.Entity) row.get(0)).iri();
                            String value = value(row.get(1));
                            if (!value.isEmpty() && !value.equals(label)) {
                                values.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
                            }
                        });
        List<String> facts = new ArrayList<>();
        LEADS.forEach(
                (property, start) -> {
                    if (values.containsKey(property)) {
                        facts.add(start + String.join(", ", values.get(property)));
                    }
                });
        return facts;
    }

    /** Types of other vocabularies say nothing that those of the graph do not. */
    private static String value(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            boolean foreign = !entity.iri().startsWith(Rg.NS);
            return foreign
                    ? ""
                    : entity.label().isEmpty() ? Prefixes.shorten(entity.iri()) : entity.label();
        }
        return cell instanceof Cell.Value value ? value.lexical() : "";
    }
}
