package org.rolegraph.load.source.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who made a thing, from one line such as "Jane Doe, Example Foundation, and the community". Names
 * stand between commas, semicolons, colons, bars, "&amp;" and "and"; a legal form after a comma
 * belongs to the name before it. A crowd without a name of its own ("the community", "others",
 * "programmers") is nobody.
 */
final class Makers {
    private static final Pattern BETWEEN =
            Pattern.compile(
                    "(?:\\s*[,;]\\s*(?:and|&)\\s+|\\s*[,;]\\s*|:\\s+|\\s+(?:and|&|\\|)\\s+)"
                            + "(?![^(]*\\))");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "(?i)(?:inc|ltd|limited|llc|llp|corp|co|gmbh|ag|plc|s\\.?r\\.?o|s\\.?a|b\\.?v"
                            + "|pty|oy|ab)\\.?(?:\\s+ltd\\.?)?(?:\\s*\\([^()]*\\))?");
    private static final Pattern SEAT = Pattern.compile("University of [^,]+");
    private static final Pattern BRACKETS = Pattern.compile("\\s*\\(([^()]*)\\)");
    private static final Pattern BEFORE =
            Pattern.compile("^(?:originally |Originally )?[bB]y\\s+|^@|^the\\s+(?=\\p{Lu})");
    private static final Pattern AFTER = Pattern.compile("(?i)\\s+et al\\.?$");
    private static final Pattern QUOTED = Pattern.compile("^\"([^\"]*)\"$");

    /** Ends the name of a crowd. */
    private static final Set<String> CROWD =
            Set.of(
                    "community",
                    "communities",
                    "contributors",
                    "developers",
                    "engineers",
                    "everyone",
                    "humanity",
                    "men",
                    "others",
                    "people",
                    "programmers",
                    "team",
                    "users",
                    "volunteers");

    /** Begins the name of a crowd, even with a capital letter. */
    private static final Set<String> ANY =
            Set.of("a", "all", "an", "many", "multiple", "several", "software", "the", "various");

    private Makers() {}

    /** The makers in their order, each name once; none for an empty line. */
    static List<Maker> of(String line) {
        String text = unquoted(line.strip());
        List<Maker> makers = new ArrayList<>();
        if (!isCrowd(text)) {
            for (String part : parts(text)) {
                String name = unquoted(bare(part));
                if (!name.isEmpty() && !isCrowd(name)) {
                    add(maker(name), makers);
                }
            }
        }
        return makers;
    }

    private static void add(Maker maker, List<Maker> makers) {
        if (!maker.name().isEmpty()
                && makers.stream().noneMatch(m -> m.name().equalsIgnoreCase(maker.name()))) {
            makers.add(maker);
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : BETWEEN.split(text)) {
            int last = parts.size() - 1;
            boolean belongs =
                    last >= 0
                            && (LEGAL_FORM.matcher(part.strip()).matches()
                                    || isSeat(parts.get(last), part));
            if (belongs) {
                parts.set(last, parts.get(last) + ", " + part.strip());
            } else {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The town of one of several universities of a name. */
    private static boolean isSeat(String before, String part) {
        return SEAT.matcher(before.strip()).matches() && part.strip().matches("\\p{Lu}\\p{L}+");
    }

    private static String bare(String part) {
        String name = AFTER.matcher(part.strip()).replaceFirst("");
        name = BEFORE.matcher(name).replaceFirst("").strip();
        // the full stop of a sentence, not that of an abbreviation
        return name.matches(".*[\\p{L}\\p{N}-]{5,}\\.")
                ? name.substring(0, name.length() - 1)
                : name;
    }

    private static String unquoted(String text) {
        Matcher quoted = QUOTED.matcher(text);
        return quoted.matches() ? quoted.group(1).strip() : text;
    }

    private static Maker maker(String full) {
        List<String> inner = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(full);
        while (brackets.find()) {
            inner.add(brackets.group(1).strip());
        }
        String name = brackets.replaceAll("").strip();
        boolean person = !MakerWords.isOrganization(name);
        // what stands in brackets after a person is an account or a name at birth
        return new Maker(
                name,
                person ? List.of() : inner.stream().filter(n -> !n.isEmpty()).toList(),
                person);
    }

    private static boolean isCrowd(String name) {
        String[] words = name.split("\\s+");
        boolean generic = ANY.contains(words[0].toLowerCase(Locale.ROOT));
        if (words.length > 1 && words[0].matches("the|a|an") && isSmall(words[1])) {
            return true;
        }
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        if (!CROWD.contains(last) || !generic && words.length > 1 && !isSmall(words[0])) {
            return false;
        }
        for (int i = 1; i < words.length; i++) {
            if (!isSmall(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }
}
