package org.rolegraph.career.need;

import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.SkillGraph;

/**
 * How high roles are: O*NET's job zone, from 1 (little preparation) to 5 (extensive), and the skill
 * level of the ISCO group, as the descriptions of ISCO-08's major groups tell it: 4 for managers
 * and professionals, 3 for managers in hospitality and retail (14) and for technicians, 2 for
 * clerks, sales, agriculture, crafts and machines, 1 for elementary occupations; nothing for armed
 * forces. A role that has neither has those of the {@linkplain Kin roles that are one with it or
 * near it}.
 *
 * <p>Job zones are compared within one frame, that of most roles: O*NET has made one of its lower
 * two and moved occupations to other zones that had not changed. Zones of other frames count as
 * unknown, and what is known by ISCO level alone is no lower than the lowest zone of the frame.
 */
public final class RoleLevels {
    /**
     * How high a role is.
     *
     * @param zone job zone, or 0 when unknown
     * @param skill ISCO skill level, or 0 when unknown
     * @param field ISCO sub-major group, such as 25 for professionals of information and
     *     communications technology, 10 for O*NET's management occupations, or 0 when unknown
     */
    public record Level(int zone, int skill, int field) {

        public boolean isKnown() {
            return zone > 0 || skill > 0;
        }

        /** Whether a role of this level can follow one of the other, and none is lower. */
        public boolean follows(Level before) {
            if (zone > 0 && before.zone > 0) {
                return zone >= before.zone;
            }
            return skill > 0 && before.skill > 0 && skill >= before.skill;
        }

        /** Whether it is lower than another: by skill level, or by job zone where one has none. */
        public boolean isBelow(Level other) {
            return skill > 0 && other.skill > 0
                    ? skill < other.skill
                    : zone > 0 && zone < other.zone;
        }

        /** With what is not known of it as of another. */
        public Level orElse(Level other) {
            return new Level(
                    zone > 0 ? zone : other.zone,
                    skill > 0 ? skill : other.skill,
                    field > 0 ? field : other.field);
        }

        /** Whether it is a manager's. */
        public boolean manages() {
            return field / MANAGERS == 1;
        }

        /** Whether both are of one field. */
        public boolean isAlike(Level other) {
            return field > 0 && field == other.field;
        }
    }

    /** ISCO's major group of managers, as the first of two digits. */
    private static final int MANAGERS = 10;

    /**
     * Job zones by ISCO skill level: the means over the 252 exact matches in half of the official
     * crosswalk of ESCO 1.1.0 and O*NET-SOC 2019, with the job zones of O*NET 29.0.
     */
    private static final double[] ZONES = {3, 1.75, 2.21, 3.28, 4.13};

    private final Concepts concepts;
    private final Kin kin;
    private final Level[] known;
    private final int frame;
    private final int lowest;

    RoleLevels(SkillGraph graph) {
        this.concepts = graph.concepts();
        this.kin = new Kin(graph);
        this.known = new Level[concepts.count(ConceptKind.ROLE)];
        this.frame = commonFrame();
        this.lowest = lowest();
    }

    /** The frame of most roles, of equals the first. */
    private int commonFrame() {
        Map<Integer, Integer> frames = new TreeMap<>();
        for (int role = 0; role < known.length; role++) {
            if (concepts.jobZone(role) > 0) {
                frames.merge(concepts.zoneFrame(role), 1, Integer::sum);
            }
        }
        int most = 0;
        for (Map.Entry<Integer, Integer> each : frames.entrySet()) {
            if (each.getValue() > frames.getOrDefault(most, 0)) {
                most = each.getKey();
            }
        }
        return most;
    }

    /** The lowest zone of the frame, 1 where no scheme names it. */
    private int lowest() {
        int least = Integer.MAX_VALUE;
        for (int role = 0; role < known.length && frame > 0; role++) {
            int zone = zone(role);
            least = zone > 0 ? Math.min(least, zone) : least;
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }

    private int zone(int role) {
        return concepts.zoneFrame(role) == frame ? concepts.jobZone(role) : 0;
    }

    public Level of(int role) {
        if (known[role] == null) {
            Level level = own(role);
            for (Kin.Relative relative : kin.ones(role)) {
                level = level.orElse(own(relative.role()));
            }
            if (!level.isKnown()) {
                for (Kin.Relative relative : kin.near(role)) {
                    level = level.orElse(own(relative.role()));
                }
            }
            known[role] = level;
        }
        return known[role];
    }

    /** The preparation for a role in job zones, known or by its ISCO level; 3 for unknown. */
    public double preparation(int role) {
        Level level = of(role);
        return level.zone > 0 ? level.zone : Math.max(lowest, ZONES[level.skill]);
    }

    private Level own(int role) {
        int group = concepts.group(role);
        String code = group == SkillGraph.NONE ? "" : concepts.code(group);
        return new Level(zone(role), skillLevel(code), field(code, concepts.code(role)));
    }

    /** By the code of the ISCO group, or by that of the occupation in O*NET-SOC. */
    private static int field(String group, String occupation) {
        String digits = group.startsWith("C") ? group.substring(1) : group;
        if (digits.length() < 2) {
            return occupation.startsWith("11-") ? MANAGERS : 0;
        }
        return 10 * Character.digit(digits.charAt(0), 10) + Character.digit(digits.charAt(1), 10);
    }

    /** By the code of an ISCO group, such as {@code 2511} or {@code C2511}. */
    public static int skillLevel(String code) {
        String digits = code.startsWith("C") ? code.substring(1) : code;
        if (digits.isEmpty()) {
            return 0;
        }
        return switch (digits.charAt(0)) {
            case '1' -> digits.startsWith("14") ? 3 : 4;
            case '2' -> 4;
            case '3' -> 3;
            case '4', '5', '6', '7', '8' -> 2;
            case '9' -> 1;
            default -> 0;
        };
    }
}
