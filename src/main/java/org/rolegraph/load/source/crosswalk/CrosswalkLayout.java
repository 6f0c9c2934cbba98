package org.rolegraph.load.source.crosswalk;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.Row;

/**
 * Where a table has what, found by the names of its columns, whose spelling differs from publisher
 * to publisher. The two layouts are that of the ESCO–O*NET crosswalk, and that of the national
 * tables with a classification 1 and 2.
 */
final class CrosswalkLayout {
    private static final Pattern NATIONAL =
            Pattern.compile("classification ([12]) (uri|id|url|preflabel)(?: ([a-z]{2}))?");

    private final Side first = new Side();
    private final Side second = new Side();
    private int relation = -1;
    private int note = -1;
    private boolean onet;
    private final Set<String> twice = new HashSet<>();

    private CrosswalkLayout() {}

    /** The layout that a row names, when it is a header. */
    static Optional<CrosswalkLayout> of(Row row) {
        CrosswalkLayout layout = new CrosswalkLayout();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String name = normal(row.cells().get(i));
            if (layout.take(name, i) && !names.add(name)) {
                layout.twice.add(name);
            }
        }
        boolean whole = layout.relation >= 0 && layout.first.isNamed() && layout.second.isNamed();
        return whole ? Optional.of(layout) : Optional.empty();
    }

    private static String normal(String cell) {
        return cell.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("prefer+ed label", "preflabel");
    }

    private boolean take(String name, int at) {
        Matcher national = NATIONAL.matcher(name);
        if (national.matches()) {
            Side side = national.group(1).equals("1") ? first : second;
            switch (national.group(2)) {
                case "uri" -> side.iri = at;
                case "id" -> side.code = at;
                case "url" -> side.page = at;
                default -> side.labels.put(national.group(3) == null ? "" : national.group(3), at);
            }
            return true;
        }
        switch (name) {
            case "o*net id" -> {
                onet = true;
                first.code = at;
            }
            case "o*net title" -> first.labels.put("", at);
            case "esco or isco uri" -> second.iri = at;
            case "esco or isco title" -> second.labels.put("", at);
            case "mapping relation", "type of match" -> relation = at;
            case "editorial note" -> note = at;
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Names of columns that the header has twice. */
    Set<String> twice() {
        return twice;
    }

    /** Whether the first classification is O*NET and the second ESCO. */
    boolean isOnet() {
        return onet;
    }

    /** The columns of classification 1 or 2. */
    Side side(int number) {
        return number == 1 ? first : second;
    }

    int relation() {
        return relation;
    }

    /** -1 when the table has none. */
    int note() {
        return note;
    }
}
