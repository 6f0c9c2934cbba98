package org.rolegraph.store.names;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class LabelFilePropertyTest {
    /** One label: whose, how, what, in which language, who says so. */
    record Name(int owner, String predicate, String text, String language, String source) {}

    @Property(tries = 300)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void every_label_is_found_and_no_other(@ForAll("names") List<Name> names) throws IOException {
        Path target = Files.createTempFile("labels", ".bin");
        Files.delete(target);
        try {
            new LabelFile().build(target, said(names));
            Labels labels = LabelFile.open(target);
            for (Name name : names) {
                Set<String> expected = new TreeSet<>();
                for (Name other : names) {
                    String key = LabelKey.of(other.text);
                    if (!key.isEmpty() && key.equals(LabelKey.of(name.text))) {
                        expected.add("urn:" + other.owner + " " + utf8(other.text));
                    }
                }
                Set<String> found = new TreeSet<>();
                for (Hit hit : labels.exact(name.text, Scope.ANY)) {
                    found.add(hit.entity().iri() + " " + hit.label().text());
                }
                assertEquals(expected, found);
            }
            assertTrue(new LabelFile().verify(target));
        } finally {
            Files.deleteIfExists(target);
        }
    }

    @Property(tries = 200)
    @Holds(value = Promise.SAME_BYTES, tried = "orders")
    void the_order_of_the_triples_does_not_show(
            @ForAll("names") List<Name> names, @ForAll long seed) throws IOException {
        Path one = Files.createTempFile("labels", ".bin");
        Path other = Files.createTempFile("labels", ".bin");
        try {
            Files.delete(one);
            Files.delete(other);
            new LabelFile().build(one, said(names));
            new LabelFile().build(other, said(names).shuffled(seed));
            assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(other));
        } finally {
            Files.deleteIfExists(one);
            Files.deleteIfExists(other);
        }
    }

    @Provide
    Arbitrary<List<Name>> names() {
        Arbitrary<String> text =
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(20),
                        Arbitraries.strings().withChars("aAß \u00a0").ofMaxLength(4));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(
                                Terms.SKOS_PREF_LABEL,
                                Terms.SKOS_ALT_LABEL,
                                Terms.SKOS_HIDDEN_LABEL,
                                Terms.RDFS_LABEL),
                        text,
                        Arbitraries.of("", "en", "de", "de-AT"),
                        Arbitraries.of("curated", "esco", "onet", "user"))
                .as(Name::new)
                .list()
                .ofMaxSize(15);
    }

    private static StatedTriples said(List<Name> names) {
        StatedTriples said = new StatedTriples();
        for (Name name : names) {
            said.in(name.source).add("urn:" + name.owner, name.predicate, name.text, name.language);
            said.match("urn:" + name.owner, "urn:" + name.text.length() % 7);
            said.add("urn:" + name.owner, Terms.SKOS_DEFINITION, name.text, name.language);
        }
        return said;
    }

    /** Lone surrogates are no characters and come back as question marks. */
    private static String utf8(String text) {
        var utf8 = java.nio.charset.StandardCharsets.UTF_8;
        return new String(text.getBytes(utf8), utf8);
    }
}
