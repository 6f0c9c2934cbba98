package org.rolegraph.load.source.onet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Member;

/** The files of one release by their tables. */
final class OnetParts {
    /**
     * A file that is read.
     *
     * @param stem its name as the publisher writes it, without ending
     */
    record Part(OnetTable table, String stem, Columns columns, Member member) {}

    private final Map<String, Member> byStem = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** Whether the release is 30.3 or later, as names of its files say. */
    private boolean isNew;

    private OnetParts() {}

    /**
     * Sorts the files, and says what is wrong with the lot: two of a kind, tables that are missing.
     *
     * @param path for problems that belong to no file
     */
    static OnetParts of(List<Member> members, Location path, Problems problems) {
        OnetParts parts = new OnetParts();
        for (Member member : members) {
            parts.add(member, problems);
        }
        parts.isNew = parts.byStem.keySet().stream().anyMatch(TableLayout::isNew);
        for (OnetTable table : OnetTable.values()) {
            parts.choose(table, path, problems);
        }
        return parts;
    }

    private void add(Member member, Problems problems) {
        if (!TableLayout.isFile(member.fileName())) {
            return;
        }
        Member other = byStem.putIfAbsent(key(TableLayout.stem(member.fileName())), member);
        if (other != null) {
            problems.error(
                    Codes.UNKNOWN_RELEASE,
                    Location.of(member.name()),
                    "the same table is also in " + other.name() + "; expected one release",
                    "name the folder or the archive of one release");
        }
    }

    private void choose(OnetTable table, Location path, Problems problems) {
        TableLayout layout =
                TableLayout.of(table).stream()
                        .filter(l -> l.stems().stream().anyMatch(s -> byStem.containsKey(key(s))))
                        .findFirst()
                        .orElseGet(() -> expected(table));
        for (String stem : layout.stems()) {
            Member member = byStem.get(key(stem));
            if (member != null) {
                parts.add(new Part(table, stem, layout.columns(), member));
            } else if (table == OnetTable.OCCUPATIONS) {
                problems.error(
                        Codes.NO_FILE,
                        path,
                        "there is no \"" + stem + ".txt\"; expected O*NET's text files",
                        "name the text archive of an O*NET release, or its folder");
            } else if (!isNew || !TableLayout.isDropped(table)) {
                problems.warning(
                        Codes.MISSING_FILE,
                        path,
                        "\"" + stem + ".txt\" is not there: missing will be " + table.holds(),
                        "take the publisher's whole archive");
            }
        }
    }

    /** The layout that a table which is not there would have beside the others. */
    private TableLayout expected(OnetTable table) {
        List<TableLayout> layouts = TableLayout.of(table);
        return layouts.get(isNew ? layouts.size() - 1 : 0);
    }

    /** The files of a table, in the order of its layout. */
    List<Part> of(OnetTable table) {
        return parts.stream().filter(part -> part.table() == table).toList();
    }

    boolean has(OnetTable table) {
        return parts.stream().anyMatch(part -> part.table() == table);
    }

    Optional<Member> readMe() {
        return Optional.ofNullable(byStem.get(key(TableLayout.READ_ME)));
    }

    private static String key(String stem) {
        return stem.toLowerCase(Locale.ROOT);
    }
}
