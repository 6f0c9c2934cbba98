package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody has by the roles that they had: feature by feature the greatest amount that any of
 * them asks for, and the most preparation. It only grows, so what is lacking for a role never does.
 * To be had from {@link Shortage#nothing}. Not thread-safe.
 */
public final class Held {
    /** Held of what does not count: as good as all. */
    static final int UNCOUNTED = Integer.MAX_VALUE;

    private final Shortage asked;
    private final int[] held;
    private int prepared;

    Held(Shortage asked, int... held) {
        this.asked = asked;
        this.held = held;
    }

    /** What a role added, to take it back. */
    public static final class Added {
        private final int row;
        private final int[] before;
        private final int prepared;

        private Added(int row, int[] before, int prepared) {
            this.row = row;
            this.before = before;
            this.prepared = prepared;
        }
    }

    /**
     * A skill that must be learned.
     *
     * @param one the skill that stands for it and those that are one with it
     * @param lacking in millionths of a rare essential skill
     * @param essential whether it is new and essential, and not merely asked for in a greater
     *     amount, or optional
     */
    public record Lesson(int one, int lacking, boolean essential) {}

    /** Adds what a row asks for. */
    public Added add(int row) {
        int from = asked.from(row);
        int[] before = new int[asked.to(row) - from];
        Added added = new Added(row, before, prepared);
        for (int i = 0; i < before.length; i++) {
            int feature = asked.feature(from + i);
            before[i] = held[feature];
            held[feature] = Math.max(before[i], asked.amount(from + i));
        }
        prepared = Math.max(prepared, asked.preparation(row));
        return added;
    }

    /** Takes back what was added last. */
    public void undo(Added added) {
        int from = asked.from(added.row);
        for (int i = 0; i < added.before.length; i++) {
            held[asked.feature(from + i)] = added.before[i];
        }
        prepared = added.prepared;
    }

    /** What is lacking for a row, in millionths of a rare essential skill. */
    public int lacking(int row) {
        return sum(row, true, true);
    }

    /** All that a row asks for and that counts, held or not. */
    public int asked(int row) {
        return sum(row, true, false);
    }

    /** Of {@link #lacking}, what is stated of the row, and not rated by a survey. */
    public int statedLacking(int row) {
        return sum(row, false, true);
    }

    /** Of {@link #asked}, what is stated of the row. */
    public int statedAsked(int row) {
        return sum(row, false, false);
    }

    private int sum(int row, boolean rated, boolean beyond) {
        int sum = 0;
        for (int i = asked.from(row); i < asked.to(row); i++) {
            int has = held[asked.feature(i)];
            if (has != UNCOUNTED && (rated || !asked.isRated(asked.feature(i)))) {
                sum += Math.max(0, asked.amount(i) - (beyond ? has : 0));
            }
        }
        return sum;
    }

    /** What is lacking for a goal. */
    public int lacking(Shortage.Goal goal) {
        return sum(goal, true);
    }

    /** Of that, what is stated. */
    public int statedLacking(Shortage.Goal goal) {
        return sum(goal, false);
    }

    private int sum(Shortage.Goal goal, boolean rated) {
        int sum = 0;
        for (int i = 0; i < goal.features.length; i++) {
            int feature = goal.features[i];
            if (rated || !asked.isRated(feature)) {
                sum += Math.max(0, goal.amounts[i] - held[feature]);
            }
        }
        return sum;
    }

    /** The preparation that a row needs beyond what there is, {@link Shortage#ZONE} a job zone. */
    public int preparation(int row) {
        return Math.max(0, asked.preparation(row) - prepared);
    }

    public int preparation(Shortage.Goal goal) {
        return Math.max(0, goal.preparation - prepared);
    }

    /** By row: by how much less of what is stated its people would lack for a goal. */
    public int[] gains(Shortage.Goal goal) {
        int[] gains = new int[asked.rows().count()];
        for (int i = 0; i < goal.features.length; i++) {
            int feature = goal.features[i];
            int has = held[feature];
            if (has < goal.amounts[i] && !asked.isRated(feature)) {
                for (int p = asked.postingFrom(feature); p < asked.postingTo(feature); p++) {
                    int more = Math.min(goal.amounts[i], asked.postingAmount(p)) - has;
                    gains[asked.postingRow(p)] += Math.max(0, more);
                }
            }
        }
        return gains;
    }

    /** How many essential skills of a row there are of which less than half is held. */
    public int newSkills(int row) {
        int count = 0;
        for (int i = asked.from(row); i < asked.to(row); i++) {
            count += isNew(i) ? 1 : 0;
        }
        return count;
    }

    private boolean isNew(int place) {
        return asked.isEssential(place) && held[asked.feature(place)] < asked.amount(place) / 2;
    }

    /** What must be learned for a row: the new essential skills first, then by amount. */
    public List<Lesson> lessons(int row) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = asked.from(row); i < asked.to(row); i++) {
            int feature = asked.feature(i);
            int lacking = asked.amount(i) - held[feature];
            if (asked.isSkill(i) && lacking > 0) {
                lessons.add(new Lesson(feature, lacking, isNew(i)));
            }
        }
        // what a survey rates, everybody has some of: a lesson only where nothing else is stated
        if (lessons.stream().anyMatch(each -> each.essential && !asked.isRated(each.one))) {
            lessons.removeIf(each -> asked.isRated(each.one));
        }
        lessons.sort(
                Comparator.comparing(Lesson::essential, Comparator.reverseOrder())
                        .thenComparing(Lesson::lacking, Comparator.reverseOrder())
                        .thenComparing(Lesson::one));
        return lessons;
    }
}
