package org.rolegraph.base.sssom;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Numbers;

/** Decisions as links of the graph. */
public final class DecisionLinks {
    private static final String NO_TERM = Slots.BUILT_IN.get("sssom") + "NoTermFound";

    private DecisionLinks() {}

    /**
     * The link that a row accepts, or nothing when it rejects one, names no entity on one side, or
     * lacks what every row must have. Common values that the reader found wrong are left out.
     *
     * @param row as the reader gave it
     * @param base where our own IRIs live, ending in a slash
     */
    public static Optional<Link> of(MappingSet set, Mapping row, String base) {
        String subject = row.cell(Slots.SUBJECT);
        String object = row.cell(Slots.OBJECT);
        if (row.isRejection()
                || subject.isEmpty()
                || object.isEmpty()
                || row.cell(Slots.PREDICATE).isEmpty()
                || row.cell(Slots.JUSTIFICATION).isEmpty()) {
            return Optional.empty();
        }
        Iri s = iri(set, subject);
        Iri p = iri(set, row.cell(Slots.PREDICATE));
        Iri o = iri(set, object);
        if (s.value().equals(NO_TERM) || o.value().equals(NO_TERM)) {
            return Optional.empty();
        }
        String confidence = row.cell(Slots.CONFIDENCE);
        String author = row.cell(Slots.AUTHOR_LABEL);
        return Optional.of(
                new Link(
                        record(base, s, p, o),
                        s,
                        p,
                        o,
                        row.cell(Slots.OBJECT_LABEL),
                        set.value(row, Slots.OBJECT_SOURCE)
                                .flatMap(set.metadata()::expand)
                                .filter(Iri::isAbsolute)
                                .map(Iri::new)
                                .orElse(null),
                        set.value(row, Slots.OBJECT_SOURCE_VERSION).orElse(""),
                        iri(set, row.cell(Slots.JUSTIFICATION)),
                        Numbers.share(confidence).orElse(null),
                        set.value(row, Slots.DATE).filter(RowReader::isDate).orElse(""),
                        author.isEmpty() ? authors(set, row.cell(Slots.AUTHOR_ID)) : author,
                        row.cell(Slots.COMMENT)));
    }

    /**
     * The IRI of the record of a decision: {@code mapping/} and the first 16 hexadecimal digits of
     * the SHA-256 of subject, predicate and object with a space between.
     */
    public static Iri record(String base, Iri subject, Iri predicate, Iri object) {
        String text = subject + " " + predicate + " " + object;
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return new Iri(base + "mapping/" + HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** IRIs with {@code |} between, empty when there is none. */
    private static String authors(MappingSet set, String curies) {
        return Arrays.stream(curies.split("\\|"))
                .map(curie -> set.metadata().expand(curie).orElse(curie))
                .collect(Collectors.joining("|"));
    }

    private static Iri iri(MappingSet set, String curie) {
        return new Iri(
                set.metadata()
                        .expand(curie)
                        .orElseThrow(() -> new IllegalArgumentException("no prefix: " + curie)));
    }
}
