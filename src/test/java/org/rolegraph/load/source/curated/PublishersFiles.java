package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The publishers' files that curated claims cite, taken line by line: what the readers make of them
 * is not asked, so that one of the two finds the other's mistakes.
 */
final class PublishersFiles {
    private static final Pattern CSV_CELL = Pattern.compile("(?:^|,)(?:\"([^\"]*)\"|([^,]*))");
    private static final Pattern YAML_LINE = Pattern.compile("( *)([a-z_]+): *(.*?) *");
    private static final Pattern TOPIC =
            Pattern.compile(".*/github-topics/([^/]+)/index\\.md", Pattern.CASE_INSENSITIVE);

    /** By the id of a topic: the line of its makers, and its description. */
    final Map<String, String> makers = new HashMap<>();

    final Map<String, String> descriptions = new HashMap<>();

    /**
     * By id of a landscape and place ("Model / Workflow / Luigi"): the values of an item's keys.
     */
    final Map<String, Map<String, String>> items = new HashMap<>();

    /** By the name of a company of the index: its line, cell by cell. */
    final Map<String, List<String>> index = new HashMap<>();

    /** By the name of a remote company's file and of a section, in lower case: its text. */
    final Map<String, String> remote = new HashMap<>();

    /** By the id of a company of YAGO: its line. */
    final Map<String, String> yago = new HashMap<>();

    /** Names of technologies, each with a tab before and after it. */
    final String technologies;

    PublishersFiles(Path data) throws IOException {
        try (ZipFile zip = new ZipFile(data.resolve("tech.zip").toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Matcher topic = TOPIC.matcher(entry.getName());
                if (topic.matches()) {
                    topic(topic.group(1), text(zip, entry.getName()));
                }
            }
            landscape("lf-ai-data-landscape", text(zip, "tech/lfai-landscape.yml"));
            landscape("cncf-landscape", text(zip, "tech/cncf-landscape.yml"));
        }
        try (ZipFile zip = new ZipFile(data.resolve("orgs.zip").toFile())) {
            text(zip, "orgs/sp500_constituents.csv").lines().forEach(this::company);
            text(zip, "orgs/companies_wikipedia_yago.csv")
                    .lines()
                    .filter(line -> line.startsWith("<"))
                    .forEach(line -> yago.put(line.substring(1, line.indexOf('>')), line));
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().matches(".*/companies/[^/]+\\.md")) {
                    sections(entry.getName().replaceFirst(".*/", ""), text(zip, entry.getName()));
                }
            }
        }
        Path onet = data.resolve("onet/db_29_0_text.zip");
        try (ZipFile zip = new ZipFile(onet.toFile())) {
            technologies = text(zip, "db_29_0_text/Technology Skills.txt");
        }
    }

    private static String text(ZipFile zip, String name) throws IOException {
        return new String(
                        zip.getInputStream(zip.getEntry(name)).readAllBytes(),
                        StandardCharsets.UTF_8)
                .replace("\r", "");
    }

    private void topic(String id, String page) {
        String[] parts = page.split("(?m)^---$", 3);
        Matcher line = Pattern.compile("(?m)^created_by: *(.*)$").matcher(parts[1]);
        makers.put(id, line.find() ? line.group(1) : "");
        descriptions.put(id, parts[2].replace("*", "").strip());
    }

    private void company(String line) {
        List<String> cells = new ArrayList<>();
        Matcher cell = CSV_CELL.matcher(line);
        while (cell.find()) {
            cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
        }
        index.put(cells.get(1), cells);
    }

    private void landscape(String id, String yaml) {
        String category = "";
        String subcategory = "";
        Map<String, String> item = new HashMap<>();
        for (String line : yaml.split("\n")) {
            Matcher pair = YAML_LINE.matcher(line);
            if (!pair.matches()) {
                continue;
            }
            String value = pair.group(3).replaceAll("^['\"]|['\"]$", "");
            int depth = pair.group(1).length();
            if (depth == 4 && pair.group(2).equals("name")) {
                category = value.strip();
            } else if (depth == 8 && pair.group(2).equals("name")) {
                subcategory = value.strip();
            } else if (depth == 12 && pair.group(2).equals("name")) {
                item = new HashMap<>();
                items.put(id + ": " + category + " / " + subcategory + " / " + value, item);
            } else if (depth == 12) {
                item.put(pair.group(2), value);
            }
        }
    }

    private void sections(String file, String page) {
        for (String section : page.split("(?m)^## ")) {
            String[] parts = section.split("\n", 2);
            String title = parts[0].strip().toLowerCase(Locale.ROOT);
            remote.put(file + ", " + title, parts.length == 2 ? parts[1].strip() : "");
        }
    }
}
