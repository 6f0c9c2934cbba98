package org.rolegraph.career.gap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Team;

/**
 * How far each of a team is from one role.
 *
 * @param to the role
 * @param members those nearest to it first, then by name
 */
public record TeamGap(int to, List<Member> members) {
    /** One person. What they say to have is all that they have. */
    public record Member(String name, Gap gap) {
        /**
         * How much of what the role asks for they have, from 0 to 1: essential skills count 1,
         * others as much as importance weighs, and half when partly held. 0 when nothing is asked
         * for.
         */
        public double share() {
            double all = 0;
            double held = 0;
            for (Gap.Line line : gap.lines()) {
                double weight = line.need().importance().weight();
                if (line.status() != Gap.Status.NOT_COMPARED) {
                    all += weight;
                    held +=
                            switch (line.status()) {
                                case HELD -> weight;
                                case PARTLY -> weight / 2;
                                default -> 0;
                            };
                }
            }
            return all == 0 ? 0 : held / all;
        }

        private boolean has(int one) {
            return gap.lines().stream()
                    .anyMatch(l -> l.need().one() == one && l.status() == Gap.Status.HELD);
        }
    }

    /**
     * A skill that one person alone has.
     *
     * @param person their name
     */
    public record Single(Gap.Line line, String person) {}

    public TeamGap {
        members = List.copyOf(members);
    }

    /** Compares everybody with a role. */
    public static TeamGap of(Needs needs, int to, List<Team.Person> team) {
        List<Member> members = new ArrayList<>();
        team.forEach(
                each -> members.add(new Member(each.name(), Gap.of(needs, to, each.holdings()))));
        members.sort(
                Comparator.comparingDouble((Member member) -> -member.share())
                        .thenComparing(Member::name));
        return new TeamGap(to, members);
    }

    /** What nobody has as far as it is needed, those of most weight first. */
    public List<Gap.Line> missingEverywhere() {
        return asked().stream().filter(line -> holders(line).isEmpty()).toList();
    }

    /** The essential skills that one person alone has, in a team of more; most weight first. */
    public List<Single> onOne() {
        List<Single> single = new ArrayList<>();
        for (Gap.Line line : asked()) {
            List<String> holders = holders(line);
            if (line.need().importance() == Importance.ESSENTIAL
                    && holders.size() == 1
                    && members.size() > 1) {
                single.add(new Single(line, holders.get(0)));
            }
        }
        return single;
    }

    private List<String> holders(Gap.Line line) {
        return members.stream().filter(m -> m.has(line.need().one())).map(Member::name).toList();
    }

    /** What is asked for, the same of each member but for its status. */
    private List<Gap.Line> asked() {
        return members.isEmpty()
                ? List.of()
                : members.get(0).gap().lines().stream()
                        .filter(line -> line.status() != Gap.Status.NOT_COMPARED)
                        .sorted(
                                Comparator.comparingDouble((Gap.Line line) -> -line.weight())
                                        .thenComparing(line -> line.need().skill()))
                        .toList();
    }
}
