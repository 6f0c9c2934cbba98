import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Cuts the packed slice out of the publishers' own files: the occupations of information and
 * communications technology, those that the accepted links name, what they ask for and what lies
 * above; and of the official crosswalk the rows between two occupations of the slice.
 *
 * <p>Names of files and columns, the cells, and the order of rows and columns stay the publishers',
 * so that their readers read the slice. Left out are descriptions, notes, dates, what other columns
 * repeat, and whole tables of tasks, tools, education and interests. The same files give the same
 * bytes.
 *
 * <p>Usage: {@code java src/slice/Cut.java ESCO ONET CROSSWALK DATA}, with the folder of ESCO's two
 * archives, O*NET's archive of text files, the crosswalk's csv, and the folder {@code data}, whose
 * links are read, and whose {@code slice} and {@code links/crosswalk.sssom.tsv} are written.
 */
public final class Cut {
    /** ISCO-08 minor groups: managers, professionals and technicians of ICT. */
    private static final List<String> ISCO = List.of("133", "251", "252", "351", "352");

    /** O*NET-SOC: computer occupations, data scientists, their managers, hardware engineers. */
    private static final List<String> SOC = List.of("15-12", "15-2051.", "11-3021.", "17-2061.");

    private static final String ESCO = "http://data.europa.eu/esco/";

    private static final Map<String, String> ESCO_COLUMNS = new LinkedHashMap<>();

    static {
        String concept = "conceptUri|preferredLabel|altLabels";
        ESCO_COLUMNS.put("ISCOGroups_en", concept + "|code");
        ESCO_COLUMNS.put("occupations_en", concept + "|hiddenLabels|iscoGroup|code");
        ESCO_COLUMNS.put("skillGroups_en", concept + "|hiddenLabels|code");
        ESCO_COLUMNS.put("skills_en", concept + "|hiddenLabels|skillType|reuseLevel");
        ESCO_COLUMNS.put("conceptSchemes_en", "conceptSchemeUri|preferredLabel|title");
        for (String collection :
                "digital digComp green language research transversal".split(" ")) {
            ESCO_COLUMNS.put(collection + "SkillsCollection_en", "conceptUri");
        }
        ESCO_COLUMNS.put("researchOccupationsCollection_en", "conceptUri");
        ESCO_COLUMNS.put("broaderRelationsOccPillar", "conceptUri|broaderUri");
        ESCO_COLUMNS.put("broaderRelationsSkillPillar", "conceptUri|broaderUri");
        String levels = "Level 0 ?|Level 1 ?|Level 2 ?|Level 3 ?";
        ESCO_COLUMNS.put(
                "skillsHierarchy_en", levels.replace("?", "URI") + "|" + levels.replace("?", "code"));
        ESCO_COLUMNS.put("occupationSkillRelations", "occupationUri|relationType|skillType|skillUri");
        ESCO_COLUMNS.put(
                "skillSkillRelations",
                "originalSkillUri|originalSkillType|relationType|relatedSkillType|relatedSkillUri");
    }

    private static final Map<String, String> ONET_COLUMNS = new LinkedHashMap<>();

    static {
        String rating =
                "O*NET-SOC Code|Element ID|Scale ID|Data Value|N|Standard Error"
                        + "|Lower CI Bound|Upper CI Bound|Recommend Suppress";
        ONET_COLUMNS.put("Content Model Reference", "Element ID|Element Name");
        ONET_COLUMNS.put("Occupation Data", "O*NET-SOC Code|Title");
        ONET_COLUMNS.put("Alternate Titles", "O*NET-SOC Code|Alternate Title|Short Title");
        ONET_COLUMNS.put("Sample of Reported Titles", "O*NET-SOC Code|Reported Job Title");
        ONET_COLUMNS.put("Skills", rating + "|Not Relevant");
        ONET_COLUMNS.put("Knowledge", rating + "|Not Relevant");
        ONET_COLUMNS.put("Work Styles", rating);
        ONET_COLUMNS.put(
                "UNSPSC Reference",
                "Commodity Code|Commodity Title|Class Code|Class Title"
                        + "|Family Code|Family Title|Segment Code|Segment Title");
        ONET_COLUMNS.put(
                "Technology Skills",
                "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand");
        ONET_COLUMNS.put("Job Zone Reference", "Job Zone|Name");
        ONET_COLUMNS.put("Job Zones", "O*NET-SOC Code|Job Zone");
        ONET_COLUMNS.put(
                "Related Occupations",
                "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index");
    }

