package org.rolegraph.base.vocab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import org.rolegraph.base.model.Iri;

/**
 * How ids become IRIs: {@code BASE kind / slug}. An id contains neither a label that may change nor
 * a release.
 */
public final class Ids {
    /** Where rolegraph's own entities live. */
    public static final String BASE = "https://w3id.org/rolegraph/";

    private static final int SHORT = 8;

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

    /** The IRI of one of O*NET's entities, by its code: {@code …/kind/onet-code}. */
    public static Iri onet(String kind, String code) {
        return entity(BASE, kind, "onet-" + code);
    }

    /**
     * The IRI of what a table of one's own names: {@code …/kind/TABLE.id}, with {@link #ofName},
     * whatever else is in the table.
     */
    public static Iri ofTable(String base, String kind, String table, String name) {
        return entity(base, kind, table + "." + ofName(name));
    }

    /**
     * The id of what its source names and does not number. Where a slug does not spell the whole
     * name ({@code C++}, {@code C#}), a digest of it stands at its end, so that names which differ
     * by more than case and white space have different ids.
     */
    public static String ofName(String name) {
        String key = key(name);
        String slug = slug(key).replace('.', '-').replaceAll("-+", "-");
        boolean whole = !slug.isEmpty() && slug.equals(key.replace(' ', '-'));
        String digest = digest(key, SHORT);
        return whole ? slug : slug.isEmpty() ? digest : slug + "-" + digest;
    }

    /** The form in which two names of a table are the same. */
    public static String key(String name) {
        return Spelling.key(name);
    }

    /** The name of a table by its file: {@code people} of {@code people.map.csv}; may be empty. */
    public static String table(String fileName) {
        return slug(fileName.replaceFirst("(?i)(\\.map)?(\\.[a-z]{1,4})?$", ""))
                .replace('.', '-')
                .replaceAll("-+", "-");
    }

    /**
     * The IRI of something that has no id of its own.
     *
     * @param text what it is made of; the id is the first 16 hexadecimal digits of its SHA-256
     */
    public static Iri hashed(String base, String kind, String text) {
        return entity(base, kind, digest(text, 2 * SHORT));
    }

    /** The first hexadecimal digits of the SHA-256. */
    static String digest(String text, int digits) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
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
