package org.rolegraph.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.names.How;
import org.rolegraph.names.Kind;
import org.rolegraph.names.Labels;

/**
 * The entities of one source and kind with their names in one language.
 *
 * @param forms all names, sorted
 * @param titles IRI to the preferred label; those without one are not there
 */
record Pool(List<Form> forms, Map<String, String> titles) {
    /**
     * Gathers the names.
     *
     * @param source such as {@code esco}
     * @param language labels in it, and those without a language
     */
    static Pool of(Labels labels, String source, Kind kind, String language) {
        List<Form> forms = new ArrayList<>();
        Map<String, String> titles = new TreeMap<>();
        labels.forEach(
                (entity, way, label) -> {
                    boolean spoken =
                            label.language().isEmpty()
                                    || label.language().equals(language)
                                    || label.language().startsWith(language + "-");
                    if (spoken && entity.kind() == kind && entity.source().equals(source)) {
                        boolean preferred = way == How.PREFERRED;
                        String id = entity.iri() + " " + label.text();
                        forms.add(new Form(id, entity.iri(), label.text(), preferred));
                        if (preferred) {
                            titles.merge(
                                    entity.iri(),
                                    label.text(),
                                    (a, b) -> a.compareTo(b) <= 0 ? a : b);
                        }
                    }
                });
        forms.sort(Comparator.comparing(Form::id).thenComparing(f -> !f.preferred()));
        return new Pool(forms, titles);
    }
}
