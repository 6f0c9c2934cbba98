package org.rolegraph.load.source.curated;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.rolegraph.load.source.curated.PublishersTables.where;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * What is read from the tables of ESCO, O*NET and of two governments' frameworks, against these
 * tables, by the rules of {@code data/README.md}.
 */
class CuratedReadingsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final List<String> LEVELS =
            List.of("Awareness", "Working", "Practitioner", "Expert");
    private static final Pattern NAMED = Pattern.compile("[^“]*“(.*)”.*");
    private static final Pattern TITLE = Pattern.compile("\"([^\"]+)\" is in Alternate Titles");
    private static final Pattern LABEL = Pattern.compile("^ESCO 1\\.1\\.1 .*altLabel \"([^\"]+)\"");

    private final CuratedSource packed = CuratedSource.packed();

    /** What one evidence says by its publisher's table. */
    private record Said(String importance, Iri role, Set<String> skills) {}

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void every_reading_stands_in_its_publishers_table_and_means_what_the_rules_say()
            throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the tables");
        PublishersTables tables = PublishersTables.in(Path.of(DATA));
        Map<Iri, Reference> works = new HashMap<>();
        PackedFacts.of(packed, Reference.class).forEach(r -> works.put(r.iri(), r));
        List<Link> links = PackedFacts.of(packed, Link.class);
        Map<String, Integer> seen = new TreeMap<>();
        for (Requirement each : PackedFacts.of(packed, Requirement.class)) {
            for (Evidence evidence : each.evidence()) {
                Reference work = works.get(evidence.reference());
                Said said = said(work, evidence.locator(), tables);
                if (said != null) {
                    seen.merge(PackedFacts.id(work.partOf()), 1, Integer::sum);
                    String told = PackedFacts.id(each.iri()) + " " + evidence;
                    assertEquals(said.importance(), each.importance().term(), told);
                    assertEquals(confidence(each, said, links), evidence.confidence(), told);
                }
            }
        }
        assertEquals(
                "dod-workforce-framework 40, esco-1.1.1 93, o-net-29.0 72, uk-data-framework 50",
                seen.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(joining(", ")));
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void what_a_link_of_a_role_says_it_saw_is_in_the_files() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the tables");
        PublishersTables tables = PublishersTables.in(Path.of(DATA));
        int titles = 0;
        int labels = 0;
        for (Link link : PackedFacts.of(packed, Link.class)) {
            Matcher title = TITLE.matcher(link.comment());
            while (title.find()) {
                String code = PackedFacts.id(link.object()).replace("onet-", "");
                String name = title.group(1);
                assertTrue(
                        tables.onetTitles.stream()
                                .filter(where("O*NET-SOC Code", code))
                                .anyMatch(
                                        where("Alternate Title", name)
                                                .or(
                                                        r ->
                                                                r.get("Alternate Title")
                                                                        .startsWith(name + " ("))),
                        link.toString());
                titles++;
            }
            Matcher label = LABEL.matcher(link.comment());
            String object = link.object().value();
            if (label.find() && object.contains("/occupation/")) {
                assertTrue(
                        tables.escoOccupations.stream()
                                .filter(where("conceptUri", object))
                                .anyMatch(
                                        r ->
                                                List.of(r.get("altLabels").split("\n"))
                                                        .contains(label.group(1))),
                        link.toString());
                labels++;
            }
        }
        assertTrue(titles > 30 && labels >= 4, titles + " titles, " + labels + " labels");
    }

    /** That no role is a bare name; the shapes of the packed data say it of technologies too. */
    @Test
    void every_role_or_its_family_asks_for_three_skills() throws IOException {
        Map<Iri, Integer> asked = new HashMap<>();
        for (Requirement each : PackedFacts.of(packed, Requirement.class)) {
            if (Set.of("essential", "optional").contains(each.importance().term())) {
                asked.merge(each.role(), 1, Integer::sum);
            }
        }
        Set<String> bare = new TreeSet<>();
        int seen = 0;
        for (Role role : PackedFacts.of(packed, Role.class)) {
            seen++;
            boolean family =
                    role.broader().stream().anyMatch(above -> asked.getOrDefault(above, 0) >= 3);
            if (asked.getOrDefault(role.iri(), 0) < 3 && !family) {
                bare.add(PackedFacts.id(role.iri()));
            }
        }
        assertEquals(Set.of(), bare);
        assertTrue(seen >= 46, "only " + seen);
    }

    private static BigDecimal confidence(Requirement each, Said said, List<Link> links) {
        Set<String> toRole = predicates(links, each.role(), Set.of(said.role().value()));
        assertTrue(
                toRole.stream()
                        .anyMatch(Set.of("exactMatch", "closeMatch", "broadMatch")::contains),
                each.iri() + " reads " + said.role() + ", to which no link leads");
        if (toRole.contains("broadMatch")) {
            return new BigDecimal("0.6");
        }
        boolean same =
                toRole.contains("exactMatch")
                        && predicates(links, each.skill(), said.skills()).contains("exactMatch");
        return new BigDecimal(same ? "1.0" : "0.8");
    }

    private static Set<String> predicates(List<Link> links, Iri subject, Set<String> objects) {
        Set<String> found = new TreeSet<>();
        for (Link link : links) {
            if (link.subject().equals(subject) && objects.contains(link.object().value())) {
                found.add(PackedFacts.id(link.predicate()));
            }
        }
        return found;
    }

    /** What the table says at that place, or null of a work that is no table. */
    private static Said said(Reference work, String locator, PublishersTables tables) {
        String id = PackedFacts.id(work.iri());
        Matcher named = NAMED.matcher(locator);
        String name = named.matches() ? named.group(1) : "";
        if (id.startsWith("esco-1.1.1-")) {
            return esco(work.pages().get(0), locator, name, tables);
        }
        if (id.startsWith("o-net-29.0-")) {
            return onet(id.replace("o-net-29.0-", ""), locator, name, tables);
        }
        if (id.startsWith("uk-data-framework-")) {
            return uk(work, locator, name, tables);
        }
        return id.startsWith("dod-workforce-framework-")
                ? workRole(id.replace("dod-workforce-framework-", ""), work, locator, tables)
                : null;
    }

    private static Said esco(Iri role, String locator, String name, PublishersTables tables) {
        Set<String> skills = new TreeSet<>();
        tables.escoSkills.stream()
                .filter(row -> row.get("preferredLabel").strip().equals(name))
                .forEach(row -> skills.add(row.get("conceptUri")));
        List<String> types =
                tables.escoRelations.stream()
                        .filter(where("occupationUri", role.value()))
                        .filter(row -> skills.contains(row.get("skillUri")))
                        .map(row -> row.get("relationType"))
                        .toList();
        assertEquals(1, types.size(), role + " " + locator);
        assertEquals(types.get(0) + ": “" + name + "”", locator);
        return new Said(types.get(0), role, skills);
    }

    private static Said onet(String code, String locator, String name, PublishersTables tables) {
        Iri role = Ids.entity(Ids.BASE, "role", "onet-" + code);
        if (locator.startsWith("Technology Skills")) {
            assertEquals("Technology Skills: “" + name + "”, in demand", locator);
            assertTrue(
                    tables.onetTechnologies.stream()
                            .filter(where("O*NET-SOC Code", code).and(where("Example", name)))
                            .anyMatch(where("In Demand", "Y")),
                    code + " " + locator);
            String words =
                    name.toLowerCase(Locale.ROOT).replace("++", "-plus-plus").replace(' ', '-');
            Iri skill = Ids.entity(Ids.BASE, "skill", "onet-technology-" + words);
            return new Said("optional", role, Set.of(skill.value()));
        }
        String number = locator.replaceAll("Task Statements: (\\d+), .*", "$1");
        List<String> types =
                tables.onetTasks.stream()
                        .filter(where("O*NET-SOC Code", code).and(where("Task ID", number)))
                        .map(row -> row.get("Task Type").toLowerCase(Locale.ROOT))
                        .toList();
        assertEquals(1, types.size(), code + " " + locator);
        assertEquals("Task Statements: " + number + ", " + types.get(0), locator);
        return new Said(types.get(0).equals("core") ? "essential" : "optional", role, Set.of());
    }

    private static Said uk(Reference work, String locator, String name, PublishersTables tables) {
        String title = work.title().value().replaceFirst(".*Framework: ", "");
        Map<String, Integer> levels = new TreeMap<>();
        tables.ukRoles.stream()
                .filter(row -> row.get("Role").equalsIgnoreCase(title))
                .forEach(
                        row ->
                                levels.merge(
                                        row.get("Role Level"),
                                        row.get("Skill Name").equals(name)
                                                ? LEVELS.indexOf(row.get("Skill Level"))
                                                : -1,
                                        Math::max));
        List<Integer> asked =
                levels.values().stream().filter(level -> level >= 0).sorted().toList();
        assertTrue(!asked.isEmpty(), title + " " + locator);
        String lowest = LEVELS.get(asked.get(0));
        String highest = LEVELS.get(asked.get(asked.size() - 1));
        boolean everywhere = asked.size() == levels.size();
        assertEquals(
                "“"
                        + name
                        + "”: "
                        + lowest
                        + (lowest.equals(highest) ? "" : " to " + highest)
                        + (everywhere ? "" : ", not at every level"),
                locator);
        String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return new Said(
                everywhere && asked.get(0) > 0 ? "essential" : "optional",
                Ids.entity(Ids.BASE, "role", "ukddat-" + slug),
                Set.of());
    }

    private static Said workRole(
            String number, Reference work, String locator, PublishersTables tables) {
        PublishersTables.WorkRole role = tables.workRoles.get(number);
        assertTrue(work.title().value().endsWith(": " + role.name()), work.toString());
        assertEquals(role.page(), work.pages().get(0).value());
        String statement = locator.replaceFirst(".*: ", "");
        boolean core = role.core().contains(statement);
        assertTrue(core || role.additional().contains(statement), number + " " + locator);
        assertEquals((core ? "core: " : "additional: ") + statement, locator);
        return new Said(
                core ? "essential" : "optional",
                Ids.entity(Ids.BASE, "role", "dcwf-" + number),
                Set.of());
    }
}
