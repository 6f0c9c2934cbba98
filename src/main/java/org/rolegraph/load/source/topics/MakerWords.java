package org.rolegraph.load.source.topics;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a name is that of an organization, by its words alone: one of them is a word of
 * organizations ("Foundation", "GmbH", "Studios"), or an abbreviation in capitals ("IBM Quantum"),
 * or it begins with "The", or is one word with a capital letter or a dot ("Google", "data.world").
 * A few firms are known whose names are like those of people. All other names, and accounts in
 * small letters, are those of people.
 */
final class MakerWords {
    private static final Set<String> OF_ORGANIZATIONS =
            Set.of(
                    ("ab ag agency alliance aps association authority bank board bureau bv center"
                                    + " centre club co collective college commons committee community"
                                    + " companies company computer computers computing"
                                    + " consortium contributors cooperative corp corporation"
                                    + " council department dev developers development"
                                    + " developments digital division electronics engineering enterprises entertainment"
                                    + " factory federation force foundation friends games gaming"
                                    + " gbr gmbh government graphics group hardware holding"
                                    + " house inc incorporated industries initiative innovations"
                                    + " institut institute instruments interactive international"
                                    + " internet kg lab laboratories laboratory labs library"
                                    + " limited llc llp ltd machines magazine media messenger"
                                    + " microsystems ministry motors museum network networks"
                                    + " office organisation organization oy platforms plc press"
                                    + " productions program project projects pty quantum"
                                    + " research robotics school security semiconductor service"
                                    + " services society software solutions source space"
                                    + " standards studio studios systems team teams tech"
                                    + " technologies technology ug union universities"
                                    + " university universität université web wiki working"
                                    + " works world")
                            .split(" "));

    /** Read one by one among all makers: two words in capitals, and no people. */
    private static final Set<String> FIRMS =
            Set.of("Artistic Licence", "Denso Wave", "Red Hat", "Tuya Smart", "Willow Garage");

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?=.*\\p{Lu})[\\p{Lu}\\p{N}&]{3,}");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(
                    "(?i)(?:.*\\s)?(?:b\\.v\\.|s\\.a\\.|s\\.r\\.o\\.|s\\.r\\.l\\.|a/s|sas|se)");

    private MakerWords() {}

    static boolean isOrganization(String name) {
        String[] words = name.split("[\\s,]+");
        if (words[0].equals("The") || FIRMS.contains(name)) {
            return true;
        }
        for (String word : words) {
            if (isOfOrganizations(word)) {
                return true;
            }
        }
        return words.length == 1 ? isOneName(name) : LEGAL_FORM.matcher(name).matches();
    }

    private static boolean isOfOrganizations(String word) {
        if (word.startsWith("\"") || word.startsWith("“")) {
            return false;
        }
        String plain = word.replaceAll("[.:]+$", "").toLowerCase(Locale.ROOT);
        for (String part : plain.split("-")) {
            if (OF_ORGANIZATIONS.contains(part)) {
                return true;
            }
        }
        return ABBREVIATION.matcher(word).matches();
    }

    private static boolean isOneName(String name) {
        return name.indexOf('.') > 0 || !name.equals(name.toLowerCase(Locale.ROOT));
    }
}
