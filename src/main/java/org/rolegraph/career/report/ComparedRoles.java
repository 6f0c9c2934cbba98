package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.gap.Themes;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;

/**
 * A few roles beside each other: what all of them ask for, what some do, what one alone does; then
 * the same of technologies. In each the skills are in themes, the order that of the {@link Matrix}.
 *
 * @param sections those with skills
 * @param coverage what the answer rests on
 */
public record ComparedRoles(List<Section> sections, String coverage) {
    /**
     * Skills that the same roles ask for.
     *
     * @param title who asks for them
     * @param count how many there are
     * @param roles by their places, those that ask for some of them
     * @param themes those that are shown
     * @param more how many are left out
     */
    public record Section(
            String title, int count, List<Integer> roles, List<Theme> themes, int more) {
        public Section {
            roles = List.copyOf(roles);
            themes = List.copyOf(themes);
        }
    }

    /**
     * Skills of one theme.
     *
     * @param name of the group; empty for those of none
     */
    public record Theme(String name, List<Line> lines) {
        public Theme {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A skill.
     *
     * @param cells one for each role of the section
     */
    public record Line(String name, String iri, List<Needed> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * How a role asks for a skill.
     *
     * @param importance as it is shown; empty where it does not
     * @param amount how much of it, where that is known
     * @param evidence what that rests on, a line each
     */
    public record Needed(String importance, String amount, List<String> evidence) {
        static final Needed NOT = new Needed("", "", List.of());

        public Needed {
            evidence = List.copyOf(evidence);
        }

        public boolean isAsked() {
            return !importance.isEmpty();
        }
    }

    public ComparedRoles {
        sections = List.copyOf(sections);
    }

    /**
     * Of the roles of a matrix.
     *
     * @param most how many skills are shown at most of those that one role asks for, and of
     *     technologies
     */
    public static ComparedRoles of(SkillGraph graph, Matrix matrix, Naming naming, int most) {
        return new Maker(graph, matrix, naming, most).make();
    }

    /** What is the same for all lines. */
    private static final class Maker {
        private final SkillGraph graph;
        private final Matrix matrix;
        private final Naming naming;
        private final Grounds grounds;
        private final NeedProof proof;
        private final int most;

        Maker(SkillGraph graph, Matrix matrix, Naming naming, int most) {
            this.graph = graph;
            this.matrix = matrix;
            this.naming = naming;
            this.grounds = new Grounds(graph, naming);
            this.proof = new NeedProof(graph, naming);
            this.most = most;
        }

        ComparedRoles make() {
            List<Section> sections = new ArrayList<>();
            for (boolean technologies : new boolean[] {false, true}) {
                Map<List<Integer>, List<Matrix.Line>> byRoles = new LinkedHashMap<>();
                List<Integer> all = places(matrix.roles().size());
                byRoles.put(all, new ArrayList<>());
                byRoles.put(List.of(), new ArrayList<>());
                all.forEach(place -> byRoles.put(List.of(place), new ArrayList<>()));
                for (Matrix.Line line : matrix.lines()) {
                    boolean is = graph.concepts().isOfKind(line.skill(), SkillKind.TECHNOLOGY);
                    if (is == technologies) {
                        byRoles.getOrDefault(asking(line), byRoles.get(List.of())).add(line);
                    }
                }
                byRoles.forEach(
                        (roles, lines) -> {
                            if (!lines.isEmpty()) {
                                sections.add(section(roles, lines, technologies));
                            }
                        });
            }
            return new ComparedRoles(
                    sections, new MatrixReport(graph, naming, false).coverage(matrix));
        }

        private static List<Integer> places(int count) {
            return IntStream.range(0, count).boxed().toList();
        }

        private static List<Integer> asking(Matrix.Line line) {
            return places(line.needs().size()).stream()
                    .filter(place -> line.needs().get(place) != null)
                    .toList();
        }

        private Section section(
                List<Integer> roles, List<Matrix.Line> lines, boolean technologies) {
            boolean shared = roles.size() == matrix.roles().size();
            List<Integer> shown = roles.isEmpty() ? places(matrix.roles().size()) : roles;
            int cut = shared && !technologies ? lines.size() : Math.min(most, lines.size());
            List<Theme> themes = new ArrayList<>();
            for (Themes.Theme<Matrix.Line> theme :
                    Themes.of(graph, lines.subList(0, cut), Matrix.Line::skill)) {
                String name = theme.group() == SkillGraph.NONE ? "" : naming.of(theme.group());
                themes.add(
                        new Theme(
                                name,
                                theme.lines().stream().map(line -> line(line, shown)).toList()));
            }
            return new Section(
                    title(roles, technologies), lines.size(), shown, themes, lines.size() - cut);
        }

        private String title(List<Integer> roles, boolean technologies) {
            String what = technologies ? "Technologies that " : "";
            String who =
                    roles.isEmpty()
                            ? "some of them ask for"
                            : roles.size() == 1
                                    ? "only "
                                            + naming.of(matrix.roles().get(roles.get(0)))
                                            + " asks for"
                                    : roles.size() == 2 ? "both ask for" : "all of them ask for";
            return what.isEmpty()
                    ? who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1)
                    : what + who;
        }

        private Line line(Matrix.Line line, List<Integer> roles) {
            return new Line(
                    naming.of(line.skill()),
                    naming.iri(line.skill()),
                    roles.stream().map(role -> needed(line.needs().get(role))).toList());
        }

        private Needed needed(Need need) {
            if (need == null) {
                return Needed.NOT;
            }
            StringJoiner amount = new StringJoiner(", ");
            Rating measured = graph.requirements().measured(need.requirement());
            if (measured.importance() != null) {
                amount.add("importance " + measured.importance().toPlainString());
            }
            double level = grounds.level(need);
            if (!Double.isNaN(level)) {
                amount.add("level " + Naming.rounded(level, 2));
            }
            List<String> evidence =
                    grounds.lines(need).stream().map(text -> text + proof.through(need)).toList();
            return new Needed(need.importance().word(), amount.toString(), evidence);
        }
    }
}
