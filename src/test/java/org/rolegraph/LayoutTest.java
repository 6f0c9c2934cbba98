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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The plan of the house, from the ground up: a room looks only at the rooms named beside it, all of
 * which stand above it in this table.
 */
class LayoutTest {
    private static final String PLAN =
            """
            base.model            |
            base.problem          |
            base.vocab            | base.model
            base.workbook         | base.problem
            base.file             | base.problem
            base.delimited        | base.model base.problem base.vocab base.workbook base.file
            base.columns          | base.model base.problem base.vocab base.delimited
            base.section          | base.problem base.file
            base.sparse           |
            base.result           | base.problem base.delimited base.vocab
            base.sssom            | base.model base.problem base.delimited
            base.yaml             | base.problem
            base.draw             | base.problem base.result base.vocab
            store.export          | base.model base.problem base.delimited base.columns base.vocab base.draw
            store.generation      | base.problem base.file
            store.transfer        | base.problem base.file store.generation
            store.join            | base.model base.problem base.vocab store.generation
            store.names           | base.model base.problem base.file base.section base.vocab store.generation
            store.tdb             | base.problem
            store.text            | store.generation store.names
            store.triples         | base.problem base.file store.generation store.tdb
            store.pack            | base.problem base.file store.generation store.tdb store.triples
            load.source           | base.model base.problem base.delimited base.file base.vocab
            load.source.companies | base.model base.problem base.delimited base.vocab base.yaml load.source
            load.source.json      | base.model base.problem
            load.source.crosswalk | base.model base.problem base.delimited base.vocab base.workbook load.source
            load.source.csv       | base.model base.problem base.delimited base.columns base.file base.vocab load.source
            load.source.curated   | base.model base.problem base.file base.sssom base.vocab load.source load.source.json
            load.source.dcwf      | base.model base.problem base.delimited base.vocab load.source load.source.json
            load.source.esco      | base.model base.problem base.delimited base.vocab load.source
            load.source.landscape | base.model base.problem base.delimited base.vocab base.yaml load.source
            load.source.onet      | base.model base.problem base.delimited base.vocab load.source
            load.source.rdf       | base.model base.problem base.file base.vocab load.source
            load.source.salaries  | base.model base.problem base.delimited base.file base.vocab load.source
            load.source.sssom     | base.model base.problem base.delimited base.sssom base.vocab load.source
            load.source.topics    | base.model base.problem base.delimited base.sssom base.vocab base.yaml load.source
            load.source.ukddat    | base.model base.problem base.delimited base.vocab load.source
            ask.operators         | base.problem
            ask.query             | base.model base.problem base.result base.vocab
            ask.rewrite           | ask.operators
            ask.search            | base.model base.problem base.vocab store.names store.text
            ask.remote            | base.model base.problem base.file base.result base.vocab store.generation
            ask.engine            | base.problem base.result base.vocab store.names ask.operators ask.query ask.rewrite ask.search ask.remote
            ask.shell             | base.problem base.vocab store.names ask.query
            career.graph          | base.model base.problem base.section base.vocab
            career.need           | base.model base.problem base.delimited base.columns base.result base.sparse base.vocab store.names career.graph
            career.gap            | base.model career.graph career.need
            career.build          | base.model base.problem base.file base.section base.vocab store.generation career.graph
            career.path           | base.problem base.sparse career.graph career.need
            career.similar        | base.model base.result base.sparse career.graph career.need
            career.report         | base.model base.problem base.result base.vocab base.draw career.graph career.need career.gap career.path career.similar
            link.model            | base.problem base.file base.section
            link.title            |
            link.score            | base.problem base.file base.sparse base.vocab store.generation store.names store.text link.model link.title
            link.relate           | base.vocab link.score
            link.file             | base.model base.problem base.delimited base.vocab store.names load.source load.source.rdf link.score
            link.service          | base.problem base.file base.result
            link.table            | base.problem base.delimited base.file base.result base.vocab store.names link.title link.score link.service
            link.decide           | base.model base.problem base.file base.result base.sssom base.vocab store.generation store.names link.score link.relate link.service
            link.measure          | base.model base.problem base.delimited base.file base.result base.sssom base.vocab base.draw store.generation store.names link.score link.decide
            load.sieve            | base.file
            load.check            | base.model base.problem base.file base.result base.vocab ask.operators ask.query ask.engine load.sieve
            load.quads            | base.model base.problem base.file base.vocab store.generation store.join store.triples
            load.ingest           | base.model base.problem base.file base.vocab store.generation store.join store.names store.text store.triples store.pack load.source load.source.companies load.source.crosswalk load.source.csv load.source.curated load.source.dcwf load.source.esco load.source.landscape load.source.onet load.source.rdf load.source.salaries load.source.sssom load.source.topics load.source.ukddat ask.search career.build load.sieve load.check load.quads
            graph                 | base.model base.problem base.result base.vocab store.generation store.names store.text store.triples ask.operators ask.query ask.search ask.engine ask.shell career.graph career.need career.build career.path link.score link.table link.decide load.ingest ask.remote
            show                  | base.model base.problem base.result base.vocab base.draw store.names store.triples ask.operators ask.query ask.engine graph
            api                   | base.model base.problem base.result base.vocab store.export store.generation store.names store.triples ask.operators ask.query ask.search ask.engine career.graph career.need career.gap career.path career.similar link.title link.score link.table link.decide load.ingest graph show
            found                 | base.result base.problem base.vocab store.names ask.search link.title link.score link.table graph api
            graph.publish         | base.problem store.triples ask.remote
            web.http              | base.result
            web.site              | base.problem store.generation store.triples ask.operators ask.query career.graph career.need career.similar graph web.http
            web.page              | base.problem base.vocab base.result store.names ask.operators ask.query ask.engine graph web.http web.site
            web.data              | base.model base.problem base.vocab base.result base.draw store.export store.generation store.triples ask.operators ask.query ask.engine graph web.http web.site web.page
            web.question          | base.problem base.result store.names ask.operators ask.query ask.engine graph web.http web.site web.page
            web.sparql            | base.model base.problem base.vocab base.result store.export store.triples ask.operators ask.query ask.engine store.names graph web.http web.site web.page web.data web.question
            web.career            | base.model base.problem base.vocab base.delimited base.columns base.result base.draw store.names ask.operators ask.query ask.search ask.engine career.graph career.need career.gap career.path career.similar career.report graph show web.http web.site web.page
            web.entity            | base.model base.problem base.vocab base.result base.draw store.generation store.names ask.operators ask.query ask.search ask.engine career.graph career.need career.gap career.similar career.report graph show web.http web.site web.page
            web.ontology          | base.vocab base.draw web.http web.site web.page
            web.match             | base.problem base.vocab base.delimited base.result ask.query ask.operators store.names link.title link.score link.table graph web.http web.site web.page
            web.reconcile         | base.model base.problem base.vocab base.delimited base.result ask.operators store.names link.title link.score link.file link.table graph show web.http web.site web.page web.data web.match
            web.operation         | base.problem base.result base.draw store.names ask.operators ask.query ask.search ask.engine career.graph career.need career.gap career.path career.similar career.report link.title graph show api found web.http web.site web.data
            web.rest              | base.problem base.vocab base.result store.names ask.query ask.search graph show web.http web.site web.page web.data web.operation
            web.agent             | base.problem base.result store.generation store.names ask.operators ask.query graph show web.http web.operation web.site web.data
            web.offer             | base.file base.problem store.generation store.transfer web.http web.site web.data
            web.review            | base.model base.problem base.file base.vocab base.result base.sssom ask.operators store.names link.decide graph show web.http web.site web.page
            web.jetty             | web.http
            web.serve             | base.problem base.result store.generation store.transfer ask.operators ask.query web.http web.site web.page web.data web.sparql web.career web.entity web.question web.ontology web.match web.reconcile web.rest web.agent web.offer web.jetty web.review
            cli                   | base.problem base.delimited base.file base.result store.export store.generation store.names ask.operators ask.engine load.check load.ingest graph api base.draw ask.query
            cli.endpoint          | base.problem base.file store.triples ask.remote graph graph.publish cli
            cli.ask               | base.problem base.file base.result base.vocab base.draw store.names store.triples ask.operators ask.query ask.search ask.engine ask.shell graph show api found cli cli.endpoint
            cli.career            | base.problem base.file base.result base.draw store.names ask.query career.graph career.need career.gap career.path career.similar career.report graph cli base.delimited base.columns cli.endpoint
            cli.shell             | base.problem base.result base.vocab store.generation store.names store.triples ask.operators ask.query ask.search ask.engine ask.shell load.source load.ingest graph show api found cli cli.ask
            cli.store             | base.model base.problem base.delimited base.columns base.file base.result base.vocab store.export store.generation store.transfer store.names store.triples ask.operators ask.search load.check load.ingest graph cli load.source cli.endpoint
            cli.link              | base.model base.problem base.delimited base.file base.result base.sssom base.vocab base.draw store.generation store.names store.triples link.model link.title link.score link.file link.service link.table link.decide link.measure graph cli cli.store
            cli.web               | base.problem store.generation store.transfer store.names ask.operators ask.query graph web.site web.reconcile web.agent web.jetty web.serve cli base.file link.decide web.review
            cli.main              | base.problem store.generation ask.operators graph web.jetty web.serve cli cli.ask cli.career cli.shell cli.store cli.link cli.web cli.endpoint
            """;

