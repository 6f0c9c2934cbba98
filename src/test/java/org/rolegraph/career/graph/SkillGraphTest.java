package org.rolegraph.career.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.build.SkillGraphFile;

class SkillGraphTest {
    @TempDir private Path folder;

    private static World world() {
        String group = "http://data.europa.eu/esco/isco/C2511";
        return new World()
                .hasRole("scientist", "data scientist")
                .hasSkill("python", "technology")
                .needs("scientist", "python", "essential")
                .in("esco")
                .hasRole("esco-scientist", "Data Scientist")
                .add(World.role("esco-scientist"), Terms.ESCO_MEMBER_OF_ISCO_GROUP, group)
                .add(World.role("esco-scientist"), Terms.SKOS_BROADER, group)
                .text(World.role("esco-scientist"), Terms.SKOS_NOTATION, "2511.4", "")
                .text(group, Terms.SKOS_NOTATION, "2511", "")
                .hasSkill("statistics", "knowledge")
                .hasSkill("regression", "knowledge")
                .add(World.skill("regression"), Terms.SKOS_BROADER, World.skill("statistics"))
                .add(World.skill("python"), Terms.SKOS_RELATED, World.skill("regression"))
                .needs("esco-scientist", "statistics", "optional")
                .in("onet")
                .hasRole("onet-scientist", "Data Scientists")
                .add(World.role("onet-scientist"), Rg.JOB_ZONE, "urn:zone")
                .text("urn:zone", Terms.SKOS_NOTATION, "5", "")
                .needs("onet-scientist", "statistics", "essential")
                .with(Rg.SCORE, "4.12")
                .with(Rg.LEVEL, "5.0")
                .with(Rg.RESPONDENTS, "8")
                .with(Rg.STANDARD_ERROR, "0.125")
                .with(Rg.LOWER_BOUND, "3.8751")
                .with(Rg.UPPER_BOUND, "4.365")
                .with(Rg.SUPPRESSED, "true")
                .needs("onet-scientist", "python", "optional")
                .with(Rg.IN_DEMAND, "true")
                .text(World.skill("python"), Rg.HOT_TECHNOLOGY, "true", "")
                .hasDuty("task", "Clean data, then model data")
                .does("onet-scientist", "task")
                .with(Rg.CORE_DUTY, "true")
                .isLike("onet-scientist", "esco-scientist", "Primary-Long", 3)
                .in("links")
                .add(World.role("scientist"), Terms.SKOS_EXACT_MATCH, World.role("esco-scientist"))
                .add(
                        World.role("onet-scientist"),
                        Terms.SKOS_EXACT_MATCH,
                        World.role("esco-scientist"))
                .add(World.role("scientist"), Terms.SKOS_BROAD_MATCH, "http://wd/Q1");
    }

    @Test
    void tells_all_that_the_triples_tell() {
        SkillGraph graph = world().graph(folder);
        assertEquals(
                """
                0 role esco-scientist of esco, code 2511.4, same 2 [1, 2], broader [7], links [1, 2]
                1 role onet-scientist of onet, same 2 [0, 2], links [0]
                2 role scientist of curated, same 2 [0, 1], links [0, 8]
                3 skill python of curated, related [4]
                4 skill regression of esco, broader [5], related [3]
                5 skill statistics of esco
                6 duty task of onet
                7 other C2511 of esco, code 2511
                8 other Q1 of links
                esco-scientist needs statistics OPTIONAL by esco
                onet-scientist needs python OPTIONAL by onet, in demand
                onet-scientist needs statistics ESSENTIAL by onet, suppressed, \
                Rating[importance=4.12, level=5, respondents=8, standardError=0.125, \
                lower=3.8751, upper=4.365]
                scientist needs python ESSENTIAL by curated
                """,
                concepts(graph) + requirements(graph));
        assertEquals(5, graph.concepts().jobZone(1));
        assertEquals(7, graph.concepts().group(0));
        assertTrue(graph.concepts().isHot(3));
        assertArrayEquals(new int[] {6}, graph.duties().byRole().of(1));
        assertEquals(true, graph.duties().isCore(0).orElseThrow());
        assertEquals(RelatedRoles.Tier.PRIMARY_LONG, graph.relatedRoles().tier(0));
        assertEquals(3, graph.relatedRoles().rank(0));
        int place = graph.links().byConcept().from(2) + 1;
        assertEquals(LinkKind.BROAD, graph.links().kind(place));
        int back = graph.links().byConcept().from(8);
        assertEquals(LinkKind.NARROW, graph.links().kind(back));
        assertEquals(LinkKind.BROAD, graph.links().stated(back));
        // clean, data, then, model
        assertEquals(4, graph.statements().byRole().size(1));
    }

