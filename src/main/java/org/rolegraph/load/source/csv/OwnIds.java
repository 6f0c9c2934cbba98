package org.rolegraph.load.source.csv;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;

/** The IRIs of what a table brings: {@code …/role/TABLE.slug}. */
final class OwnIds {
    /** How the names of tables, and of their graphs, begin. */
    static final String PREFIX = "csv-";

    private static final int LONG = 20;

    private final String table;

    OwnIds(String table) {
        this.table = table;
    }

    /** The source that the table is: {@code csv-people}. */
    String source() {
        return PREFIX + table;
    }

    /** The form in which names are the same. */
    static String key(String name) {
        return Ids.key(name);
    }

    Iri entity(NamedKind kind, String name) {
        return Ids.ofTable(Ids.BASE, kind.word, table, name);
    }

    boolean isOwn(Iri iri, NamedKind kind) {
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
