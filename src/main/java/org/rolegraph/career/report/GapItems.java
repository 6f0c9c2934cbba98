package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;

/** The skills of one {@link Gap} as items: what is known of each, and through which role. */
final class GapItems {
    private final Requirements requirements;
    private final Naming naming;
    private final Grounds grounds;
    private final String notStated;

    /** The roles through which the role asks for skills, in the order of their marks. */
    private final List<Kin.Relative> kin;

    GapItems(SkillGraph graph, Naming naming, Grounds grounds, Gap gap) {
        this.requirements = graph.requirements();
        this.naming = naming;
        this.grounds = grounds;
        notStated = "not stated by " + String.join(", ", gap.sources());
        kin =
                gap.lines().stream()
                        .map(line -> line.need().via())
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted(
                                Comparator.comparing(Kin.Relative::kind)
                                        .thenComparing(Kin.Relative::role))
                        .toList();
    }

    /** The roles that skills are asked for through, each with the mark that its items have. */
    List<Report.Fact> through() {
        List<Report.Fact> facts = new ArrayList<>();
        for (int i = 0; i < kin.size(); i++) {
            Kin.Relative via = kin.get(i);
            String name = mark(i) + " " + naming.of(via.role());
            facts.add(new Report.Fact("", name, naming.iri(via.role()), via(via, naming)));
        }
        return facts;
    }

    private static String mark(int number) {
        return "[" + (number + 1) + "]";
    }

    /** How a role comes to be linked: {@code skos:broadMatch of ML engineer}. */
    static String via(Kin.Relative via, Naming naming) {
        return via.kind().predicate().map(Prefixes::shorten).orElse("")
                + " of "
                + naming.of(via.from());
    }

    /** The line as an item, with its evidence. */
    Report.Item of(Gap.Line line) {
        StringJoiner note = new StringJoiner(" · ");
        if (line.demand() > 0) {
            note.add(line.demand() == 2 ? "in demand" : "hot");
        }
        double level = requirements.level(line.need().requirement());
        if (!Double.isNaN(level)) {
            double held = line.holding() == null ? Double.NaN : line.holding().level();
            note.add(
                    "level "
                            + Naming.rounded(level, 2)
                            + (Double.isNaN(held) ? "" : ", held " + Naming.rounded(held, 2)));
        }
        String score = score(line);
        if (!score.isEmpty()) {
            note.add(score);
        }
        if (line.nearest() != null && line.holding() == null) {
            note.add(
                    "nearest: "
                            + naming.of(line.nearest().skill())
                            + ", "
                            + line.nearest().way().words());
        }
        if (line.elsewhere()) {
            note.add(notStated);
        }
        String mark = line.need().via() == null ? "" : " " + mark(kin.indexOf(line.need().via()));
        String band = line.band() == Gap.Band.NONE ? "" : line.band().word();
        String name = naming.of(line.need().skill()) + mark;
        String iri = naming.iri(line.need().skill());
        return new Report.Item(band, name, iri, note.toString(), grounds.lines(line.need()));
    }

    /** {@code importance 4.12 (3.87 to 4.37, N 8), held 3.5}, as far as it is known. */
    private String score(Gap.Line line) {
        Rating measured = requirements.measured(line.need().requirement());
        if (measured.importance() == null) {
            return "";
        }
        StringJoiner precision = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (measured.lower() != null && measured.upper() != null) {
            precision.add(
                    Naming.rounded(measured.lower().doubleValue(), 2)
                            + " to "
                            + Naming.rounded(measured.upper().doubleValue(), 2));
        }
        if (measured.respondents() != null) {
            precision.add("N " + measured.respondents());
        }
        int holding = line.holding() == null ? SkillGraph.NONE : line.holding().requirement();
        double held = requirements.score(holding);
        return "importance "
                + measured.importance().toPlainString()
                + precision
                + (Double.isNaN(held) ? "" : ", held " + Naming.rounded(held, 2));
    }
}
