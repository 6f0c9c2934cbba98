package org.rolegraph.web.career;

import java.util.List;

/**
 * A skill that somebody says to have.
 *
 * @param typed as it was written, perhaps with a level
 * @param name of what it is, as it is shown; empty where it is not known
 * @param level as it is shown; empty for none
 * @param page on the skill
 * @param trouble what is wrong with it, as a sentence; empty for nothing
 * @param meant what it may have meant
 * @param without the same page without it
 */
public record HeldField(
        String typed,
        String name,
        String level,
        String page,
        String trouble,
        List<MeantName> meant,
        String without) {
    public HeldField {
        meant = List.copyOf(meant);
    }

    public boolean isKnown() {
        return trouble.isEmpty();
    }
}
