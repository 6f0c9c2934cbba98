package org.rolegraph.load.source.onet;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.Columns;

/**
 * How releases ship a table. Release 30.3 named some anew and cut others in two, so a table has one
 * layout or two; columns are found by name, old or new, and those that are not known are passed
 * over.
 *
 * @param stems names of its files without {@code .txt}
 * @param columns without the required ones no row can be read
 */
record TableLayout(List<String> stems, Columns columns) {
    /** Name of the file that says which release it is and how it is licensed. */
    static final String READ_ME = "Read Me";

    private static final String OCCUPATION = Occupations.CODE;
    private static final String SCORE = OCCUPATION + ", Element ID, Scale ID, Data Value";
    private static final String MEASURED =
            "Element Name, N, Standard Error, Lower CI Bound, Upper CI Bound, Recommend Suppress,"
                    + " Not Relevant, Date, Domain Source";
    private static final String EXAMPLE = OCCUPATION + ", Example, Commodity Code, Commodity Title";
    private static final String LEVEL = "Element ID, Category, Category Description";
    private static final String GWA = "GWA Element Name";

    /** By the names of release 30.3, what columns are called before it and asked for here. */
    private static final Map<String, String> RENAMED =
            Map.of(
                    "Job Title", "Alternate Title",
                    "Workplace Example", "Example",
                    "GWA Element ID", "Element ID",
                    "IWA Element ID", "IWA ID",
                    "IWA Element Name", "IWA Title",
                    "DWA Element ID", "DWA ID",
                    "DWA Element Name", "DWA Title");

    private static final Map<OnetTable, List<TableLayout>> ALL = all();

    TableLayout {
        stems = List.copyOf(stems);
    }

    /** The layouts of a table, the oldest first. */
    static List<TableLayout> of(OnetTable table) {
        return ALL.get(table);
    }

    /** Whether releases from 30.3 on have no such table. */
    static boolean isDropped(OnetTable table) {
        return table == OnetTable.UNSPSC || table == OnetTable.TOOLS;
    }

    /** Whether a file of that name, without ending, is one that release 30.3 brought. */
    static boolean isNew(String stem) {
        return ALL.values().stream()
                .filter(layouts -> layouts.size() > 1)
                .flatMap(layouts -> layouts.get(1).stems().stream())
                .anyMatch(stem::equalsIgnoreCase);
    }

    /** The name of the table's file without ending, by its oldest layout. */
    static String name(OnetTable table) {
        return of(table).get(0).stems().get(0);
    }

    /** Whether a file of that name, with its ending, is one of those that are read. */
    static boolean isFile(String fileName) {
        String stem = stem(fileName);
        return stem.equalsIgnoreCase(READ_ME)
                || ALL.values().stream()
                        .flatMap(List::stream)
                        .flatMap(layout -> layout.stems().stream())
                        .anyMatch(stem::equalsIgnoreCase);
    }

    /** The name without {@code .txt}; empty for files of other kinds. */
    static String stem(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".txt")
                ? fileName.substring(0, fileName.length() - ".txt".length())
                : "";
    }

    private static Map<OnetTable, List<TableLayout>> all() {
        Map<OnetTable, List<TableLayout>> all = new EnumMap<>(OnetTable.class);
        for (OnetTable table : OnetTable.values()) {
            all.put(table, layouts(table));
        }
        return all;
    }

    private static List<TableLayout> layouts(OnetTable table) {
        return switch (table) {
            case CONTENT_MODEL ->
                    one("Content Model Reference", "Element ID, Element Name", "Description");
            case OCCUPATIONS -> one("Occupation Data", OCCUPATION + ", Title", "Description");
            case TITLES ->
                    any(
                            "Alternate Titles; Job Titles",
                            OCCUPATION + ", Alternate Title",
                            "Short Title, Source(s)");
            case REPORTED_TITLES ->
                    one(
                            "Sample of Reported Titles",
                            OCCUPATION + ", Reported Job Title",
                            "Shown in My Next Move");
            case SKILLS ->
                    List.of(
                            layout("Skills", SCORE, MEASURED),
                            layout("Essential Skills; Transferable Skills", SCORE, MEASURED));
            case KNOWLEDGE -> one("Knowledge", SCORE, MEASURED);
            case WORK_STYLES -> one("Work Styles", SCORE, MEASURED);
            case UNSPSC ->
                    one(
                            "UNSPSC Reference",
                            "Commodity Code, Commodity Title, Class Code, Class Title,"
                                    + " Family Code, Family Title, Segment Code, Segment Title",
                            "");
            case TECHNOLOGIES ->
                    List.of(
                            layout("Technology Skills", EXAMPLE, "Hot Technology, In Demand"),
                            layout(
                                    "Software Skills",
                                    OCCUPATION + ", Example, Element ID",
                                    "Element Name, Hot Technology, In Demand"));
            case TOOLS -> one("Tools Used", EXAMPLE, "");
            case INTERMEDIATE_ACTIVITIES ->
                    any("IWA Reference; GWAs to IWAs", "Element ID, IWA ID, IWA Title", GWA);
            case DETAILED_ACTIVITIES ->
                    any(
                            "DWA Reference; GWAs to IWAs to DWAs",
                            "IWA ID, DWA ID, DWA Title",
                            "Element ID, IWA Title, " + GWA);
            case TASKS ->
                    one(
                            "Task Statements",
                            OCCUPATION + ", Task ID, Task",
                            "Task Type, Incumbents Responding, Date, Domain Source");
            case TASK_ACTIVITIES ->
                    one(
                            "Tasks to DWAs",
                            OCCUPATION + ", Task ID, DWA ID",
                            "DWA Title, Date, Domain Source");
            case ZONES ->
                    one(
                            "Job Zone Reference",
                            "Job Zone, Name",
                            "Experience, Education, Job Training, Examples, SVP Range");
            case JOB_ZONES -> one("Job Zones", OCCUPATION + ", Job Zone", "Date, Domain Source");
            case EDUCATION_CATEGORIES ->
                    List.of(
                            layout(
                                    "Education, Training, and Experience Categories",
                                    LEVEL,
                                    "Element Name, Scale ID"),
                            layout(
                                    "Education Categories; Training and Experience Categories",
                                    LEVEL,
                                    "Element Name, Scale ID"));
            case EDUCATION ->
                    List.of(
                            layout(
                                    "Education, Training, and Experience",
                                    SCORE + ", Category",
                                    MEASURED),
                            layout(
                                    "Education; Training and Experience",
                                    SCORE + ", Category",
                                    MEASURED));
            case RELATED ->
                    one(
                            "Related Occupations",
                            OCCUPATION + ", Related O*NET-SOC Code",
                            "Relatedness Tier, Index");
            case INTERESTS -> any("Interests; Career Interest Types", SCORE, MEASURED);
        };
    }

    /** A table whose file bears either name, one in a release. */
    private static List<TableLayout> any(String stems, String required, String known) {
        return Stream.of(stems.split("; ")).map(stem -> layout(stem, required, known)).toList();
    }

    private static List<TableLayout> one(String stem, String required, String known) {
        return List.of(layout(stem, required, known));
    }

    private static TableLayout layout(String stems, String required, String known) {
        Set<String> needed = Set.of(required.split(", "));
        Set<String> all = new HashSet<>(needed);
        all.addAll(List.of(known.split(", ")));
        return new TableLayout(List.of(stems.split("; ")), new Columns(needed, all, RENAMED));
    }
}
