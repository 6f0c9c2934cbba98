package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written for people can be found, leads where it says, and fits a screen. */
class PapersTest {
    private static final Path DOCS = Path.of("docs");
    private static final int COLUMNS = 120;

    /** A link of Markdown, or a picture of HTML: no scheme, so within the checkout. */
    private static final Pattern LINK =
            Pattern.compile("(?:]\\(|(?:src|href)=\")(?![a-z]+:)([^)\"#]*)(#[^)\"]*)?[)\"]");

    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```$|`[^`\n]*`");

    @Test
    void the_index_names_every_page() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Link link : links(DOCS.resolve("README.md"))) {
            Path to = link.to();
            if (to.startsWith(DOCS) && Files.isRegularFile(to)) {
                named.add(DOCS.relativize(to).toString());
            }
        }
        assertEquals(pages(), named);
    }

    @Test
    void every_link_leads_somewhere() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Path paper : papers()) {
            for (Link link : links(paper)) {
                boolean there =
                        Files.exists(link.to())
                                && (link.anchor().isEmpty()
                                        || anchors(link.to()).contains(link.anchor()));
                if (!there) {
                    lost.add(paper + " -> " + link.to() + link.anchor());
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    @Test
    void what_is_shown_of_a_terminal_fits_one_of_120_columns() throws IOException {
        List<String> wide = new ArrayList<>();
        for (Path paper : List.of(Path.of("README.md"), DOCS.resolve("tour.md"))) {
            boolean shown = false;
            for (String line : Files.readAllLines(paper)) {
                shown ^= line.startsWith("```");
                if (shown && line.codePointCount(0, line.length()) > COLUMNS) {
                    wide.add(paper + ": " + line);
                }
            }
        }
        assertEquals(List.of(), wide);
    }

    /** Files of {@code docs}, decisions and pictures aside, which have pages that name them. */
    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(DOCS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md") || name.endsWith(".1"))
                    .filter(name -> !name.equals("README.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<Path> papers() throws IOException {
        List<Path> papers = new ArrayList<>();
        for (Path folder : List.of(Path.of(""), DOCS, DOCS.resolve("decisions"), Path.of("data"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(papers::add);
            }
        }
        return papers;
    }

    private record Link(Path to, String anchor) {}

    private static List<Link> links(Path paper) throws IOException {
        List<Link> links = new ArrayList<>();
        Matcher link = LINK.matcher(CODE.matcher(Files.readString(paper)).replaceAll(""));
        while (link.find()) {
            Path to = link.group(1).isEmpty() ? paper : paper.resolveSibling(link.group(1));
            links.add(new Link(to.normalize(), link.group(2) == null ? "" : link.group(2)));
        }
        return links;
    }

    /** The headings of a page as GitHub makes anchors of them. */
    private static Set<String> anchors(Path page) throws IOException {
        Set<String> anchors = new HashSet<>();
        for (String line : Files.readAllLines(page)) {
            if (line.matches("#+ .*")) {
                String heading = line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT);
                anchors.add("#" + heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'));
            }
        }
        return anchors;
    }
}
