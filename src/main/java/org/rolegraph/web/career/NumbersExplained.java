package org.rolegraph.web.career;

import java.util.List;

/** What the numbers of the pages mean, a paragraph each. */
final class NumbersExplained {
    static final List<String> NEAREST =
            List.of(
                    "The fit is the geometric mean of two shares: of all that the role asks for,"
                            + " how much you have; and of all that you have, how much the role asks"
                            + " for. A skill weighs more the more important it is to the role, and"
                            + " the fewer roles ask for it. 1 is a role that asks for what you have"
                            + " and nothing else.",
                    "The sentence below the fit counts as the page on what there is to learn does:"
                            + " with levels, and with skills that are linked as the same or close.");

    static final List<String> GAP =
            List.of(
                    "Held is a skill that you have, or one that is the same by an accepted link, at"
                            + " most half a level below what is needed. Partly: at a lower level; or"
                            + " little of it is needed in the role that you come from; or you have"
                            + " one that is linked as close. Else it is missing. What you say to"
                            + " have is taken for all that you have.",
                    "Small, medium and large say how much there is to learn: what is not known of a"
                            + " skill, as a share of what can be, less where you have something near"
                            + " to it. They order skills, and say neither hours nor money.",
                    "In each list comes first what weighs most: importance × rarity × demand. What"
                            + " a survey rates of every occupation is compared where both sides were"
                            + " rated; a style of work never, for a manner is not learned like a"
                            + " skill.");

    static final List<String> PATH =
            List.of(
                    "What is held grows along the way: each change counts what must be learned"
                            + " beyond all that the roles before it ask for, more when much is"
                            + " learned at once, and higher job zones. A skill counts by its"
                            + " importance and by how few roles ask for it; 1 is a rare essential"
                            + " one.",
                    "A stop is shown where it brings what the last role asks for and saves a tenth"
                            + " of the cost. Costs order ways and say neither months nor money.");

    static final List<String> TEAM =
            List.of(
                    "Who is near is the share of what the role asks for that they have: essential"
                            + " skills count 1, others as much as their importance weighs, half"
                            + " when partly held. What a person is said to have is taken for all"
                            + " that they have.",
                    "Partly is at a lower level than is needed, or one that is linked as close.");

    private NumbersExplained() {}
}
