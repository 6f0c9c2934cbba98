package org.rolegraph.link.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people write of a skill beside its name, in English: {@code strong knowledge of SQL} and
 * {@code communication skills} ask for {@code SQL} and {@code communication}. The words of such a
 * frame are in many names of skills that have nothing else of it.
 */
public final class SkillPhrase {
    private static final String HOW =
            "(?:(?:very|strong|good|great|excellent|outstanding|solid|proven|deep|in-depth|advanced"
                    + "|basic|sound|extensive|thorough|working|practical|demonstrated|hands-on"
                    + "|relevant|prior|previous)\\s+)*";

    private static final Pattern ADJECTIVES =
            Pattern.compile("^\\s*" + HOW, Pattern.CASE_INSENSITIVE);

    private static final Pattern LEAD =
            Pattern.compile(
                    "^\\s*"
                            + HOW
                            + "(?:knowledge|understanding|experience|experienced|ability|able"
                            + "|capability|capable|competenc[ey]|proficiency|proficient|expertise"
                            + "|expert|skills?|skilled|familiarity|familiar|command|background"
                            + "|interest|interested|desire|willingness)"
                            + "\\s+(?:of|in|with|to|for|on|using)\\s+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern TAIL =
            Pattern.compile(
                    "\\s+(?:skills?|abilit(?:y|ies)|knowledge|experience|expertise"
                            + "|competenc(?:e|es|y|ies)|capabilit(?:y|ies)|mindset)\\P{L}*$",
                    Pattern.CASE_INSENSITIVE);

    private SkillPhrase() {}

    /** The phrase, and after it what stands in its frame where it has one. */
    public static List<String> readings(String phrase) {
        String led = LEAD.matcher(phrase).replaceFirst("");
        Matcher tail = TAIL.matcher(led);
        String bare =
                tail.find()
                        ? ADJECTIVES.matcher(led.substring(0, tail.start()) + " ").replaceFirst("")
                        : led;
        return bare.isBlank() || bare.equals(phrase)
                ? List.of(phrase)
                : List.of(phrase, bare.strip());
    }
}
