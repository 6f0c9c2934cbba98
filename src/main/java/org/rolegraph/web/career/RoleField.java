package org.rolegraph.web.career;

import java.util.List;
import org.rolegraph.career.graph.SkillGraph;

/**
 * A field of a form that names a role.
 *
 * @param id of its element
 * @param name of its parameter
 * @param label what it asks for
 * @param typed what it holds; empty for nothing
 * @param key by which the role is asked for in an address; what was typed where it is none
 * @param role its number, or {@link SkillGraph#NONE}
 * @param trouble what is wrong with it, as a sentence; empty for nothing
 * @param meant what it may have meant
 */
public record RoleField(
        String id,
        String name,
        String label,
        String typed,
        String key,
        int role,
        String trouble,
        List<MeantName> meant) {
    public RoleField {
        meant = List.copyOf(meant);
    }

    /** With nothing in it. */
    static RoleField empty(String id, String name, String label) {
        return new RoleField(id, name, label, "", "", SkillGraph.NONE, "", List.of());
    }

    /** This one, with something else wrong with it. */
    RoleField wrong(String sentence) {
        return new RoleField(id, name, label, typed, key, SkillGraph.NONE, sentence, List.of());
    }

    public boolean isKnown() {
        return role != SkillGraph.NONE;
    }

    public boolean isWrong() {
        return !trouble.isEmpty();
    }
}
