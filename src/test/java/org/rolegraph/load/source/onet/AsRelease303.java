package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes the text archive of a release before 30.3 in the shape of 30.3, row for row: what it says
 * stays, names of files and columns, ids and cuts become those of the new content model. It needs
 * nothing but the JDK:
 *
 * <pre>{@code
 * java src/test/java/org/rolegraph/load/source/onet/AsRelease303.java db_29_0_text.zip FOLDER
 * }</pre>
 *
 * <p>The shape is that of public descriptions of 30.3 and 31.0; their files were not seen. Which
 * elements software stands under there is not known either: each commodity becomes an element of
 * its own, in the order of their titles. Left out is what 30.3 no longer has: tools and UNSPSC.
 */
final class AsRelease303 {
    private static final String CODE = "O*NET-SOC Code";

    private record Table(List<String> header, List<Map<String, String>> rows) {
        Table where(Predicate<Map<String, String>> wanted) {
            return new Table(header, rows.stream().filter(wanted).toList());
        }

        /** The same rows under other columns, each with what becomes of a row. */
        Table as(Map<String, Function<Map<String, String>, String>> columns, String order) {
            List<String> names = List.of(order.split(", "));
            List<Map<String, String>> changed = new ArrayList<>();
            for (Map<String, String> row : rows) {
                Map<String, String> other = new TreeMap<>();
                names.forEach(
                        name ->
                                other.put(
                                        name,
                                        columns.getOrDefault(name, r -> r.get(name)).apply(row)));
                changed.add(other);
            }
            return new Table(names, changed);
        }
    }

    private final ZipFile archive;
    private final Path folder;
    private final Map<String, String> elements = new TreeMap<>();

    private AsRelease303(ZipFile archive, Path folder) {
        this.archive = archive;
        this.folder = folder;
    }

