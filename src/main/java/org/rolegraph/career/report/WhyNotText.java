package org.rolegraph.career.report;

import java.util.List;
import org.rolegraph.base.draw.TextPage;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Hops;
import org.rolegraph.career.path.PathRules;
import org.rolegraph.career.path.WhyNot;

/** A {@link WhyNot} in words. */
public final class WhyNotText {
    private final Naming naming;

    public WhyNotText(Naming naming) {
        this.naming = naming;
    }

    /**
     * Why a role is on none of the paths, as a sentence that ends its line.
     *
     * @param width of lines, or 0
     */
    public String of(WhyNot why, PathRules rules, List<CareerPath> found, int width) {
        return new TextPage(width).line(sentence(why, rules, found)).toString();
    }

    private String sentence(WhyNot why, PathRules rules, List<CareerPath> found) {
        String role = naming.of(why.role());
        String path =
                why.without() == null
                        ? ""
                        : String.join(
                                        " → ",
                                        why.without().roles().stream().map(naming::of).toList())
                                + ", cost "
                                + HopText.amount(why.without().cost());
        return switch (why.cause()) {
            case NONE -> role + " is on a path.";
            case END -> role + " is where the paths begin or end.";
            case AVOID -> role + " is left out by --avoid.";
            case LITTLE_KNOWN ->
                    role
                            + " is no stop on the way, since fewer than "
                            + Hops.LEAST_KNOWN
                            + " essential skills are known of it, or none where the last role's are"
                            + " told; --via passes it all the same.";
            case MAX_HOPS ->
                    role + " is left out by --max-hops " + rules.maxHops() + ": " + path + ".";
            case MAX_NEW_SKILLS ->
                    role
                            + " is left out by --max-new-skills "
                            + rules.maxNew()
                            + ": "
                            + path
                            + ", asks for "
                            + why.without().hops().stream()
                                    .mapToInt(CareerPath.Hop::newSkills)
                                    .max()
                                    .orElse(0)
                            + " new ones at once.";
            case LEVEL_MONOTONE ->
                    role
                            + " is left out by --level-monotone: the level falls, or is not known, on "
                            + path
                            + ".";
            case SEVERAL -> role + " is left out by several of the rules together.";
            case USE ->
                    "No rule leaves out "
                            + role
                            + ", but it brings too little of what is asked for at the end: "
                            + path
                            + ".";
            case COST ->
                    "No rule leaves out "
                            + role
                            + ", but the cheapest path through it costs more than "
                            + (found.size() == 1 ? "the path" : "all " + found.size() + " paths")
                            + " above: "
                            + path
                            + ".";
        };
    }
}
