package org.rolegraph.web.career;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.HeldSkills;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.HeldByName;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.SentForm;
import org.rolegraph.web.http.Values;

/**
 * The skills that somebody says to have, as an address has them: {@code skill=SQL&skill=Python=4}.
 *
 * @param fields one for each, in order
 * @param holdings those that are known
 */
public record HeldForm(List<HeldField> fields, Holdings holdings) {
    /** The parameter of one skill. */
    static final String SKILL = "skill";

    /** The parameter of skills as they are typed. */
    static final String SKILLS = "skills";

    /** Skills that one person has here at most. */
    static final int MOST = 300;

    public HeldForm {
        fields = List.copyOf(fields);
    }

    /**
     * Those of the query.
     *
     * @param holdings what is held beside them; they are added
     */
    static HeldForm of(CareerVisit visit, Holdings holdings) {
        List<HeldField> fields = new ArrayList<>();
        List<Problem> unknown = new ArrayList<>();
        HeldByName skills = new HeldByName(visit.career(), holdings, unknown::add);
        for (String typed : visit.query().all(SKILL).stream().distinct().limit(MOST).toList()) {
            if (!typed.isBlank()) {
                unknown.clear();
                Problems wrong = new Problems();
                Location where = Location.of(SKILL);
                HeldSkills.Named named = HeldSkills.ofArgument(typed, where, wrong);
                wrong.list().forEach(unknown::add);
                int skill = wrong.hasErrors() ? SkillGraph.NONE : skills.add(named);
                fields.add(field(visit, typed, named, skill, unknown));
            }
        }
        return new HeldForm(fields, holdings);
    }

    private static HeldField field(
            CareerVisit visit,
            String typed,
            HeldSkills.Named named,
            int skill,
            List<Problem> unknown) {
        Values rest = visit.query().without(SKILL, typed);
        String without = visit.request().path() + (rest.pairs().isEmpty() ? "" : "?" + rest);
        if (skill != SkillGraph.NONE) {
            return new HeldField(
                    typed,
                    visit.naming().of(skill),
                    level(named.level()),
                    visit.page(skill),
                    "",
                    List.of(),
                    without);
        }
        List<MeantName> meant =
                named.name().isEmpty()
                        ? List.of()
                        : visit.meant(
                                named.name(),
                                Kind.SKILL,
                                SKILL,
                                typed,
                                typed.substring(Math.min(typed.length(), named.name().length())));
        String trouble =
                unknown.isEmpty() ? "this names no skill" : CareerVisit.sentence(unknown.get(0));
        return new HeldField(typed, "", "", "", trouble, meant, without);
    }

    /** The same address with what is typed as skills, one by one; nothing where none is typed. */
    static Optional<Values> spelled(CareerVisit visit, Values given) {
        if (!given.has(SKILLS)) {
            return Optional.empty();
        }
        Scope scope = Scope.of(Kind.SKILL);
        Values spelled = given.without(SKILLS).without(SKILL);
        List<String> skills = new ArrayList<>(given.all(SKILL));
        for (String text : given.all(SKILLS)) {
            skills.addAll(
                    SkillLines.of(
                            text,
                            line -> !visit.career().graph().labels().exact(line, scope).isEmpty()));
        }
        for (String skill : skills.stream().map(String::strip).distinct().toList()) {
            spelled = skill.isEmpty() ? spelled : spelled.and(SKILL, skill);
        }
        return Optional.of(spelled);
    }

    /** Those of a file, each as it would be typed; what is wrong with it are problems. */
    static List<String> written(SentForm.SentFile file, Problems wrong) {
        String name = file.name().isBlank() ? "file" : file.name();
        try {
            return HeldSkills.read(file.open(), name, TableForm.SENT, PeopleMap.NONE, wrong)
                    .stream()
                    .map(HeldForm::typed)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in memory
        }
    }

    private static String typed(HeldSkills.Named named) {
        String level = level(named.level());
        return level.isEmpty() ? named.name() : named.name() + "=" + level;
    }

    /** As it is written; empty for NaN. */
    static String level(double level) {
        return Double.isNaN(level) ? "" : Naming.rounded(level, 2).replaceAll("\\.?0+$", "");
    }

    /** As lines of a field. */
    public String lines() {
        return fields.stream().map(HeldField::typed).collect(Collectors.joining("\n"));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Those that are known. */
    public List<HeldField> known() {
        return fields.stream().filter(HeldField::isKnown).toList();
    }

    /** Those that are not. */
    public List<HeldField> unknown() {
        return fields.stream().filter(field -> !field.isKnown()).toList();
    }
}
