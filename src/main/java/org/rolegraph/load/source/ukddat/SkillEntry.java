package org.rolegraph.load.source.ukddat;

import java.util.EnumMap;
import java.util.Map;
import org.rolegraph.base.problem.Location;

/** A skill, with what who has it at a level can do. */
final class SkillEntry extends FrameworkEntry {
    final Map<SkillLevel, String> meanings = new EnumMap<>(SkillLevel.class);

    SkillEntry(String name, Location where) {
        super(name, where);
    }
}