    /** By the names of archive and folder. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("expected an archive and a folder");
        }
        convert(Path.of(args[0]), Path.of(args[1]));
    }

    /** Writes the files into the folder, which is made. */
    static void convert(Path archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            new AsRelease303(zip, folder).all();
        }
    }

    private void all() throws IOException {
        String readMe = text("Read Me").replaceAll("\\b\\d\\d\\.\\d\\b", "30.3");
        Files.writeString(folder.resolve("Read Me.txt"), readMe);
        for (String same :
                List.of(
                        "Occupation Data",
                        "Sample of Reported Titles",
                        "Knowledge",
                        "Work Styles",
                        "Task Statements",
                        "Related Occupations")) {
            write(same, read(same));
        }
        write("Career Interest Types", read("Interests"));
        write(
                "Job Titles",
                read("Alternate Titles")
                        .as(
                                Map.of("Job Title", r -> r.get("Alternate Title")),
                                CODE + ", Job Title, Short Title, Source(s)"));
        cut("Skills", "Essential Skills", "Transferable Skills", "2.A");
        String preparation = "Education, Training, and Experience";
        cut(preparation, "Education", "Training and Experience", "2.D");
        cut(
                preparation + " Categories",
                "Education Categories",
                "Training and Experience Categories",
                "2.D");
        software();
        zones();
        activities();
        model();
    }

    /** Cuts a table in two, by the beginning of its elements' ids. */
    private void cut(String table, String one, String other, String beginning) throws IOException {
        Predicate<Map<String, String>> first = r -> r.get("Element ID").startsWith(beginning + ".");
        write(one, read(table).where(first));
        write(other, read(table).where(first.negate()));
    }

    private void software() throws IOException {
        Table before = read("Technology Skills");
        TreeSet<String> titles =
                before.rows().stream()
                        .map(row -> row.get("Commodity Title"))
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String title : titles) {
            int place = elements.size();
            elements.put(title, "2.E." + (1 + place / 26) + "." + (char) ('a' + place % 26));
        }
        write(
                "Software Skills",
                before.as(
                        Map.of(
                                "Workplace Example", r -> r.get("Example"),
                                "Element ID", r -> elements.get(r.get("Commodity Title")),
                                "Element Name", r -> r.get("Commodity Title")),
                        CODE
                                + ", Workplace Example, Element ID, Element Name, Hot Technology,"
                                + " In Demand"));
    }

    /** Zones 1 and 2 are one, which goes by the number 2. */
    private void zones() throws IOException {
        Table zones = read("Job Zones");
        write(
                "Job Zones",
                zones.as(
                        Map.of("Job Zone", r -> r.get("Job Zone").replace('1', '2')),
                        String.join(", ", zones.header())));
        Table reference = read("Job Zone Reference").where(r -> !r.get("Job Zone").equals("1"));
        String merged = "Job Zone 1-2: Very Little to Some Preparation Needed";
        write(
                "Job Zone Reference",
                reference.as(
                        Map.of("Name", r -> r.get("Job Zone").equals("2") ? merged : r.get("Name")),
                        String.join(", ", reference.header())));
    }

    private void activities() throws IOException {
        write(
                "GWAs to IWAs",
                read("IWA Reference")
                        .as(
                                Map.of(
                                        "GWA Element ID", r -> r.get("Element ID"),
                                        "IWA Element ID", r -> activity(r.get("IWA ID")),
                                        "IWA Element Name", r -> r.get("IWA Title")),
                                "GWA Element ID, IWA Element ID, IWA Element Name"));
        write(
                "GWAs to IWAs to DWAs",
                read("DWA Reference")
                        .as(
                                Map.of(
                                        "GWA Element ID", r -> r.get("Element ID"),
                                        "IWA Element ID", r -> activity(r.get("IWA ID")),
                                        "DWA Element ID", r -> activity(r.get("DWA ID")),
                                        "DWA Element Name", r -> r.get("DWA Title")),
                                "GWA Element ID, IWA Element ID, DWA Element ID, DWA Element"
                                        + " Name"));
        write(
                "Tasks to DWAs",
                read("Tasks to DWAs")
                        .as(
                                Map.of("DWA Element ID", r -> activity(r.get("DWA ID"))),
                                CODE + ", Task ID, DWA Element ID, Date, Domain Source"));
    }

    /** {@code 4.A.1.a.1.I02.D03} as {@code 4.A.1.a.1.b.3}. */
    private static String activity(String id) {
        String[] parts = id.split("\\.(?=[ID]\\d)");
        int letter = Integer.parseInt(parts[1].substring(1)) - 1;
        String letters = (letter < 26 ? "" : "z") + (char) ('a' + letter % 26);
        String number = parts.length < 3 ? "" : "." + Integer.parseInt(parts[2].substring(1));
        return parts[0] + "." + letters + number;
    }

    /** The content model has the new elements too: of software, and all activities. */
    private void model() throws IOException {
        Table before = read("Content Model Reference");
        List<Map<String, String>> rows = new ArrayList<>(before.rows());
        elements.forEach((title, id) -> rows.add(element(id, title)));
        read("IWA Reference")
                .rows()
                .forEach(r -> rows.add(element(activity(r.get("IWA ID")), r.get("IWA Title"))));
        read("DWA Reference")
                .rows()
                .forEach(r -> rows.add(element(activity(r.get("DWA ID")), r.get("DWA Title"))));
        write("Content Model Reference", new Table(before.header(), rows));
    }

    private static Map<String, String> element(String id, String name) {
        return Map.of("Element ID", id, "Element Name", name, "Description", name);
    }

    private Table read(String stem) {
        List<String> lines = text(stem).lines().toList();
        List<String> header = List.of(lines.get(0).split("\t", -1));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new TreeMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(header.get(i), cells[i]);
            }
            rows.add(row);
        }
        return new Table(header, rows);
    }

    private String text(String stem) {
        ZipEntry entry =
                archive.stream()
                        .filter(e -> ("/" + e.getName()).endsWith("/" + stem + ".txt"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no " + stem + ".txt"));
        try {
            byte[] bytes = archive.getInputStream(entry).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String stem, Table table) throws IOException {
        String text =
                Stream.concat(
                                Stream.of(table.header()),
                                table.rows().stream()
                                        .map(row -> table.header().stream().map(row::get).toList()))
                        .map(cells -> String.join("\t", cells) + "\n")
                        .collect(Collectors.joining());
        Files.writeString(folder.resolve(stem + ".txt"), text);
    }
}
