package org.rolegraph.source.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.rolegraph.model.Iri;
import org.rolegraph.vocab.Ids;

/**
 * The IRIs of what a table brings: {@code …/role/TABLE.slug}. A slug that does not tell the whole
 * name ({@code C++}, {@code C#}) has a digest of it behind it, so that names which differ by more
 * than case and white space get different IRIs, whatever else is in the table.
 */
final class OwnIds {
    private static final int SHORT = 8;
    private static final int LONG = 20;

    private final String table;

    OwnIds(String table) {
        this.table = table;
    }

    /** The form in which names are the same. */
    static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    Iri entity(Kind kind, String name) {
        String key = key(name);
        String slug = Ids.slug(key).replace('.', '-').replaceAll("-+", "-");
        boolean whole = !slug.isEmpty() && slug.equals(key.replace(' ', '-'));
        String digest = digest(key).substring(0, SHORT);
        String id = whole ? slug : slug.isEmpty() ? digest : slug + "-" + digest;
        return Ids.entity(Ids.BASE, kind.word, table + "." + id);
    }

    boolean isOwn(Iri iri, Kind kind) {
        return iri.value().startsWith(Ids.BASE + kind.word + "/" + table + ".");
    }

    /** The IRI of a statement of this kind about several things. */
    Iri statement(String kind, String... about) {
        String digest = digest(String.join("\n", about)).substring(0, LONG);
        return Ids.entity(Ids.BASE, kind, table + "." + digest);
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
