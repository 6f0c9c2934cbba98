package org.rolegraph.web.career;

import java.util.List;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.career.need.Naming;

/**
 * A role that is near to somebody's skills.
 *
 * @param fit from 0 to 1
 * @param essential how many essential skills it asks for that can be compared
 * @param held how many of them are held
 * @param partly how many are held in part
 * @param shared names of held skills that it asks for
 * @param more shared skills that are not named
 * @param gap page on what there is to learn
 * @param path page on the ways to it from the nearest role; empty for the nearest
 */
public record NearRole(
        String name,
        String page,
        String source,
        double fit,
        long essential,
        long held,
        long partly,
        List<String> shared,
        int more,
        String gap,
        String path) {
    public NearRole {
        shared = List.copyOf(shared);
    }

    /** The fit as it is shown. */
    public String rounded() {
        return Naming.rounded(fit, 2);
    }

    /** How much of what it asks for is held, as the page on what there is to learn counts it. */
    public String coverage() {
        if (essential == 0) {
            return "No essential skill is known of it that can be compared.";
        }
        return "You hold "
                + held
                + " of its "
                + Counted.of(essential, "essential skill")
                + (partly == 0 ? "." : ", and " + partly + " in part.");
    }
}