    private static String concepts(SkillGraph graph) {
        Concepts concepts = graph.concepts();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < concepts.count(); i++) {
            assertEquals(i, concepts.find(concepts.iri(i)));
            text.append(i + " " + concepts.kind(i).toString().toLowerCase(java.util.Locale.ROOT))
                    .append(" " + name(concepts, i) + " of " + concepts.source(i))
                    .append(concepts.code(i).isEmpty() ? "" : ", code " + concepts.code(i));
            if (graph.same().size(i) > 0) {
                text.append(", same " + concepts.same(i) + " " + list(graph.same(), i));
            }
            text.append(graph.broader().size(i) > 0 ? ", broader " + list(graph.broader(), i) : "")
                    .append(
                            graph.related().size(i) > 0
                                    ? ", related " + list(graph.related(), i)
                                    : "");
            NumberRows links = graph.links().byConcept();
            text.append(i < 3 && links.size(i) > 0 ? ", links " + list(links, i) : "").append('\n');
        }
        return text.toString();
    }

    private static String list(NumberRows rows, int row) {
        return Arrays.toString(rows.of(row));
    }

    private static String name(Concepts concepts, int concept) {
        String iri = concepts.iri(concept);
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String requirements(SkillGraph graph) {
        Requirements all = graph.requirements();
        return java.util.stream.IntStream.range(0, all.count())
                .mapToObj(
                        i ->
                                name(graph.concepts(), all.role(i))
                                        + " needs "
                                        + name(graph.concepts(), all.skill(i))
                                        + " "
                                        + all.importance(i)
                                        + " by "
                                        + all.source(i)
                                        + (all.isInDemand(i) ? ", in demand" : "")
                                        + (all.isSuppressed(i) ? ", suppressed" : "")
                                        + (all.rating(i) < 0 ? "" : ", " + all.measured(i))
                                        + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void the_order_of_the_triples_does_not_show() throws IOException {
        byte[] bytes = Files.readAllBytes(world().file(folder));
        for (int seed = 1; seed < 20; seed++) {
            assertArrayEquals(bytes, Files.readAllBytes(world().shuffled(seed).file(folder)));
        }
    }

    @Test
    void a_damaged_file_does_not_fit_whichever_byte_is_wrong() throws IOException {
        Path file = world().file(folder);
        byte[] whole = Files.readAllBytes(file);
        SkillGraphFile derived = new SkillGraphFile();
        assertTrue(derived.verify(file) && derived.fits(file));
        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertFalse(derived.fits(file), "byte " + i);
        }
        for (int length : new int[] {0, 7, 100, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertFalse(derived.fits(file), length + " bytes");
            Failure failure = assertThrows(Failure.class, () -> SkillGraphFile.open(file));
            assertEquals(Exit.STORE, failure.exit());
        }
        assertFalse(derived.fits(folder.resolve("nothing")));
    }

    @Test
    void an_empty_graph_has_no_concepts() {
        SkillGraph graph = new World().graph(folder);
        assertEquals(0, graph.concepts().count());
        assertEquals(0, graph.requirements().count());
        assertEquals(SkillGraph.NONE, graph.concepts().find("urn:x"));
    }
}
