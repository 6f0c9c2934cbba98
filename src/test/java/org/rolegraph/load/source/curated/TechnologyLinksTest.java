package org.rolegraph.load.source.curated;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomReader;
import org.rolegraph.base.vocab.TechnologyIds;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Which technology of ESCO is which of O*NET, against their publishers' files. */
class TechnologyLinksTest {
    private static final Path LINKS = Path.of("data/links");
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final String ESCO = "http://data.europa.eu/esco/skill/";
    private static final String TECHNOLOGY = "skill:onet-technology-";
    private static final Pattern OTHER_NAME = Pattern.compile("other name \"([^\"]+)\"");

    @Test
    void what_only_looks_alike_is_rejected_and_no_chain_of_links_joins_it() throws IOException {
        Map<String, String> one = new HashMap<>();
        for (Mapping row : packed()) {
            if (!row.isRejection() && row.cell(Slots.PREDICATE).equals("skos:exactMatch")) {
                String from = root(one, row.cell(Slots.SUBJECT));
                one.put(from, root(one, row.cell(Slots.OBJECT)));
            }
        }
        Set<String> rejected = new TreeSet<>();
        for (Mapping row : rows("technologies.sssom.tsv")) {
            if (row.isRejection()) {
                rejected.add(names(row));
                String subject = root(one, row.cell(Slots.SUBJECT));
                assertTrue(!subject.equals(root(one, row.cell(Slots.OBJECT))), names(row));
            }
        }
        assertEquals(
                """
                Ajax Framework / AJAX
                CAM software / AdTrack Customer Acquisition Management CAM
                Canvas (learning management systems) / ACD Systems Canvas
                Chef (tools for software configuration management) / APPCA Personal Chef Office
                Common Lisp / Common Lisp Object System CLOS
                Eclipse (integrated development environment software) / Schlumberger ECLIPSE
                JavaScript Framework / JavaScript
                Oracle Relational Database / Oracle Database
                QlikView Expressor / Qlik Tech QlikView
                SAS language / Digital analysis tests and statistics DATAS for SAS
                SPARK / Apache Spark
                SQL / SoftRisk Technologies SoftRisk SQL
                blockchain consensus mechanisms / Plexis Software Plexis POS
                computer programming / Bash
                computer programming / KornShell
                computer programming / Microsoft PowerShell
                computer vision / Keras
                computer vision / TensorFlow
                computer vision / The MathWorks MATLAB
                database / Oracle Database
                iOS / Cisco IOS
                pay-per-click / Airline Pilots Daily Aviation Log PPC
                query languages / EMC Symmetrix DMX
                search engines / Google
                """,
                rejected.stream().map(names -> names + "\n").collect(joining()));
    }

    /** Otherwise the two would count as close. */
    @Test
    void each_end_of_an_exact_match_is_in_no_other_of_these() throws IOException {
        List<String> ends = new ArrayList<>();
        for (Mapping row : rows("technologies.sssom.tsv")) {
            if (!row.isRejection() && row.cell(Slots.PREDICATE).equals("skos:exactMatch")) {
                ends.add(row.cell(Slots.SUBJECT));
                ends.add(row.cell(Slots.OBJECT));
            }
        }
        assertTrue(ends.size() > 180, "only " + ends.size());
        assertEquals(ends.size(), new TreeSet<>(ends).size());
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void every_link_of_skills_names_them_as_their_publishers_do() throws IOException {
        Published published = Published.read();
        int seen = 0;
        for (Mapping row : packed()) {
            seen += published.check(row.cell(Slots.SUBJECT), row.cell(Slots.SUBJECT_LABEL));
            seen += published.check(row.cell(Slots.OBJECT), row.cell(Slots.OBJECT_LABEL));
        }
        assertTrue(seen > 380, "only " + seen);
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void every_evidence_of_a_technology_is_in_the_files_that_it_cites() throws IOException {
        Published published = Published.read();
        for (Mapping row : rows("technologies.sssom.tsv")) {
            String comment = row.cell(Slots.COMMENT);
            Skill skill = published.skills.get(row.cell(Slots.SUBJECT));
            assertTrue(comment.startsWith("ESCO 1.1.1 skills_en.csv (" + skill.type), comment);
            String classes = String.join(", ", published.classes.get(row.cell(Slots.OBJECT_LABEL)));
            String cited = "; O*NET 29.0 Technology Skills.txt (" + classes + ")";
            assertTrue(comment.contains(cited), comment + " lacks " + cited);
            Matcher other = OTHER_NAME.matcher(comment);
            while (other.find()) {
                assertTrue(skill.others.contains(other.group(1)), comment + " / " + skill.others);
            }
        }
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "curated files")
    void what_people_judged_is_linked_as_they_did() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with judged pairs");
        Set<String> linked = new TreeSet<>();
        for (Mapping row : rows("technologies.sssom.tsv")) {
            String how = row.isRejection() ? "none" : row.cell(Slots.PREDICATE);
            linked.add(names(row) + " " + how);
        }
        Set<String> judged = new TreeSet<>();
        Path file = Path.of(DATA, "technology-matches.tsv");
        for (List<String> row : table(Files.newBufferedReader(file), Separator.BARE_TAB)) {
            judged.add(row.get(1) + " / " + row.get(3) + " " + row.get(2));
        }
        judged.remove("esco_label / onet_example predicate");
        assertEquals(123, judged.size());
        judged.removeAll(linked);
        assertEquals(Set.of(), judged);
    }

    private static String names(Mapping row) {
        return row.cell(Slots.SUBJECT_LABEL) + " / " + row.cell(Slots.OBJECT_LABEL);
    }

    private static String root(Map<String, String> one, String end) {
        String at = end;
        while (one.containsKey(at) && !one.get(at).equals(at)) {
            at = one.get(at);
        }
        return at;
    }

    private static List<Mapping> packed() throws IOException {
        List<Mapping> rows = new ArrayList<>();
        for (String file : Folder.PACKED_LINKS) {
            rows.addAll(rows(file.replaceFirst(".*/", "")));
        }
        return rows;
    }

    private static List<Mapping> rows(String file) throws IOException {
        Problems problems = new Problems();
        String text = Files.readString(LINKS.resolve(file));
        List<Mapping> rows = SssomReader.read(file, text, problems).rows();
        assertEquals(List.of(), problems.list());
        return rows;
    }

    private static List<List<String>> table(BufferedReader text, Separator separator)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        Problems problems = new Problems();
        DelimitedReader.read(text, separator, "table", 1, problems, row -> rows.add(row.cells()));
        assertEquals(List.of(), problems.list());
        return rows;
    }

