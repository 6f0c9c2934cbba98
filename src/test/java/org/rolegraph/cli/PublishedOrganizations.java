package org.rolegraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the publishers' files say of organizations, read by their lines and not by the readers of
 * the program: for each the texts and pages that stand beside it, pages as {@code <host/path>}.
 */
final class PublishedOrganizations {
    private static final Pattern URL = Pattern.compile("https?://[^\\s'\"<>)]+");
    private static final Pattern FIRM =
            Pattern.compile("crunchbase.com/organization/([^\\s/'\"]+)");

    /** By the part of a CURIE after its colon; topics by what they are said to be created by. */
    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();

    private final Map<String, StringBuilder> created = new LinkedHashMap<>();

    private PublishedOrganizations() {}

    static PublishedOrganizations read(Path data) throws IOException {
        PublishedOrganizations all = new PublishedOrganizations();
        all.landscapes(data.resolve("tech.zip"));
        all.topics(data.resolve("tech.zip"));
        all.companies(data.resolve("orgs.zip"));
        all.curated();
        return all;
    }

    /** All that stands beside an organization. */
    String of(String curie, String label) {
        String id = curie.substring(curie.indexOf(':') + 1);
        if (!id.startsWith("topic-")) {
            return texts.getOrDefault(id, new StringBuilder()).toString();
        }
        StringBuilder all = new StringBuilder();
        created.forEach(
                (makers, text) -> {
                    if (makers.contains(label)) {
                        all.append(text);
                    }
                });
        return all.toString();
    }

    private void landscapes(Path zip) throws IOException {
        each(
                zip,
                ".*landscape\\.yml",
                (name, text) -> {
                    for (String item : text.split("(?m)^ *- item:")) {
                        Matcher firm = FIRM.matcher(item);
                        if (firm.find()) {
                            String id = firm.group(1).toLowerCase(Locale.ROOT);
                            add(texts, "landscape-" + id, item);
                        }
                    }
                });
    }

    private void topics(Path zip) throws IOException {
        each(
                zip,
                ".*github-topics/[^/]+/index\\.md",
                (name, text) -> {
                    Matcher line = Pattern.compile("(?m)^created_by: (.*)$").matcher(text);
                    if (line.find()) {
                        add(created, line.group(1) + " " + name, text);
                    }
                });
    }

    private void companies(Path zip) throws IOException {
        each(
                zip,
                ".*/companies/.*\\.md",
                (name, text) -> {
                    Matcher slug = Pattern.compile("(?m)^slug: *\"?([^\"\\s]+)").matcher(text);
                    if (slug.find()) {
                        add(texts, "remote-jobs-" + slug.group(1), text);
                    }
                });
        Pattern row =
                Pattern.compile(
                        "(?m)^[^,]+,(?:\"[^\"]*\"|[^,]*),[^,]*,(\"[^\"]*\"|[^,]*),"
                                + "(\"[^\"]*\"|[^,]*),[^,]*,(\\d+),");
        each(
                zip,
                ".*sp500_constituents\\.csv",
                (name, text) -> {
                    Matcher line = row.matcher(text);
                    while (line.find()) {
                        String kind = line.group(1).replace("\"", "");
                        String seat = line.group(2).replace("\"", "");
                        add(
                                texts,
                                "sp500-" + line.group(3),
                                seat.isEmpty() ? kind : kind + ", " + seat);
                    }
                });
    }

    private void curated() throws IOException {
        Pattern article = Pattern.compile("organization:(\\S+)\t.*?\tenwiki:(\\S+)\t.*");
        for (String line : Files.readAllLines(Path.of("data/links/wikipedia.sssom.tsv"))) {
            Matcher match = article.matcher(line);
            if (match.matches()) {
                add(texts, match.group(1), "<en.wikipedia.org/wiki/" + match.group(2) + ">");
            }
        }
        for (String entry :
                Files.readString(Path.of("data/organizations.json")).split("\"id\": \"")) {
            add(texts, entry.substring(0, Math.max(0, entry.indexOf('"'))), entry);
        }
    }

    private static void add(Map<String, StringBuilder> texts, String id, String text) {
        StringBuilder all = texts.computeIfAbsent(id, k -> new StringBuilder());
        all.append(text).append('\n');
        Matcher url = URL.matcher(text);
        while (url.find()) {
            String page = url.group().replaceFirst("^https?://(www\\.)?", "");
            page = page.replaceFirst("[/.,]+$", "");
            all.append('<').append(page).append("> <");
            all.append(page.toLowerCase(Locale.ROOT)).append(">\n");
        }
    }

    private interface Reader {
        void read(String name, String text);
    }

    private static void each(Path zip, String names, Reader reader) throws IOException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            file.stream()
                    .filter(entry -> entry.getName().matches(names))
                    .forEach(entry -> reader.read(entry.getName(), text(file, entry)));
        }
    }

    private static String text(ZipFile file, ZipEntry entry) {
        try (InputStream in = file.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
