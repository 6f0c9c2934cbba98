import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * ESCO: the occupations of information and communications technology, those that the accepted links
 * name, what they ask for and what lies above.
 */
final class EscoCut {
    /** ISCO-08 minor groups: managers, professionals and technicians of ICT. */
    private static final List<String> ISCO = List.of("133", "251", "252", "351", "352");

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        String concept = "conceptUri|preferredLabel|altLabels";
        COLUMNS.put("ISCOGroups_en", concept + "|code");
        COLUMNS.put("occupations_en", concept + "|hiddenLabels|iscoGroup|code");
        COLUMNS.put("skillGroups_en", concept + "|hiddenLabels|code");
        COLUMNS.put("skills_en", concept + "|hiddenLabels|skillType|reuseLevel");
        COLUMNS.put("conceptSchemes_en", "conceptSchemeUri|preferredLabel|title");
        for (String collection : "digital digComp green language research transversal".split(" ")) {
            COLUMNS.put(collection + "SkillsCollection_en", "conceptUri");
        }
        COLUMNS.put("researchOccupationsCollection_en", "conceptUri");
        COLUMNS.put("broaderRelationsOccPillar", "conceptUri|broaderUri");
        COLUMNS.put("broaderRelationsSkillPillar", "conceptUri|broaderUri");
        String levels = "Level 0 ?|Level 1 ?|Level 2 ?|Level 3 ?";
        COLUMNS.put(
                "skillsHierarchy_en",
                levels.replace("?", "URI") + "|" + levels.replace("?", "code"));
        COLUMNS.put("occupationSkillRelations", "occupationUri|relationType|skillType|skillUri");
        COLUMNS.put(
                "skillSkillRelations",
                "originalSkillUri|originalSkillType|relationType|relatedSkillType|relatedSkillUri");
    }

    private final Data data;
    private final Set<String> occupations = new HashSet<>();

    EscoCut(Data data) {
        this.data = data;
    }

    /** IRIs of those that were cut. */
    Set<String> occupations() {
        return occupations;
    }

    void cut(Path folder) throws IOException {
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
            Data.members(archive, ".csv")
                    .forEach((name, text) -> tables.put(name, Table.commas(text)));
        }
        Set<String> linked =
                data.named(List.of("esco", "onet"), "esco-(?:occupation|skill):([0-9a-f-]+)");
        tables.get("occupations_en")
                .where(
                        row ->
                                linked.contains(Data.tail(row.get("conceptUri")))
                                        || ISCO.contains(row.get("iscoGroup").substring(0, 3)))
                .forEach(row -> occupations.add(row.get("conceptUri")));
        Set<String> skills = new HashSet<>();
        tables.get("skills_en")
                .where(row -> linked.contains(Data.tail(row.get("conceptUri"))))
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
        wanted.put(
                "conceptSchemes_en",
                row -> schemes.contains(Data.tail(row.get("conceptSchemeUri"))));
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
                                && all.contains(
                                        row.getOrDefault("broaderUri", row.get("conceptUri")));
        for (Map.Entry<String, String> file : COLUMNS.entrySet()) {
            data.write(
                    "esco-" + release + "/" + file.getKey() + ".csv",
                    tables.get(file.getKey())
                            .text(
                                    List.of(file.getValue().split("\\|")),
                                    wanted.getOrDefault(file.getKey(), concept),
                                    ','));
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
}