    /** A skill of ESCO: its label, what kind it is, its other names. */
    private record Skill(String label, String type, Set<String> others) {}

    /**
     * What the publishers' files say.
     *
     * @param skills of ESCO, by CURIE
     * @param elements names of O*NET's content model, by CURIE
     * @param classes of O*NET's technologies and tools, by name
     */
    private record Published(
            Map<String, Skill> skills,
            Map<String, String> elements,
            Map<String, Set<String>> classes) {
        static Published read() throws IOException {
            assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder of publishers");
            Map<String, Skill> skills = new HashMap<>();
            Map<String, String> elements = new HashMap<>();
            Map<String, Set<String>> classes = new TreeMap<>();
            Path esco =
                    Path.of(DATA, "esco-1.1.1")
                            .resolve("ESCO dataset - v1.1.1 - classification - en - csv.zip");
            for (List<String> row : rows(esco, "skills_en.csv", Separator.COMMA)) {
                skills.put(
                        row.get(1).replace(ESCO, "esco-skill:"),
                        new Skill(spaced(row.get(4)), row.get(2), lines(row.get(5))));
            }
            Path onet = Path.of(DATA, "onet", "db_29_0_text.zip");
            for (List<String> row : rows(onet, "Content Model Reference.txt", Separator.BARE_TAB)) {
                elements.put("skill:onet-" + row.get(0), row.get(1));
            }
            for (String file : List.of("Technology Skills.txt", "Tools Used.txt")) {
                for (List<String> row : rows(onet, file, Separator.BARE_TAB)) {
                    classes.computeIfAbsent(row.get(1), name -> new TreeSet<>()).add(row.get(3));
                }
            }
            return new Published(skills, elements, classes);
        }

        private static List<List<String>> rows(Path archive, String file, Separator separator)
                throws IOException {
            try (ZipFile zip = new ZipFile(archive.toFile())) {
                var entry =
                        zip.stream()
                                .filter(e -> e.getName().replaceFirst(".*/", "").equals(file))
                                .findFirst()
                                .orElseThrow();
                return table(
                        new BufferedReader(
                                new InputStreamReader(
                                        zip.getInputStream(entry), StandardCharsets.UTF_8)),
                        separator);
            }
        }

        private static String spaced(String text) {
            return text.replaceAll("[\\s\u00a0]+", " ").strip();
        }

        private static Set<String> lines(String cell) {
            Set<String> lines = new TreeSet<>();
            Arrays.stream(cell.split("\n")).map(Published::spaced).forEach(lines::add);
            return lines;
        }

        /** One for an end that is a skill of theirs, after a look at its label; else nothing. */
        int check(String end, String label) {
            if (end.startsWith("esco-skill:")) {
                assertEquals(skills.get(end).label, label, end);
            } else if (end.startsWith(TECHNOLOGY)) {
                assertTrue(classes.containsKey(label), end + " " + label);
                assertEquals(end, "skill:onet-" + TechnologyIds.of(label).orElseThrow());
            } else if (end.startsWith("skill:onet-")) {
                assertEquals(elements.get(end), label, end);
            } else {
                return 0;
            }
            return 1;
        }
    }
}
