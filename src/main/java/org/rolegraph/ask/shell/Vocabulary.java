package org.rolegraph.ask.shell;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * The classes and properties that a query may use, as CURIEs in their order.
 *
 * @param classes such as {@code rg:Role}
 * @param properties such as {@code skos:prefLabel}
 */
public record Vocabulary(NavigableSet<String> classes, NavigableSet<String> properties) {
    public Vocabulary {
        classes = new TreeSet<>(classes);
        properties = new TreeSet<>(properties);
    }

    /** The terms that the program itself knows, distinguished by their first letter. */
    public static Vocabulary standard() {
        NavigableSet<String> classes = new TreeSet<>();
        NavigableSet<String> properties = new TreeSet<>();
        for (Class<?> constants : List.of(Rg.class, Terms.class)) {
            for (Field field : constants.getFields()) {
                Prefixes.curie(value(field))
                        .ifPresent(curie -> (isClass(curie) ? classes : properties).add(curie));
            }
        }
        return new Vocabulary(classes, properties);
    }

    /** This one with what a store uses besides; terms without a CURIE are left out. */
    public Vocabulary with(Collection<String> classIris, Collection<String> propertyIris) {
        Vocabulary all = new Vocabulary(classes, properties);
        classIris.forEach(iri -> Prefixes.curie(iri).ifPresent(all.classes::add));
        propertyIris.forEach(iri -> Prefixes.curie(iri).ifPresent(all.properties::add));
        return all;
    }

    private static boolean isClass(String curie) {
        return Character.isUpperCase(curie.charAt(curie.indexOf(':') + 1));
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
