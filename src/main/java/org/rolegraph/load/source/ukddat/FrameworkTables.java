package org.rolegraph.load.source.ukddat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;

/** Which of the files are the framework's tables; those of other columns are passed over. */
final class FrameworkTables {
    /** Of a header; the framework's have 163 and 88 characters. */
    private static final int MOST = 4096;

    /** A file that is read. */
    record Part(FrameworkTable table, Member member) {}

    private final Map<FrameworkTable, Part> parts = new HashMap<>();

    private FrameworkTables() {}

    /**
     * Looks at the header of each.
     *
     * @param path for problems that belong to no file
     */
    static FrameworkTables of(List<Member> members, Location path, Problems problems)
            throws IOException {
        FrameworkTables tables = new FrameworkTables();
        for (Member member : members) {
            String header = header(member, problems);
            for (FrameworkTable table : FrameworkTable.ALL) {
                if (header.contains(table.mark())) {
                    tables.add(new Part(table, member), problems);
                    break;
                }
            }
        }
        if (tables.roles() == null) {
            problems.error(
                    Codes.NO_FILE,
                    path,
                    "no CSV file here has a column \""
                            + FrameworkTable.ROLES.mark()
                            + "\"; expected the role content of the framework",
                    "name the file, or the folder, that " + Ukddat.DOWNLOAD + " offers");
        } else if (tables.skills() == null) {
            problems.warning(
                    Codes.MISSING_FILE,
                    path,
                    "the table of skills is not there: missing will be what each level of a skill"
                            + " means",
                    "put it beside the table of roles; " + Ukddat.DOWNLOAD + " offers both");
        }
        return tables;
    }

    /** The table of roles, or null. */
    Part roles() {
        return parts.get(FrameworkTable.ROLES);
    }

    /** The table of skills, or null. */
    Part skills() {
        return parts.get(FrameworkTable.SKILLS);
    }

    private void add(Part part, Problems problems) {
        Part other = parts.putIfAbsent(part.table(), part);
        if (other != null) {
            problems.error(
                    Codes.UNKNOWN_RELEASE,
                    Location.of(part.member().name()),
                    "the same table is also in "
                            + other.member().name()
                            + "; expected one edition of the framework",
                    "name the folder or the archive of one edition");
        }
    }

    /** The first line, as far as it goes. What is wrong with it is said when it is read. */
    private static String header(Member member, Problems problems) throws IOException {
        StringBuilder line = new StringBuilder();
        Members.read(
                member,
                problems,
                bytes -> {
                    try (Utf8Reader text = new Utf8Reader(bytes, member.name(), new Problems())) {
                        for (int c = text.read();
                                c >= 0 && c != '\n' && c != '\r' && line.length() < MOST;
                                c = text.read()) {
                            line.append((char) c);
                        }
                    }
                });
        return line.toString();
    }
}