    /** Commands that stand on these rooms alone start without Jena. */
    private static final Set<String> WITHOUT_JENA =
            Set.of(
                    "base.problem",
                    "base.file",
                    "base.section",
                    "base.sparse",
                    "base.model",
                    "base.result",
                    "base.vocab",
                    "base.workbook",
                    "base.delimited",
                    "base.columns",
                    "base.sssom",
                    "base.draw",
                    "store.generation",
                    "store.transfer",
                    "store.join",
                    "store.names",
                    "store.text",
                    "ask.search",
                    "career.need",
                    "career.graph",
                    "career.path",
                    "career.similar",
                    "career.report",
                    "link.model",
                    "link.title",
                    "link.score",
                    "link.relate",
                    "link.decide",
                    "link.measure",
                    "link.service",
                    "link.table",
                    "web.http",
                    "web.jetty");

    private static final int MOST_FILES = 24;
    private static final int MOST_SHARED_NAMES = 0;
    private static final int MOST_IN_A_CYCLE = 5;

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

    @Test
    void no_room_looks_into_a_room_within_it() {
        List<String> trespasses = new ArrayList<>();
        plan().forEach(
                        (room, sees) ->
                                sees.stream()
                                        .filter(other -> other.startsWith(room + "."))
                                        .forEach(other -> trespasses.add(room + " -> " + other)));
        assertEquals(List.of(), trespasses);
    }

