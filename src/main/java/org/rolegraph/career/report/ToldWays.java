package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Ways;

/**
 * {@link Ways} in words, for files and pages.
 *
 * @param from the name of the first role
 * @param to that of the last
 * @param paths the cheapest first
 * @param notes what must be known to read the answer, a sentence each
 * @param coverage what it rests on
 */
public record ToldWays(
        String from, String to, List<Path> paths, List<String> notes, String coverage) {
    /**
     * One way.
     *
     * @param title its number, and what it costs
     * @param hops at least one
     */
    public record Path(String title, List<Hop> hops) {
        public Path {
            hops = List.copyOf(hops);
        }
    }

    /**
     * One change of roles.
     *
     * @param name of the role that it leads to
     * @param share its cost, as a share of that of the dearest change
     * @param takes how big it is and what it costs, in words
     * @param counted how many essential skills are new
     * @param skills those; where there are none, what else must be learned
     */
    public record Hop(
            String name,
            String iri,
            double share,
            String takes,
            String counted,
            List<Report.Item> skills) {
        public Hop {
            skills = List.copyOf(skills);
        }
    }

    public ToldWays {
        paths = List.copyOf(paths);
        notes = List.copyOf(notes);
    }

    static ToldWays of(
            HopText text, Naming naming, Ways ways, List<String> notes, String coverage) {
        List<Integer> ends = ways.paths().get(0).roles();
        long most =
                ways.paths().stream()
                        .flatMap(path -> path.hops().stream())
                        .mapToLong(CareerPath.Hop::cost)
                        .max()
                        .orElse(1);
        List<Path> paths = new ArrayList<>();
        for (CareerPath path : ways.paths()) {
            String title = "Path " + (paths.size() + 1) + ": cost " + HopText.amount(path.cost());
            paths.add(
                    new Path(
                            title,
                            path.hops().stream()
                                    .map(hop -> hop(text, naming, hop, most))
                                    .toList()));
        }
        return new ToldWays(
                naming.of(ends.get(0)),
                naming.of(ends.get(ends.size() - 1)),
                paths,
                notes,
                coverage);
    }

    private static Hop hop(HopText text, Naming naming, CareerPath.Hop hop, long most) {
        StringJoiner takes = new StringJoiner(", ");
        takes.add(hop.stride().words()).add("cost " + HopText.amount(hop.cost()));
        takes.add(HopText.learned(hop));
        if (!HopText.up(hop).isEmpty()) {
            takes.add(HopText.up(hop));
        }
        List<Need> added = text.newSkills(hop);
        List<Need> told = added.isEmpty() ? text.otherSkills(hop) : added;
        String none = told.isEmpty() ? "no new essential skill" : "no new essential skill; others";
        String counted = added.isEmpty() ? none : Counted.of(added.size(), "new essential skill");
        return new Hop(
                naming.of(hop.to()),
                naming.iri(hop.to()),
                (double) hop.cost() / most,
                takes.toString(),
                counted,
                told.stream().map(need -> text.item(need)).toList());
    }
}
