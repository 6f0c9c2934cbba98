package org.rolegraph.vocab;

import java.text.Normalizer;
import java.util.Locale;
import org.rolegraph.model.Iri;

/**
 * How ids become IRIs: {@code BASE kind / slug}. An id contains neither a label that may change nor
 * a release.
 */
public final class Ids {
    /** Where rolegraph's own entities live. */
    public static final String BASE = "https://w3id.org/rolegraph/";

    private Ids() {}

    /**
     * The IRI of an entity.
     *
     * @param base where it lives, ending in a slash: {@link #BASE} unless the user has his own
     * @param kind {@code role}, {@code skill}, …
     * @param slug lower-case letters, digits, and {@code - . _} between them
     */
    public static Iri entity(String base, String kind, String slug) {
        return new Iri(base + kind + "/" + slug);
    }

    /** Whether the text can be an id. */
    public static boolean isSlug(String text) {
        return text.matches("[a-z0-9]+([-._]+[A-Za-z0-9]+)*");
    }

    /** An id made of any text: accents off, lower case, all else becomes hyphens; may be empty. */
    public static String slug(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }
}
