package org.rolegraph.load.source.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.vocab.Terms;

/** Any table that is written is read back, whatever its columns' order and what stands before. */
class CrosswalkPropertyTest {
    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";

    /** A row: an occupation by number, a code, a label and a relation. */
    record Written(int occupation, String code, String label, String relation) {
        String key() {
            return occupation + " " + relation + " " + code;
        }
    }

    @Provide
    Arbitrary<List<Written>> rows() {
        Arbitrary<String> code =
                Arbitraries.strings()
                        .withCharRange('0', '9')
                        .withChars("AZ .-/_äΩ\"")
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .map(String::strip)
                        .filter(c -> !c.isEmpty());
        Arbitrary<String> label =
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withCharRange('一', '龥')
                        .withChars("\"',;")
                        .ofMinLength(1)
                        .ofMaxLength(20)
                        .map(String::strip)
                        .filter(l -> !l.isEmpty());
        Arbitrary<String> relation =
                Arbitraries.of(
                        "exactMatch", "closeMatch", "broadMatch", "narrowMatch", "relatedMatch");
        return Combinators.combine(Arbitraries.integers().between(0, 30), code, label, relation)
                .as(Written::new)
                .list()
                .ofMaxSize(40)
                .uniqueElements(Written::key);
    }

    @Provide
    Arbitrary<Separator> separators() {
        return Arbitraries.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB);
    }

    @Property(tries = 100)
    void links_and_labels_are_read_back(
            @ForAll("rows") List<Written> rows,
            @ForAll Random random,
            @ForAll boolean crlf,
            @ForAll boolean bom,
            @ForAll boolean prefixed,
            @ForAll("separators") Separator separator)
            throws IOException {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
        Collections.shuffle(order, random);
        StringBuilder text = new StringBuilder(bom ? "\uFEFF" : "");
        for (int i = random.nextInt(18); i > 0; i--) {
            DelimitedWriter.write(List.of("Some name", "some value " + i), separator, text);
        }
        List<String> header =
                List.of(
                        "Classification 1 URI",
                        "Classification 2 ID",
                        "Classification 2 PrefLabel",
                        "Mapping relation",
                        "Unknown");
        write(header, order, separator, text);
        Set<String> expected = new HashSet<>();
        Map<String, String> labels = new HashMap<>();
        for (Written row : rows) {
            String relation = (prefixed ? "skos:" : "") + row.relation();
            write(
                    List.of(OCCUPATION + row.occupation(), row.code(), row.label(), relation, "x"),
                    order,
                    separator,
                    text);
            expected.add(row.key());
            labels.putIfAbsent(row.code(), row.label());
        }
        Path file = Files.createTempFile("crosswalk", ".csv");
        try {
            Files.writeString(file, crlf ? text.toString().replace("\n", "\r\n") : text);
            check(CrosswalkReader.read(file), expected, labels);
        } finally {
            Files.delete(file);
        }
    }

    /** Codes that make the same id are told, and their rows left out; else all is there. */
    private static void check(
            CrosswalkReader read, Set<String> expected, Map<String, String> labels) {
        Map<Iri, String> codes = new HashMap<>();
        Map<Iri, String> names = new HashMap<>();
        read.facts.forEach(
                fact -> {
                    if (fact instanceof Statement said && said.object() instanceof Literal text) {
                        if (said.predicate().value().equals(Terms.SKOS_NOTATION)) {
                            codes.put(said.subject(), text.lexical());
                        } else if (said.predicate().value().equals(Terms.SKOS_PREF_LABEL)) {
                            names.put(said.subject(), text.lexical());
                        }
                    }
                });
        Set<String> found = new HashSet<>();
        for (Link link : read.links()) {
            String predicate = link.predicate().value();
            found.add(
                    link.subject().value().substring(OCCUPATION.length())
                            + " "
                            + predicate.substring(predicate.indexOf('#') + 1)
                            + " "
                            + codes.get(link.object()));
        }
        Set<String> lost = new HashSet<>(expected);
        lost.removeAll(found);
        assertEquals(read.codes().getOrDefault("duplicate-id", 0), lost.size(), lost.toString());
        lost.forEach(row -> assertEquals(false, codes.containsValue(row.split(" ", 3)[2]), row));
        codes.forEach((iri, code) -> assertEquals(labels.get(code), names.get(iri), code));
    }

    private static void write(
            List<String> cells, List<Integer> order, Separator separator, StringBuilder out)
            throws IOException {
        DelimitedWriter.write(order.stream().map(cells::get).toList(), separator, out);
    }
}
