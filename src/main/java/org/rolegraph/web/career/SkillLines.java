package org.rolegraph.web.career;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Skills as people type or paste them: one on a line, perhaps after a bullet, or several between
 * commas or semicolons; of two cells of a table the second is the level. A line that as a whole
 * names a skill is one, whatever commas it has.
 */
final class SkillLines {
    private static final Pattern BULLET = Pattern.compile("^[-*•·–]\\s+");
    private static final Pattern CELLS = Pattern.compile("\\t+");
    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    private SkillLines() {}

    /**
     * The skills, each as {@code NAME} or {@code NAME=LEVEL}.
     *
     * @param names whether a text names a skill
     */
    static List<String> of(String text, Predicate<String> names) {
        List<String> skills = new ArrayList<>();
        for (String each : (Iterable<String>) text.lines()::iterator) {
            String line = BULLET.matcher(each.strip()).replaceFirst("");
            line = CELLS.matcher(line).replaceFirst("=");
            if (!BETWEEN.matcher(line).find() || names.test(line)) {
                skills.add(line);
            } else {
                skills.addAll(List.of(BETWEEN.split(line)));
            }
        }
        skills.replaceAll(String::strip);
        skills.removeIf(String::isEmpty);
        return skills;
    }
}
