import java.io.IOException;
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

/** O*NET: computer occupations and those that the accepted links name, with what they ask for. */
final class OnetCut {
    /** O*NET-SOC: computer occupations, data scientists, their managers, hardware engineers. */
    private static final List<String> SOC = List.of("15-12", "15-2051.", "11-3021.", "17-2061.");

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        String rating =
                "O*NET-SOC Code|Element ID|Scale ID|Data Value|N|Standard Error"
                        + "|Lower CI Bound|Upper CI Bound|Recommend Suppress";
        COLUMNS.put("Content Model Reference", "Element ID|Element Name");
        COLUMNS.put("Occupation Data", "O*NET-SOC Code|Title");
        COLUMNS.put("Alternate Titles", "O*NET-SOC Code|Alternate Title|Short Title");
        COLUMNS.put("Sample of Reported Titles", "O*NET-SOC Code|Reported Job Title");
        COLUMNS.put("Skills", rating + "|Not Relevant");
        COLUMNS.put("Knowledge", rating + "|Not Relevant");
        COLUMNS.put("Work Styles", rating);
        COLUMNS.put(
                "UNSPSC Reference",
                "Commodity Code|Commodity Title|Class Code|Class Title"
                        + "|Family Code|Family Title|Segment Code|Segment Title");
        COLUMNS.put(
                "Technology Skills",
                "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand");
        COLUMNS.put("Job Zone Reference", "Job Zone|Name");
        COLUMNS.put("Job Zones", "O*NET-SOC Code|Job Zone");
        COLUMNS.put(
                "Related Occupations",
                "O*NET-SOC Code|Related O*NET-SOC Code|Relatedness Tier|Index");
    }

    private final Data data;
    private final Set<String> codes = new HashSet<>();

    OnetCut(Data data) {
        this.data = data;
    }

    /** Codes of the occupations that were cut. */
    Set<String> codes() {
        return codes;
    }

    void cut(Path archive) throws IOException {
        Map<String, String> texts = Data.members(archive, ".txt");
        Map<String, Table> tables = new HashMap<>();
        for (String name : COLUMNS.keySet()) {
            tables.put(name, Table.tabs(texts.get(name)));
        }
        Set<String> linked = data.named(List.of("esco", "onet"), "role:onet-([0-9.-]+)");
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
        Matcher number =
                Pattern.compile("O\\*NET (\\d+\\.\\d+) Database").matcher(texts.get("Read Me"));
        number.find();
        String folder = "onet-" + number.group(1) + "/";
        data.write(folder + "Read Me.txt", texts.get("Read Me").replace("\r\n", "\n"));
        for (Map.Entry<String, String> file : COLUMNS.entrySet()) {
            data.write(
                    folder + file.getKey() + ".txt",
                    tables.get(file.getKey())
                            .text(
                                    List.of(file.getValue().split("\\|")),
                                    wanted.getOrDefault(file.getKey(), ours),
                                    '\t'));
        }
    }
}
