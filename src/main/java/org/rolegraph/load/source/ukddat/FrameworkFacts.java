package org.rolegraph.load.source.ukddat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.GraphFacts;

/** Writes a framework that is read, in the order of its rows, the levels of a role in theirs. */
final class FrameworkFacts {
    private static final String TITLE =
            "UK Government Digital and Data Profession Capability Framework";

    /** As the licence wants it where its provider asks for no sentence of its own. */
    private static final String RIGHTS =
            "Contains public sector information licensed under the Open Government Licence v3.0.";

    private final Framework framework;
    private final GraphFacts out;

    FrameworkFacts(Framework framework, GraphFacts out) {
        this.framework = framework;
        this.out = out;
    }

    /**
     * Writes all.
     *
     * @param where for what no row says
     */
    void write(Location where) {
        List<Iri> pages =
                List.of(
                        new Iri("https://ddat-capability-framework.service.gov.uk/"),
                        new Iri(Ukddat.DOWNLOAD));
        out.takenFrom(TITLE, "UK Government", RIGHTS, pages, where);
        out.scheme(out.scheme(), TITLE, where);
        scale(where);
        for (FrameworkEntry family : framework.families()) {
            out.concept(familyIri(family), family.name(), out.scheme(), family.where());
        }
        framework.skills().forEach(this::skill);
        framework.roles().forEach(this::role);
    }

    /** How much of a skill is asked for is a level of a scale of its own. */
    private void scale(Location where) {
        Iri scale = out.iri("scheme", "skill-levels");
        out.scheme(scale, "skill levels of the " + TITLE, where);
        for (SkillLevel level : SkillLevel.values()) {
            Iri iri = levelIri(level);
            out.concept(iri, level.id(), scale, where);
            out.state(iri, Terms.SCHEMA_POSITION, Literal.of(level.position()), where);
        }
    }

    private void skill(SkillEntry skill) {
        Iri iri = skillIri(skill);
        out.fact(new Skill(iri, names(skill), null, List.of(), List.of()), skill.where());
        out.inScheme(iri, out.scheme(), skill.where());
        skill.meanings.forEach(
                (level, meaning) ->
                        out.text(
                                iri,
                                Terms.SKOS_SCOPE_NOTE,
                                level.column() + ": " + meaning,
                                skill.where()));
    }

    private void role(RoleEntry role) {
        Iri iri = out.iri("role", role.id());
        Evidence evidence =
                new Evidence(
                        out.iri("evidence", role.id()),
                        out.work(),
                        "role " + role.name(),
                        "",
                        null);
        List<Iri> broader = role.family == null ? List.of() : List.of(familyIri(role.family));
        out.fact(new Role(iri, names(role), broader, List.of()), role.where());
        out.inScheme(iri, out.scheme(), role.where());
        List<AskingEntry> ladder = Ladder.of(role.levels.values());
        for (int i = 0; i < ladder.size(); i++) {
            level(ladder.get(i), i + 1, role, iri, evidence);
        }
        for (SkillEntry skill : framework.skills()) {
            requirement(role, iri, skill, evidence);
        }
    }

    private void level(
            AskingEntry level, int position, RoleEntry role, Iri roleIri, Evidence evidence) {
        String id = role.id() + "--" + level.id();
        Iri iri = out.iri("level", id);
        out.type(iri, Rg.ROLE_LEVEL, level.where());
        // whoever asks for the name means the role, which most often is called as one of its levels
        boolean same = level.name().equalsIgnoreCase(role.name());
        String label = same ? level.name() + " (role level)" : level.name();
        out.text(iri, Terms.SKOS_PREF_LABEL, label, level.where());
        out.text(iri, Terms.SKOS_ALT_LABEL, same ? level.name() : "", level.where());
        out.text(iri, Terms.SKOS_DEFINITION, level.definition, level.where());
        out.state(iri, Rg.LEVEL_OF, roleIri, level.where());
        out.state(iri, Terms.SCHEMA_POSITION, Literal.of(position), level.where());
        level.asked.forEach(
                (skill, amount) ->
                        requirement(
                                out.iri("requirement", id + "--" + skill.id()),
                                iri,
                                skill,
                                Importance.ESSENTIAL,
                                amount,
                                evidence));
    }

    /** What a role asks for: essential is what all its levels ask for, or itself without levels. */
    private void requirement(RoleEntry role, Iri iri, SkillEntry skill, Evidence evidence) {
        Collection<AskingEntry> levels = role.levels.values();
        List<AskingEntry> asking =
                levels.stream().filter(level -> level.asked.containsKey(skill)).toList();
        AskingEntry.Amount own = role.asked.get(skill);
        if (own == null && asking.isEmpty()) {
            return;
        }
        boolean isEssential = own != null || asking.size() == levels.size();
        requirement(
                out.iri("requirement", role.id() + "--" + skill.id()),
                iri,
                skill,
                isEssential ? Importance.ESSENTIAL : Importance.OPTIONAL,
                own != null
                        ? own
                        : new AskingEntry.Amount(
                                Optional.empty(), asking.get(0).asked.get(skill).where()),
                evidence);
    }

    private void requirement(
            Iri iri,
            Iri role,
            SkillEntry skill,
            Importance importance,
            AskingEntry.Amount amount,
            Evidence evidence) {
        out.fact(
                new Requirement(
                        iri, role, skillIri(skill), importance, Rating.NONE, List.of(evidence)),
                amount.where());
        amount.level()
                .ifPresent(
                        level -> out.state(iri, Rg.SKILL_LEVEL, levelIri(level), amount.where()));
    }

    private Iri skillIri(SkillEntry skill) {
        return out.iri("skill", skill.id());
    }

    private Iri familyIri(FrameworkEntry family) {
        return out.iri("concept", "family-" + family.id());
    }

    private Iri levelIri(SkillLevel level) {
        return out.iri("concept", "level-" + level.id());
    }

    private static Names names(FrameworkEntry entry) {
        List<Text> definitions =
                entry.definition.isEmpty() ? List.of() : List.of(Text.en(entry.definition));
        return new Names(List.of(Text.en(entry.name())), List.of(), List.of(), definitions);
    }
}
