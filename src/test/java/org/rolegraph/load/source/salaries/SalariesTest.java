package org.rolegraph.load.source.salaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Statement;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Tables of salaries, read to a cube and problems. */
class SalariesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/salaries");
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @TempDir private Path folder;

    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("salaries", "facts.txt")
                .tests(each -> read(each).factText(each.resolve("input")));
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_is_reported_with_its_place() throws IOException {
        return new GoldenFolder("salaries", "problems.txt")
                .tests(each -> read(each).problemText(each.resolve("input")));
    }

    private static SalariesRead read(Path folder) {
        return SalariesRead.of(folder.resolve("input"));
    }

    /** Worked out by hand. */
    @Test
    void quartiles_lie_on_the_line_between_neighbours() {
        assertEquals("[1.75, 2.50, 3.25]", figures(4, 1, 3, 2));
        assertEquals("[2.00, 3.00, 4.00]", figures(5, 4, 3, 2, 1));
        assertEquals("[7.00, 7.00, 7.00]", figures(7));
        assertEquals("[12.50, 15.00, 17.50]", figures(10, 20));
        assertEquals(
                "[999999999.00, 999999999.00, 999999999.00]", figures(999_999_999, 999_999_999));
    }

    private static String figures(int... numbers) {
        Quartiles quartiles = Quartiles.of(numbers);
        return List.of(
                        quartiles.lower().setScale(2),
                        quartiles.median().setScale(2),
                        quartiles.upper().setScale(2))
                .toString();
    }

    /** Against the definition itself: the places (k − 1) / (n − 1) have the numbers in order. */
    @Property
    void quartiles_are_the_inverse_of_the_line_through_the_ranks(
            @ForAll @Size(min = 2, max = 60)
                    List<@IntRange(min = 1, max = 999_999_999) Integer> all) {
        int[] numbers = all.stream().mapToInt(i -> i).toArray();
        Quartiles quartiles = Quartiles.of(numbers);
        Arrays.sort(numbers);
        double[] shares = {0.25, 0.5, 0.75};
        double[] found = {
            quartiles.lower().doubleValue(),
            quartiles.median().doubleValue(),
            quartiles.upper().doubleValue()
        };
        for (int i = 0; i < shares.length; i++) {
            int k = 1;
            while ((double) k / (numbers.length - 1) < shares[i]) {
                k++;
            }
            double from = (double) (k - 1) / (numbers.length - 1);
            double part = (shares[i] - from) * (numbers.length - 1);
            double expected = numbers[k - 1] + part * (numbers[k] - numbers[k - 1]);
            assertEquals(expected, found[i], 0.01);
        }
    }

    @Test
    void a_file_a_folder_and_an_archive_give_the_same() throws IOException {
        Path input = GOLDEN.resolve("quartiles/input");
        Path file = input.resolve("salaries.csv");
        Path archive = folder.resolve("jobs.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("jobs/"));
            zip.putNextEntry(new ZipEntry("jobs/aijobs_salaries.csv"));
            zip.write(Files.readAllBytes(file));
        }
        Path other = Files.copy(file, folder.resolve("pay.csv"));
        List<Statement> expected = SalariesRead.of(input).statements();
        assertEquals(expected, SalariesRead.of(archive).statements());
        assertEquals(expected, SalariesRead.of(file).statements());
        assertEquals(expected, SalariesRead.of(other).statements());
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void survives_any_change_of_a_byte(Tries tries) throws IOException {
        byte[] whole = Files.readAllBytes(GOLDEN.resolve("quartiles/input/salaries.csv"));
        Random random = new Random(5);
        Path changed = folder.resolve("salaries.csv");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = whole.clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(changed, bytes);
            SalariesRead read = SalariesRead.of(changed);
            assertTrue(read.problems.list().stream().allMatch(p -> !p.message().isBlank()));
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile inputs")
    void stops_an_archive_that_grows_beyond_measure() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("salaries.csv"));
            byte[] lines = new byte[1 << 20];
            Arrays.fill(lines, (byte) '\n');
            for (int i = 0; i < 64; i++) {
                zip.write(lines);
            }
        }
        SalariesRead read =
                SalariesRead.of(Files.write(folder.resolve("s.zip"), bytes.toByteArray()));
        assertTrue(read.problems.hasErrors());
        assertEquals(List.of(), read.statements());
    }

    /**
     * The publisher's table against counts by another way: lines split by a pattern, and places in
     * sorted lists of doubles.
     */
    @Test
    void figures_of_the_whole_table_are_those_of_its_lines() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with jobs.zip");
        Path archive = Path.of(DATA, "jobs.zip");
        List<String> lines;
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry("jobs/aijobs_salaries.csv");
            lines =
                    new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .toList();
        }
        assertEquals(74_301, lines.size());
        assertEquals(34_997, new HashSet<>(lines).size());
        Map<String, String> expected = figures(lines);
        SalariesRead read = SalariesRead.of(archive);
        assertEquals(
                List.of(),
                read.problems.list().stream().filter(p -> !p.remedy().isEmpty()).toList());
        Map<String, String> found = found(read);
        assertEquals(expected.size(), found.size());
        assertEquals(expected, found);
        assertEquals(
                290,
                read.statements().stream()
                        .filter(s -> s.object().equals(Structure.TITLES))
                        .filter(s -> s.predicate().value().endsWith("inScheme"))
                        .count());
    }

    private static Map<String, String> figures(List<String> lines) {
        Pattern row =
                Pattern.compile(
                        "(\\d+),(\\w+),\\w+,(\"[^\"]+\"|[^,]+),.*?,(\\d+),\\w+,\\d+,(\\w+),\\w");
        Map<String, List<Integer>> cells = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (String line : lines) {
            Matcher cell = row.matcher(line);
            assertTrue(cell.matches(), line);
            String title = cell.group(3).toLowerCase(java.util.Locale.ROOT).replace("\"", "");
            String country = cell.group(5);
            List<String> areas = new ArrayList<>(List.of(country, "all"));
            if (!country.equals("US")) {
                areas.add("not-US");
            }
            boolean first = seen.add(line);
            for (String level : List.of(cell.group(2), "ALL")) {
                for (String area : areas) {
                    String at = title + "|" + level + "|" + cell.group(1) + "|" + area;
                    int dollars = Integer.parseInt(cell.group(4));
                    cells.computeIfAbsent(at + "|all", a -> new ArrayList<>()).add(dollars);
                    if (first) {
                        cells.computeIfAbsent(at + "|distinct", a -> new ArrayList<>())
                                .add(dollars);
                    }
                }
            }
        }
        Map<String, String> figures = new TreeMap<>();
        cells.forEach(
                (at, dollars) -> {
                    if (dollars.size() >= 10) {
                        dollars.sort(null);
                        figures.put(
                                at,
                                place(dollars, 0.25)
                                        + " "
                                        + place(dollars, 0.5)
                                        + " "
                                        + place(dollars, 0.75)
                                        + " "
                                        + dollars.size());
                    }
                });
        return figures;
    }

    private static double place(List<Integer> sorted, double share) {
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = (int) Math.ceil(at);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    private static Map<String, String> found(SalariesRead read) {
        Map<String, Map<String, String>> nodes = new HashMap<>();
        for (Statement each : read.statements()) {
            String value = each.object().fold(iri -> iri.value(), literal -> literal.lexical());
            nodes.computeIfAbsent(each.subject().value(), s -> new HashMap<>())
                    .put(each.predicate().value().replaceFirst(".*[#/]", ""), value);
        }
        Map<String, String> found = new TreeMap<>();
        for (Map<String, String> node : nodes.values()) {
            if (node.containsKey("median")) {
                String title = nodes.get(node.get("title")).get("title");
                found.put(
                        title.toLowerCase(java.util.Locale.ROOT)
                                + "|"
                                + nodes.get(node.get("level")).get("notation")
                                + "|"
                                + node.get("year")
                                + "|"
                                + nodes.get(node.get("area")).get("notation")
                                + "|"
                                + nodes.get(node.get("rows")).get("notation"),
                        Double.valueOf(node.get("lowerQuartile"))
                                + " "
                                + Double.valueOf(node.get("median"))
                                + " "
                                + Double.valueOf(node.get("upperQuartile"))
                                + " "
                                + node.get("count"));
            }
        }
        return found;
    }
}
