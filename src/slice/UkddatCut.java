import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The UK Government's framework: the roles of data and machine learning and those that accepted
 * links name, whole, with all levels; and their skills. A description that the table repeats in
 * each row of a role or level stands in the first of them only.
 */
final class UkddatCut {
    private static final List<String> ROLES =
            List.of(
                    "Role Family",
                    "Role",
                    "Role Description",
                    "Role Level",
                    "Role Level Description",
                    "Skill Name",
                    "Skill Level");
    private static final List<String> SKILLS =
            List.of(
                    "Skill Name",
                    "Skill Description",
                    "Awareness",
                    "Working",
                    "Practitioner",
                    "Expert");

    private final Data data;

    UkddatCut(Data data) {
        this.data = data;
    }

    void cut(Path archive) throws IOException {
        Set<String> linked = data.named(List.of("frameworks"), "role:ukddat-([a-z-]+)");
        Table roles = Table.commas(Data.member(archive, "uk-ddat/roles.csv"));
        Set<String> skills = new HashSet<>();
        Set<String> said = new HashSet<>();
        List<Map<String, String>> rows = new ArrayList<>();
        roles.where(
                        row ->
                                row.get("Role Family").equals("Data")
                                        || row.get("Role").startsWith("Data ")
                                        || linked.contains(slug(row.get("Role"))))
                .forEach(
                        row -> {
                            skills.add(row.get("Skill Name").strip());
                            Map<String, String> once = new HashMap<>(row);
                            once(once, "Role", "Role Description", said);
                            once(once, "Role Level", "Role Level Description", said);
                            rows.add(once);
                        });
        data.write(
                "uk-ddat/roles.csv", new Table(roles.header(), rows).text(ROLES, row -> true, ','));
        Table all = Table.commas(Data.member(archive, "uk-ddat/skills.csv"));
        List<String> columns = new ArrayList<>(all.header());
        columns.removeIf(column -> SKILLS.stream().noneMatch(column::startsWith));
        data.write(
                "uk-ddat/skills.csv",
                all.text(columns, row -> skills.contains(row.get("Skill Name").strip()), ','));
    }

    private static void once(
            Map<String, String> row, String name, String description, Set<String> said) {
        if (!said.add(row.get("Role") + "\t" + row.get(name) + "\t" + description)) {
            row.put(description, "");
        }
    }

    private static String slug(String role) {
        return role.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