    @Test
    void no_room_is_crowded() throws IOException {
        Map<String, Long> files = new TreeMap<>();
        for (Path file : sources()) {
            files.merge(file.getParent().toString(), 1L, Long::sum);
        }
        files.values().removeIf(count -> count <= MOST_FILES);
        assertEquals(Map.of(), files);
    }

    @Test
    void few_simple_names_are_used_twice() throws IOException {
        Map<String, Long> names = new TreeMap<>();
        for (Path file : sources()) {
            names.merge(file.getFileName().toString(), 1L, Long::sum);
        }
        names.values().removeIf(count -> count == 1);
        assertTrue(names.size() <= MOST_SHARED_NAMES, names.toString());
    }

    /** Cycles within a room are hard to read too; those of a sealed type and its kinds are none. */
    @Test
    void classes_that_need_each_other_are_few() {
        List<String> large =
                ClassCycles.of(CLASSES, ROOT).stream()
                        .filter(cycle -> cycle.size() > MOST_IN_A_CYCLE)
                        .map(Object::toString)
                        .toList();
        assertEquals(List.of(), large);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .toList();
        }
    }

    /** Room to the rooms that it may look into, from the ground up. */
    static Map<String, Set<String>> plan() {
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
        assertTrue(arrows.size() > 1, "jdeps said nothing: " + out);
        return arrows;
    }

    private static String name(String packageName) {
        return packageName.substring(ROOT.length() + 1);
    }
}
