package org.rolegraph.load.source.ukddat;

import org.rolegraph.base.problem.Location;

import java.util.EnumMap;
import java.util.Map;

/** A skill, with what who has it at a level can do. */
final class SkillEntry extends FrameworkEntry {
    final Map<SkillLevel, String> meanings = new EnumMap<>(SkillLevel.class);

    SkillEntry(String name, Location where) {
        super(name, where);
    }
}
