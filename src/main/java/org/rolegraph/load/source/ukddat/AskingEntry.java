package org.rolegraph.load.source.ukddat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Location;

/** What asks for skills: a level of a role, or a role that has no levels. */
class AskingEntry extends FrameworkEntry {
    /**
     * That a skill is asked for.
     *
     * @param level how much of it, if that is said
     */
    record Amount(Optional<SkillLevel> level, Location where) {}

    /** In the order of the rows. */
    final Map<SkillEntry, Amount> asked = new LinkedHashMap<>();

    AskingEntry(String name, Location where) {
        super(name, where);
    }
}
