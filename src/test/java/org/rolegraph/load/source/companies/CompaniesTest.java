package org.rolegraph.load.source.companies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Lists of companies, read to facts and problems. */
class CompaniesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/companies");
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @TempDir private Path folder;

    private record Read(List<Fact> facts, List<String> lines, Problems problems) {
        static Read of(Path... paths) {
            Read read = new Read(new ArrayList<>(), new ArrayList<>(), new Problems());
            try {
                new Companies(List.of(paths))
                        .read(
                                (graph, fact, where) -> {
                                    read.facts.add(fact);
                                    read.lines.add(where + " " + line(fact) + "\n");
                                },
                                read.problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return read;
        }

        private static String line(Fact fact) {
            if (!(fact instanceof Statement statement)) {
                return fact.toString();
            }
            return Prefixes.shorten(statement.subject().value())
                    + " "
                    + Prefixes.shorten(statement.predicate().value())
                    + " "
                    + statement
                            .object()
                            .fold(
                                    iri -> Prefixes.shorten(iri.value()),
                                    literal -> "\"" + literal.lexical() + "\"");
        }

        String problemText(Path input) {
            return problems.list().stream()
                    .map(ProblemText::of)
                    .collect(Collectors.joining())
                    .replace(input + "/", "")
                    .replace(input.toString(), ".");
        }

        <T extends Fact> List<T> of(Class<T> kind) {
            return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        long count(String predicate) {
            return of(Statement.class).stream()
                    .filter(s -> s.predicate().value().equals(predicate))
                    .count();
        }

        long claims(ClaimKind kind, String begin) {
            return of(Claim.class).stream()
                    .filter(claim -> claim.kind() == kind)
                    .filter(
                            claim ->
                                    (claim.statement() == null
                                                    ? claim.object().value().replace(Ids.BASE, "")
                                                    : claim.statement().value())
                                            .startsWith(begin))
                    .count();
        }
    }

    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("companies", "facts.txt")
                .tests(
                        each -> {
                            Path input = each.resolve("input");
                            return String.join("", Read.of(input).lines).replace(input + "/", "");
                        });
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_is_reported_with_its_place() throws IOException {
        return new GoldenFolder("companies", "problems.txt")
                .tests(each -> Read.of(each.resolve("input")).problemText(each.resolve("input")));
    }

    @Test
    void two_paths_give_what_their_folder_gives() {
        Path input = GOLDEN.resolve("both-lists/input");
        Read whole = Read.of(input);
        Read parts = Read.of(input.resolve("constituents.csv"), input.resolve("companies"));
        assertEquals(new TreeSet<>(whole.lines), new TreeSet<>(parts.lines));
    }

    @Test
    void a_list_that_is_named_twice_counts_once() {
        Path input = GOLDEN.resolve("both-lists/input");
        Read twice = Read.of(input, input);
        assertEquals(Read.of(input).lines, twice.lines);
        assertEquals(
                Map.of("duplicate-id", 2, "duplicate-row", 4),
                new TreeMap<>(twice.problems.counts(Severity.WARNING)));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_any_change_of_a_byte(Tries tries) throws IOException {
        Random random = new Random(6);
        Path input = GOLDEN.resolve("both-lists/input");
        for (Path file :
                List.of(
                        input.resolve("constituents.csv"),
                        input.resolve("companies/rolling-pin.md"))) {
            byte[] whole = Files.readAllBytes(file);
            Path changed = folder.resolve(file.getFileName());
            for (int i = 0; i < 200; i++) {
                byte[] bytes = whole.clone();
                for (int n = random.nextInt(4); n >= 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Files.write(changed, bytes);
                Read read = Read.of(changed);
                assertTrue(read.problems.list().stream().noneMatch(p -> p.message().isBlank()));
                tries.held();
            }
        }
    }

    /** The whole lists against counts of their lines by patterns. */
    @Test
    void the_whole_lists_are_their_lines() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with orgs.zip");
        Path archive = Path.of(DATA, "orgs.zip");
        Read read = Read.of(archive);
        assertEquals(0, read.problems.count(Severity.ERROR));
        List<String> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                String text =
                        new String(
                                zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().endsWith("sp500_constituents.csv")) {
                    text.lines().skip(1).forEach(rows::add);
                } else if (entry.getName().endsWith(".md")) {
                    heads.add(text.split("(?m)^---\\s*$")[1]);
                }
            }
        }
        assertEquals(503, rows.size());
        assertEquals(882, heads.size());
        long numbers =
                rows.stream().map(row -> row.replaceFirst(".*,(\\d+),.*", "$1")).distinct().count();
        assertEquals(500, numbers);
        assertEquals(numbers + heads.size(), read.of(Organization.class).size());
        assertEquals(rows.size(), read.count(Terms.SCHEMA_TICKER_SYMBOL));
        assertEquals(numbers, read.claims(ClaimKind.NOTE, "in the S&P 500 since"));
        assertEquals(count(heads, "(?m)^website: https?://\\S+$"), read.count(Terms.FOAF_HOMEPAGE));
        assertEquals(
                count(heads, "(?m)^company_size: \\S"),
                read.claims(ClaimKind.NOTE, "company-size/"));
        assertEquals(count(heads, "(?m)^region: \\S"), read.claims(ClaimKind.NOTE, "region/"));
        Pattern item = Pattern.compile("(?m)^  - (?!/)(.+)$");
        long uses = 0;
        TreeSet<String> tags = new TreeSet<>();
        for (String head : heads) {
            List<String> own =
                    item.matcher(head)
                            .results()
                            .map(found -> found.group(1).toLowerCase(java.util.Locale.ROOT))
                            .filter(tag -> !tag.startsWith("etc"))
                            .distinct()
                            .toList();
            uses += own.size();
            tags.addAll(own);
        }
        assertEquals(uses, read.claims(ClaimKind.USES, "skill/"));
        assertEquals(tags.size(), read.of(Skill.class).size());
    }

    private static long count(List<String> texts, String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return texts.stream().filter(text -> compiled.matcher(text).find()).count();
    }
}