    /** A table: its header, and its rows by column. */
    private record Table(List<String> header, List<Map<String, String>> rows) {
        Stream<Map<String, String>> where(Predicate<Map<String, String>> wanted) {
            return rows.stream().filter(wanted);
        }
    }

    private final Path data;
    private final Path slice;
    private int written;
    private final Set<String> occupations = new HashSet<>();
    private final Set<String> codes = new HashSet<>();

    private Cut(Path data) {
        this.data = data;
        this.slice = data.resolve("slice");
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            System.err.println("usage: java src/slice/Cut.java ESCO ONET CROSSWALK DATA");
            System.exit(2);
        }
        Cut cut = new Cut(Path.of(args[3]));
        cut.empty();
        cut.esco(Path.of(args[0]));
        cut.onet(Path.of(args[1]));
        cut.crosswalk(Path.of(args[2]));
        System.out.println(
                cut.occupations.size()
                        + " occupations of ESCO, "
                        + cut.codes.size()
                        + " of O*NET, "
                        + cut.written
                        + " files");
    }

    private void empty() throws IOException {
        if (Files.exists(slice)) {
            try (Stream<Path> all = Files.walk(slice)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    // ESCO

    private void esco(Path folder) throws IOException {
        Map<String, Table> tables = new HashMap<>();
        String release = "";
        List<Path> archives;
        try (Stream<Path> files = Files.list(folder)) {
            archives = files.filter(f -> f.toString().endsWith(".zip")).sorted().toList();
        }
        for (Path archive : archives) {
            Matcher number =
                    Pattern.compile("v(\\d+\\.\\d+\\.\\d+)")
                            .matcher(archive.getFileName().toString());
            release = number.find() ? number.group(1) : release;
            members(archive, ".csv").forEach((name, text) -> tables.put(name, commas(text)));
        }
        Set<String> linked = named("esco-(occupation|skill):([0-9a-f-]+)", 1, 2);
        tables.get("occupations_en")
                .where(
                        row ->
                                linked.contains(tail(row.get("conceptUri")))
                                        || ISCO.contains(row.get("iscoGroup").substring(0, 3)))
                .forEach(row -> occupations.add(row.get("conceptUri")));
        Set<String> skills = new HashSet<>();
        tables.get("skills_en")
                .where(row -> linked.contains(tail(row.get("conceptUri"))))
                .forEach(row -> skills.add(row.get("conceptUri")));
        tables.get("occupationSkillRelations")
                .where(row -> occupations.contains(row.get("occupationUri")))
                .forEach(row -> skills.add(row.get("skillUri")));
        Set<String> all = new HashSet<>(occupations);
        all.addAll(skills);
        above(tables.get("broaderRelationsOccPillar"), all);
        above(tables.get("broaderRelationsSkillPillar"), all);
        Set<String> schemes = new HashSet<>(Set.of("6c930acd-c104-4ece-acf7-f44fd7333036"));
        schemes.addAll(
                List.of("skill-transversal-groups", "skill-language-groups", "green", "research"));
        schemes.addAll(List.of("digcomp", "8ae4b9f3-507e-4057-a145-2f96f0132613"));

        Map<String, Predicate<Map<String, String>>> wanted = new HashMap<>();
        wanted.put("conceptSchemes_en", row -> schemes.contains(tail(row.get("conceptSchemeUri"))));
        wanted.put(
                "occupationSkillRelations",
                row -> all.contains(row.get("occupationUri")) && all.contains(row.get("skillUri")));
        wanted.put(
                "skillSkillRelations",
                row ->
                        all.contains(row.get("originalSkillUri"))
                                && all.contains(row.get("relatedSkillUri")));
        wanted.put(
                "skillsHierarchy_en",
                row ->
                        Stream.of("0", "1", "2", "3")
                                .map(level -> row.get("Level " + level + " URI"))
                                .allMatch(uri -> uri.isEmpty() || all.contains(uri)));
        Predicate<Map<String, String>> concept =
                row ->
                        all.contains(row.get("conceptUri"))
                                && all.contains(row.getOrDefault("broaderUri", row.get("conceptUri")));
        for (Map.Entry<String, String> file : ESCO_COLUMNS.entrySet()) {
            write(
                    "esco-" + release + "/" + file.getKey() + ".csv",
                    tables.get(file.getKey()),
                    file.getValue(),
                    wanted.getOrDefault(file.getKey(), concept),
                    ',');
        }
    }

    /** Adds what is above, to the top. */
    private static void above(Table broader, Set<String> concepts) {
        boolean more = true;
        while (more) {
            more = false;
            for (Map<String, String> row : broader.rows()) {
                if (concepts.contains(row.get("conceptUri"))) {
                    more |= concepts.add(row.get("broaderUri"));
                }
            }
        }
    }

    // O*NET

    private void onet(Path archive) throws IOException {
        Map<String, String> texts = members(archive, ".txt");
        Map<String, Table> tables = new HashMap<>();
        for (String name : ONET_COLUMNS.keySet()) {
            tables.put(name, tabs(texts.get(name)));
        }
        Set<String> linked = named("role:onet-([0-9.-]+)", 1);
        tables.get("Occupation Data")
                .where(
                        row ->
                                linked.contains(row.get("O*NET-SOC Code"))
                                        || SOC.stream()
                                                .anyMatch(row.get("O*NET-SOC Code")::startsWith))
                .forEach(row -> codes.add(row.get("O*NET-SOC Code")));
        Predicate<Map<String, String>> ours = row -> codes.contains(row.get("O*NET-SOC Code"));
        Set<String> elements = new HashSet<>();
        for (String name : List.of("Skills", "Knowledge", "Work Styles")) {
            tables.get(name).where(ours).forEach(row -> elements.add(row.get("Element ID")));
        }
        for (String id : List.copyOf(elements)) {
            for (int dot = id.lastIndexOf('.'); dot > 0; dot = id.lastIndexOf('.', dot - 1)) {
                elements.add(id.substring(0, dot));
            }
        }
        Set<String> commodities = new HashSet<>();
        tables.get("Technology Skills")
                .where(ours)
                .forEach(row -> commodities.add(row.get("Commodity Code")));
        Map<String, Predicate<Map<String, String>>> wanted = new HashMap<>();
        wanted.put("Content Model Reference", row -> elements.contains(row.get("Element ID")));
        wanted.put("UNSPSC Reference", row -> commodities.contains(row.get("Commodity Code")));
        wanted.put("Job Zone Reference", row -> true);
        wanted.put(
                "Related Occupations",
                ours.and(row -> codes.contains(row.get("Related O*NET-SOC Code"))));
        Matcher number = Pattern.compile("O\\*NET (\\d+\\.\\d+) Database").matcher(texts.get("Read Me"));
        number.find();
        String folder = "onet-" + number.group(1) + "/";
        write(folder + "Read Me.txt", texts.get("Read Me").replace("\r\n", "\n"));
        for (Map.Entry<String, String> file : ONET_COLUMNS.entrySet()) {
            write(
                    folder + file.getKey() + ".txt",
                    tables.get(file.getKey()),
                    file.getValue(),
                    wanted.getOrDefault(file.getKey(), ours),
                    '\t');
        }
    }

    // the crosswalk

    /**
     * A row says how the occupation of O*NET matches the one of ESCO from the side of ESCO: by
     * broadMatch, O*NET's is the broader one.
     */
    private void crosswalk(Path file) throws IOException {
        String text = Files.readString(file).replace("\uFEFF", "");
        List<List<String>> rows = parse(text, ',', true);
        Map<String, String> metadata = new HashMap<>();
        int head = 0;
        while (!rows.get(head).get(0).equals("O*NET Id")) {
            if (rows.get(head).size() > 1) {
                metadata.put(rows.get(head).get(0), rows.get(head).get(1));
            }
            head++;
        }
        TreeSet<String> links = new TreeSet<>();
        for (List<String> row : rows.subList(head + 1, rows.size())) {
            String match = row.get(6);
            if (codes.contains(row.get(0)) && occupations.contains(row.get(3)) && match.endsWith("Match")) {
                links.add(
                        String.join(
                                "\t",
                                "esco-occupation:" + tail(row.get(3)),
                                row.get(4).strip(),
                                "skos:" + match,
                                "role:onet-" + row.get(0),
                                row.get(1).strip(),
                                "semapv:UnspecifiedMatching"));
            }
        }
        StringBuilder out = new StringBuilder();
        out.append("#curie_map:\n");
        out.append("#  esco-occupation: ").append(ESCO).append("occupation/\n");
        out.append("#  esco-scheme: ").append(ESCO).append("concept-scheme/\n");
        out.append("#  onetonline: https://www.onetonline.org/\n");
        out.append("#  role: https://w3id.org/rolegraph/role/\n");
        out.append("#mapping_set_id: https://w3id.org/rolegraph/mappings/crosswalk\n");
        out.append("#mapping_set_version: \"").append(metadata.get("Mapping project version"));
        out.append(" (").append(month(metadata.get("Mapping project version date"))).append(")\"\n");
        out.append("#mapping_set_title: \"").append(metadata.get("Mapping project name"));
        out.append(", the rows of the packed slice\"\n");
        out.append("#mapping_set_description: \"By the ").append(metadata.get("Mapping project author"));
        out.append(". This service uses the ESCO classification of the European Commission.");
        out.append(" O*NET is licensed under CC BY 4.0 by USDOL/ETA.\"\n");
        out.append("#license: https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32011D0833\n");
        out.append("#subject_source: esco-scheme:occupations\n");
        out.append("#subject_source_version: ").append(metadata.get("Classification 2 Version")).append('\n');
        out.append("#object_source: \"onetonline:\"\n");
        out.append("#object_source_version: \"").append(metadata.get("Classification 1 Version")).append("\"\n");
        out.append("subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\t");
        out.append("mapping_justification\n");
        links.forEach(link -> out.append(link).append('\n'));
        Files.writeString(data.resolve("links/crosswalk.sssom.tsv"), out.toString());
    }

    /** {@code 2022-09} for the table's {@code Sep-22}. */
    private static String month(String date) {
        String[] parts = date.split("-");
        int at = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(parts[0]);
        return String.format("20%s-%02d", parts[1], at / 3 + 1);
    }

    // files

    /** What the links of the folder name; the crosswalk's are not read, since they are cut here. */
    private Set<String> named(String pattern, int... groups) throws IOException {
        Set<String> named = new HashSet<>();
        for (String file : List.of("esco", "onet")) {
            String text = Files.readString(data.resolve("links/" + file + ".sssom.tsv"));
            Matcher id = Pattern.compile(pattern).matcher(text);
            while (id.find()) {
                named.add(id.group(groups[groups.length - 1]));
            }
        }
        return named;
    }

    private static String tail(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** The files of an archive with the ending, by their names without it. */
    private static Map<String, String> members(Path archive, String ending) throws IOException {
        Map<String, String> members = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(ending)) {
                    String text =
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8);
                    String name = tail(entry.getName());
                    members.put(
                            name.substring(0, name.length() - ending.length()),
                            text.replace("\uFEFF", ""));
                }
            }
        }
        return members;
    }

    private static Table commas(String text) {
        return table(parse(text, ',', true));
    }

    private static Table tabs(String text) {
        return table(parse(text, '\t', false));
    }

    private static Table table(List<List<String>> cells) {
        List<String> header = cells.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            Map<String, String> named = new HashMap<>();
            for (int i = 0; i < header.size(); i++) {
                named.put(header.get(i), i < row.size() ? row.get(i) : "");
            }
            rows.add(named);
        }
        return new Table(header, rows);
    }

    /** Rows of RFC 4180; without quotes where the format knows none. Empty lines are left out. */
    private static List<List<String>> parse(String text, char separator, boolean quotes) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean twice = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || twice;
                if (quoted) {
                    cell.append(c);
                }
                i += twice ? 1 : 0;
            } else if (quotes && c == '"') {
                quoted = true;
            } else if (c == separator || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    end(row, rows);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (cell.length() > 0 || !row.isEmpty()) {
            row.add(cell.toString());
            end(row, rows);
        }
        return rows;
    }

    private static void end(List<String> row, List<List<String>> rows) {
        if (row.size() > 1 || !row.get(0).isEmpty()) {
            rows.add(row);
        }
    }

    /** Writes the wanted rows of a table with the columns in the publisher's order. */
    private void write(
            String name,
            Table table,
            String columns,
            Predicate<Map<String, String>> wanted,
            char separator)
            throws IOException {
        List<String> kept = new ArrayList<>(table.header());
        kept.retainAll(List.of(columns.split("\\|")));
        StringBuilder out = new StringBuilder();
        line(kept, separator, out);
        table.where(wanted)
                .forEach(row -> line(kept.stream().map(row::get).toList(), separator, out));
        write(name, out.toString());
    }

    private void write(String name, String text) throws IOException {
        Path file = slice.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        written++;
    }

    private static void line(List<String> cells, char separator, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted =
                    separator == ',' && cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n');
            out.append(i > 0 ? String.valueOf(separator) : "");
            out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append('\n');
    }
}
