package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Page;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.IriLinks;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.site.Served;

/** All that is on the page of one entity. */
final class EntityPage {
    /** Answered with the place of each statement. */
    private static final String SAID = "show-said";

    private static final String RIGHTS = "show-rights";

    /** Answered by what a gap and a comparison say of a role, in themes and with reasons. */
    private static final Set<String> OF_ROLES = Set.of("show-needs", "show-near", SAID);

    private static final List<String> LAST = List.of("show-called", "show-elsewhere");

    private final OpenGraph graph;
    private final Served served;
    private final String iri;
    private final Portrait portrait;
    private final Map<String, Object> parts = new LinkedHashMap<>();

    EntityPage(Served served, List<String> languages, String iri) {
        this.served = served;
        this.graph = served.graph(languages);
        this.iri = iri;
        this.portrait = new Portrait(graph, served.limits());
    }

    /** What the template is to be filled with. */
    Map<String, Object> parts() {
        EntityHead head = EntityHead.of(graph, portrait, iri);
        Kind kind = graph.labels().entity(iri).map(Entity::kind).orElse(Kind.OTHER);
        int concept = graph.skills().concepts().find(iri);
        boolean role = concept != SkillGraph.NONE && graph.skills().concepts().isRole(concept);
        List<Page.Section> sections =
                new ArrayList<>(portrait.laidOut(iri, role ? OF_ROLES : Set.of(SAID)));
        sections.sort(Comparator.comparingInt(section -> place(section.query())));
        List<Page.Part> works = new ArrayList<>();
        Set<String> credits = new LinkedHashSet<>();
        for (Page.Section section : List.copyOf(sections)) {
            if (section.query().equals(RIGHTS)) {
                section.parts().forEach(part -> credits.add(part.heading()));
                works.addAll(section.parts());
                sections.remove(section);
            }
        }
        String path = PageLinks.page(iri);
        Frame frame =
                Frame.of(head.name())
                        .described(head.description())
                        .crediting(List.copyOf(credits))
                        .at(path);
        RoleNeeds needs = null;
        List<RoleDuties.Duty> duties = List.of();
        if (role) {
            Career career = served.career(graph.languages());
            Naming naming = career.naming();
            needs = RoleNeeds.of(career, concept);
            duties = RoleDuties.of(career, concept);
            parts.put("near", NearRoles.of(served.likeness(), naming, concept));
        } else {
            parts.put("near", List.of());
        }
        frame =
                frame.telling(
                        SearchEngineText.of(
                                head,
                                kind,
                                essential(needs),
                                duties.stream().map(RoleDuties.Duty::text).toList()));
        parts.put("needs", needs == null ? new RoleNeeds(0, List.of(), Map.of()) : needs);
        parts.put("duties", duties);
        parts.put(
                "claims",
                Claims.of(portrait, iri, duties.isEmpty() ? Set.of() : Set.of(ClaimKind.DUTY)));
        parts.put("frame", frame);
        parts.put("head", head);
        parts.put("role", role);
        List<EntityTree.Branch> below = role ? List.of() : EntityTree.below(graph, iri);
        if (!below.isEmpty()) {
            sections.removeIf(section -> section.query().equals("show-narrower"));
        }
        parts.put("below", below);
        parts.put(
                "statements",
                sections.isEmpty() && head.facts().isEmpty()
                        ? portrait.rows("statements-about", iri)
                        : Table.of(List.of(), List.of()));
        parts.put("above", EntityTree.above(graph, iri));
        parts.put("sections", sections);
        parts.put("links", new IriLinks(graph));
        parts.put("citation", Citation.of(head, graph.generation().manifest(), works));
        return parts;
    }

    /** What an entity is called elsewhere comes after what is said of it. */
    private static int place(String query) {
        return LAST.indexOf(query);
    }

    private static List<String> essential(RoleNeeds needs) {
        return needs == null
                ? List.of()
                : needs.themes().stream()
                        .flatMap(theme -> theme.lines().stream())
                        .filter(line -> line.importance().equals(Importance.ESSENTIAL.word()))
                        .map(NeedLine::name)
                        .toList();
    }
}
