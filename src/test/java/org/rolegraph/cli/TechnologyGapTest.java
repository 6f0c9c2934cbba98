package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Needs;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** That a technology of ESCO and the same of O*NET are one in a gap. */
class TechnologyGapTest {
    private static final Path DATA = Path.of("data");
    private static final String ROLE = "https://w3id.org/rolegraph/role/onet-";
    private static final String ESCO = "http://data.europa.eu/esco/";

    /** By role what the slice's own files say that it asks for. */
    private final Map<String, Set<String>> asked = new HashMap<>();

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "gaps between ESCO and O*NET")
    void a_technology_that_one_source_asks_for_is_held_once_by_who_has_it_by_the_other(Tries tries)
            throws IOException {
        Path home = Loaded.packed().folder();
        for (String line : lines("slice/esco-1.1.1/occupationSkillRelations.csv")) {
            String[] cells = line.split(",");
            asked.computeIfAbsent(cells[0], role -> new HashSet<>()).add(cells[3]);
        }
        for (String line : lines("slice/onet-29.0/Technology Skills.txt")) {
            String[] cells = line.split("\t");
            asked.computeIfAbsent(ROLE + cells[0], role -> new HashSet<>()).add(cells[1]);
        }
        StoreDirectory store = StoreDirectory.at(home.resolve(".local/share/rolegraph"));
        try (OpenGraph graph = OpenGraph.over(store.current().orElseThrow(), List.of("en"))) {
            for (String line : lines("links/technologies.sssom.tsv")) {
                String[] cells = line.split("\t");
                if (cells.length > 6 && (cells[2] + cells[3]).equals("skos:exactMatch")) {
                    String esco = cells[0].replace("esco-skill:", ESCO + "skill/");
                    String onet = cells[4].replace("skill:", "https://w3id.org/rolegraph/skill/");
                    tries.held(compare(graph, esco, onet, cells[5]));
                }
            }
        }
    }

    /** From the first role of ESCO that asks for it to the last of O*NET, and back. */
    private int compare(OpenGraph graph, String esco, String onet, String example) {
        List<String> one = askingFor(ESCO, esco);
        List<String> other = askingFor(ROLE, example);
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        String from = one.get(0);
        String to = other.get(other.size() - 1);
        return isHeldOnce(graph, from, to, Set.of(esco, onet))
                + isHeldOnce(graph, to, from, Set.of(esco, onet));
    }

    private List<String> askingFor(String start, String skill) {
        return asked.keySet().stream()
                .filter(role -> role.startsWith(start) && asked.get(role).contains(skill))
                .sorted()
                .toList();
    }

    private static int isHeldOnce(OpenGraph graph, String from, String to, Set<String> technology) {
        Concepts concepts = graph.skills().concepts();
        Needs needs = new Needs(graph.skills());
        Holdings held = Holdings.of(needs, concepts.find(from));
        List<Gap.Status> said =
                Gap.of(needs, concepts.find(to), held).lines().stream()
                        .filter(line -> technology.contains(concepts.iri(line.need().skill())))
                        .map(Gap.Line::status)
                        .toList();
        assertEquals(List.of(Gap.Status.HELD), said, from + " to " + to + ": " + technology);
        return 1;
    }

    private static List<String> lines(String file) throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve(file));
        assertTrue(lines.size() > 100, file);
        return lines;
    }
}
