package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;

/**
 * Which roles ask for which skills, and who of a team has them.
 *
 * @param roles the columns
 * @param lines the rows: the skills that most roles ask for first, by importance, then by number
 * @param team the people, by name; empty for no team
 */
public record Matrix(List<Integer> roles, List<Line> lines, List<Team.Person> team) {
    /**
     * One skill.
     *
     * @param skill as the first of the roles names it
     * @param needs by role in the order of the roles; null where a role does not ask for it
     * @param holders people of the team who have it at the level that is asked for, by name
     * @param learners people who have it at a lower level
     */
    public record Line(int skill, List<Need> needs, List<String> holders, List<String> learners) {
        public Line {
            needs = Collections.unmodifiableList(new ArrayList<>(needs));
            holders = List.copyOf(holders);
            learners = List.copyOf(learners);
        }

        /** How much all roles together ask for it. */
        double weight() {
            return needs.stream()
                    .mapToDouble(need -> need == null ? 0 : need.importance().weight())
                    .sum();
        }

        /** The most that one of the roles asks for it. */
        public Importance importance() {
            return needs.stream()
                    .filter(need -> need != null)
                    .map(Need::importance)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }

    public Matrix {
        roles = List.copyOf(roles);
        lines = List.copyOf(lines);
        team = List.copyOf(team);
    }

    /** Of these roles. */
    public static Matrix of(Needs needs, List<Integer> roles) {
        return of(needs, roles, List.of());
    }

    /** Of these roles, with the people of a team. */
    public static Matrix of(Needs needs, List<Integer> roles, List<Team.Person> team) {
        Map<Integer, List<Need>> rows = new TreeMap<>();
        for (int i = 0; i < roles.size(); i++) {
            for (Need need : needs.all(roles.get(i)).values()) {
                if (need.importance().isAsked()) {
                    List<Need> row = rows.computeIfAbsent(need.one(), one -> new ArrayList<>());
                    while (row.size() < i) {
                        row.add(null);
                    }
                    row.add(need);
                }
            }
        }
        List<Line> lines = new ArrayList<>();
        rows.forEach(
                (one, row) -> {
                    while (row.size() < roles.size()) {
                        row.add(null);
                    }
                    lines.add(line(needs, one, row, team));
                });
        lines.sort(
                Comparator.comparingDouble((Line line) -> -line.weight())
                        .thenComparing(Line::skill));
        return new Matrix(roles, lines, team);
    }

    private static Line line(Needs needs, int one, List<Need> row, List<Team.Person> team) {
        double level = Double.NaN;
        int skill = SkillGraph.NONE;
        for (Need need : row) {
            if (need != null) {
                skill = skill == SkillGraph.NONE ? need.skill() : skill;
                double asked = needs.level(need);
                level = Double.isNaN(level) || asked > level ? asked : level;
            }
        }
        List<String> holders = new ArrayList<>();
        List<String> learners = new ArrayList<>();
        for (Team.Person person : team) {
            Holding holding = person.holdings().get(one);
            if (holding != null) {
                boolean below = holding.isBelow(level);
                (below ? learners : holders).add(person.name());
            }
        }
        return new Line(skill, row, holders, learners);
    }

    /** Skills that at least one of the roles calls essential. */
    public List<Line> essential() {
        return lines.stream().filter(l -> l.importance() == Importance.ESSENTIAL).toList();
    }

    /** By person: the essential skills that nobody else has. */
    public Map<String, List<Line>> onlyOnes() {
        Map<String, List<Line>> only = new LinkedHashMap<>();
        team.forEach(person -> only.put(person.name(), new ArrayList<>()));
        for (Line line : essential()) {
            if (line.holders.size() == 1) {
                only.get(line.holders.get(0)).add(line);
            }
        }
        only.values().removeIf(List::isEmpty);
        return only;
    }

    /**
     * The roles of a group of a classification, by number.
     *
     * @param code of an ISCO group or what it begins with, such as {@code 25}, or of O*NET-SOC,
     *     such as {@code 15-1252} or {@code 15-}
     */
    public static List<Integer> group(SkillGraph graph, String code) {
        Concepts concepts = graph.concepts();
        boolean soc = code.contains("-");
        List<Integer> roles = new ArrayList<>();
        for (int role = 0; role < concepts.count(ConceptKind.ROLE); role++) {
            int group = concepts.group(role);
            String own = soc ? concepts.code(role) : group < 0 ? "" : concepts.code(group);
            boolean there = own.startsWith(code) && own.contains("-") == soc;
            if (there && graph.requirements().byRole().size(role) > 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
