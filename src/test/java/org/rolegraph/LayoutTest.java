package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of the house: a room looks only at the rooms named beside it, all of them above it. */
class LayoutTest {
    private static final String PLAN =
            """
            problem            |
            file               | problem
            model              |
            result             | problem
            vocab              | model
            delimited          | problem
            sssom              | problem model delimited
            generation         | problem
            join               | problem model vocab generation
            names              | problem model vocab generation
            skills             | problem model vocab generation
            source             | problem model file
            source.curated     | problem model vocab source sssom file
            source.onet        | problem model vocab source delimited
            source.rdf         | problem model vocab source file
            source.esco        | problem model vocab source delimited
            source.csv         | problem model vocab source delimited file
            source.crosswalk   | problem model vocab source delimited
            source.sssom       | problem model vocab source delimited sssom
            tdb                | problem
            store              | problem generation tdb
            reconcile          | problem generation
            query              | problem vocab result names
            check              | problem model vocab result query file
            export             | problem model vocab result sssom delimited
            embed              | problem
            link               | problem model vocab result generation names query sssom delimited embed reconcile file
            link.file          | problem model vocab names delimited source source.rdf link
            career             | problem model vocab result names skills delimited
            ingest             | problem model vocab source source.curated source.rdf source.esco source.onet source.csv source.crosswalk source.sssom sssom generation join store names skills check
            shell              | problem vocab names query
            cli                | problem model result vocab delimited sssom generation names skills store query check export embed link link.file career ingest shell reconcile file
            """;

    /** Commands that stand on these rooms alone start without Jena. */
    private static final Set<String> WITHOUT_JENA =
            Set.of(
                    "problem",
                    "file",
                    "model",
                    "result",
                    "vocab",
                    "delimited",
                    "sssom",
                    "generation",
                    "join",
                    "names",
                    "skills",
                    "career",
                    "embed",
                    "reconcile",
                    "link");

    private static final String ROOT = "org.rolegraph";
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern ARROW = Pattern.compile("^\\s+(\\S+)\\s+->\\s+(\\S+)\\s");

    @Test
    void rooms_look_only_where_the_plan_lets_them() {
        Map<String, Set<String>> plan = plan();
        List<String> trespasses = new ArrayList<>();
        for (Map.Entry<String, Set<String>> arrows : arrows().entrySet()) {
            String room = arrows.getKey();
            if (!plan.containsKey(room)) {
                trespasses.add(room + " is not in the plan");
                continue;
            }
            for (String other : arrows.getValue()) {
                if (other.startsWith("org.apache.jena")) {
                    if (WITHOUT_JENA.contains(room)) {
                        trespasses.add(room + " -> " + other);
                    }
                } else if (!plan.get(room).contains(other)) {
                    trespasses.add(room + " -> " + other);
                }
            }
        }
        assertEquals(List.of(), trespasses);
    }

    @Test
    void the_plan_has_no_cycle() {
        List<String> above = new ArrayList<>();
        plan().forEach(
                        (room, sees) -> {
                            assertTrue(above.containsAll(sees), room + " looks down: " + sees);
                            above.add(room);
                        });
    }

    @Test
    void every_room_has_a_door() throws IOException {
        Path sources = Path.of("src/main/java/org/rolegraph");
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> doorless =
                    files.filter(f -> f.toString().endsWith(".java"))
                            .map(Path::getParent)
                            .distinct()
                            .filter(room -> !Files.exists(room.resolve("package-info.java")))
                            .toList();
            assertEquals(List.of(), doorless);
        }
    }

    private static Map<String, Set<String>> plan() {
        Map<String, Set<String>> plan = new LinkedHashMap<>();
        PLAN.lines()
                .forEach(
                        line -> {
                            String[] sides = line.split("\\|", 2);
                            Set<String> sees =
                                    new TreeSet<>(List.of(sides[1].trim().split("\\s+")));
                            sees.remove("");
                            plan.put(sides[0].trim(), sees);
                        });
        return plan;
    }

    /** Room to the rooms and Jena packages that its classes depend on, by the JDK's jdeps. */
    private static Map<String, Set<String>> arrows() {
        StringWriter out = new StringWriter();
        ToolProvider.findFirst("jdeps")
                .orElseThrow()
                .run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "-verbose:package",
                        "-filter:none",
                        "--multi-release",
                        "17",
                        CLASSES.toString());
        Map<String, Set<String>> arrows = new LinkedHashMap<>();
        String room = null;
        for (String line : out.toString().split("\n")) {
            Matcher arrow = ARROW.matcher(line + " ");
            if (!arrow.find()) {
                continue;
            }
            room = arrow.group(1).startsWith("->") ? room : arrow.group(1);
            String other = arrow.group(2);
            if (!room.startsWith(ROOT + ".")) {
                continue;
            }
            Set<String> seen = arrows.computeIfAbsent(name(room), r -> new TreeSet<>());
            if (other.startsWith("org.apache.jena")) {
                seen.add(other);
            } else if (other.startsWith(ROOT + ".") && !other.equals(room)) {
                seen.add(name(other));
            }
        }
        assertTrue(arrows.size() > 1, "jdeps told nothing: " + out);
        return arrows;
    }

    private static String name(String packageName) {
        return packageName.substring(ROOT.length() + 1);
    }
}
