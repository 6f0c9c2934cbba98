package org.rolegraph.load.source.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Person;
import org.rolegraph.testkit.ReadSource;

/** Who is named in a line; {@code P:} is a person, {@code O:} an organization. */
class MakersTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final int SAMPLE = 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            value = {
                "Jane Doe | P:Jane Doe",
                "Jane Doe, John Doe, and Joan Roe | P:Jane Doe; P:John Doe; P:Joan Roe",
                "Jane Doe and John Doe & Joan Roe | P:Jane Doe; P:John Doe; P:Joan Roe",
                "Example | O:Example",
                "iExample | O:iExample",
                "example.org | O:example.org",
                "janedoe | P:janedoe",
                "@janedoe, and @johndoe | P:janedoe; P:johndoe",
                "Example, Inc. | O:Example, Inc.",
                "Example Consultants, s.r.o., Jane Doe | O:Example Consultants, s.r.o.; P:Jane Doe",
                "Example, Ltd. (EX), Other | O:Example, Ltd.+EX; O:Other",
                "University of Nowhere, Northtown | O:University of Nowhere, Northtown",
                "University of Nowhere, Jane Doe | O:University of Nowhere; P:Jane Doe",
                "Example Foundation, originally by Jane Doe | O:Example Foundation; P:Jane Doe",
                "Jane Doe (@janedoe) | P:Jane Doe",
                "Example Research (Kiel, Germany) | O:Example Research+Kiel, Germany",
                "XYZ Quantum | O:XYZ Quantum",
                "The Doe Group | O:The Doe Group",
                "the Doe Community | O:Doe Community",
                "Jane `D` Doe et al. | P:Jane `D` Doe",
                "Jane Doe and the community | P:Jane Doe",
                "Jane Doe, Example and others | P:Jane Doe; O:Example",
                "Example and the open source community at Other | O:Example",
                "The software community | -",
                "Software engineers | -",
                "Programmers | -",
                "Jane Doe, jane doe | P:Jane Doe",
                "Sybil, and Other. | O:Sybil; O:Other"
            })
    void a_line_names_its_makers(String line, String expected) {
        String found =
                Makers.of(line).stream().map(MakersTest::shown).collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, found);
    }

    private static String shown(Maker maker) {
        return (maker.person() ? "P:" : "O:")
                + maker.name()
                + maker.otherNames().stream().map(n -> "+" + n).collect(Collectors.joining());
    }

    /**
     * Of the makers of all topics those whose names have the smallest digests, judged by hand by
     * what was known of them, whatever the rule says.
     */
    @Test
    void few_of_a_sample_are_taken_for_what_they_are_not() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with tech.zip");
        Map<String, String> judged = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/topic-makers.tsv"))) {
            String[] cells = line.split("\t");
            judged.put(cells[0], cells[1]);
        }
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> maker : sample().entrySet()) {
            String right = judged.get(maker.getKey());
            assertTrue(right != null, "not judged: " + maker.getKey());
            if (!right.equals(maker.getValue())) {
                wrong.add(maker.getKey());
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Map<String, String> sample() {
        Map<String, String> byDigest = new TreeMap<>();
        Map<String, String> kinds = new HashMap<>();
        ReadSource read = ReadSource.of(new TopicsSource(Path.of(DATA, "tech.zip")));
        for (ReadSource.Read each : read.facts()) {
            Fact fact = each.fact();
            String name = "";
            if (fact instanceof Person person) {
                name = person.names().preferred().get(0).value();
                kinds.put(name, "person");
            } else if (fact instanceof Organization organization) {
                name = organization.names().preferred().get(0).value();
                kinds.put(name, "organization");
            }
            if (!name.isEmpty()) {
                byDigest.put(Sha256.of(name.getBytes(StandardCharsets.UTF_8)), name);
            }
        }
        Map<String, String> sample = new TreeMap<>();
        byDigest.values().stream().limit(SAMPLE).forEach(n -> sample.put(n, kinds.get(n)));
        return sample;
    }
}
