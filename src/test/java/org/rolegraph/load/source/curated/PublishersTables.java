package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The publishers' own files, read with nothing of the program: what a test holds curated readings
 * to. Rows are maps from the name of a column to its cell.
 */
final class PublishersTables {
    final List<Map<String, String>> escoOccupations;
    final List<Map<String, String>> escoSkills;
    final List<Map<String, String>> escoRelations;
    final List<Map<String, String>> onetOccupations;
    final List<Map<String, String>> onetTitles;
    final List<Map<String, String>> onetTechnologies;
    final List<Map<String, String>> onetTasks;
    final List<Map<String, String>> ukRoles;

    /** By the number of a work role: its name, page, core and additional statements. */
    final Map<String, WorkRole> workRoles = new TreeMap<>();

    record WorkRole(String name, String page, List<String> core, List<String> additional) {}

    private PublishersTables(Path data) throws IOException {
        Path esco = data.resolve("esco-1.1.1");
        escoOccupations = commas(text(esco, "occupations_en.csv"));
        escoSkills = commas(text(esco, "skills_en.csv"));
        escoRelations = commas(text(esco, "occupationSkillRelations.csv"));
        Path onet = data.resolve("onet/db_29_0_text.zip");
        onetOccupations = tabs(text(onet, "/Occupation Data.txt"));
        onetTitles = tabs(text(onet, "/Alternate Titles.txt"));
        onetTechnologies = tabs(text(onet, "/Technology Skills.txt"));
        onetTasks = tabs(text(onet, "/Task Statements.txt"));
        Path frameworks = data.resolve("frameworks.zip");
        ukRoles = commas(text(frameworks, "uk-ddat/roles.csv"));
        Matcher role =
                Pattern.compile(
                                "\"(\\d{3})\":\\{\"name\":\"([^\"]*)\",\"url\":\"([^\"]*)\",[^{}]*?"
                                        + "\"core_ksats\":\\[([^]]*)],\"additional_ksats\":\\[([^]]*)]")
                        .matcher(text(frameworks, "dcwf/data.json"));
        while (role.find()) {
            workRoles.put(
                    role.group(1),
                    new WorkRole(
                            role.group(2),
                            role.group(3),
                            strings(role.group(4)),
                            strings(role.group(5))));
        }
    }

    static PublishersTables in(Path data) throws IOException {
        return new PublishersTables(data);
    }

    static Predicate<Map<String, String>> where(String column, String cell) {
        return row -> cell.equals(row.get(column));
    }

    private static List<String> strings(String list) {
        return Pattern.compile("\"([^\"]*)\"")
                .matcher(list)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    /** The entry of a zip, or of one of the zips of a folder, whose name ends so. */
    private static String text(Path place, String end) throws IOException {
        if (Files.isDirectory(place)) {
            try (Stream<Path> zips = Files.list(place)) {
                return zips.map(zip -> entry(zip, end)).filter(t -> t != null).findFirst().get();
            }
        }
        return entry(place, end);
    }

    private static String entry(Path file, String end) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry =
                    zip.stream().filter(e -> e.getName().endsWith(end)).findFirst().orElse(null);
            return entry == null
                    ? null
                    : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .replace("\uFEFF", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> tabs(String text) {
        List<List<String>> rows = new ArrayList<>();
        text.lines().forEach(line -> rows.add(List.of(line.split("\t", -1))));
        return named(rows);
    }

    /** Cells between commas; a cell in quotes may hold commas, line feeds and doubled quotes. */
    private static List<Map<String, String>> commas(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return named(rows);
    }

    private static List<Map<String, String>> named(List<List<String>> rows) {
        List<Map<String, String>> named = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(row.size(), rows.get(0).size()); i++) {
                cells.put(rows.get(0).get(i), row.get(i));
            }
            named.add(cells);
        }
        return named;
    }
}
