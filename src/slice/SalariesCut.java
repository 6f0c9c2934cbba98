import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The table of salaries: all rows of the titles of the trade that accepted links tie to a role, so
 * that figures are those of the whole table. Whether a row repeats another one counts too; a column
 * is left out only when no row then repeats one that it did not repeat before.
 */
final class SalariesCut {
    /** The trade, in titles; pay of others is in the whole table. */
    private static final Pattern TRADE =
            Pattern.compile(
                    "\\b(AI|Analytics|BI|Business Intelligence|Data|ML|MLOps)\\b"
                            + "|Machine Learning|(Applied|Decision|Research) (Engineer|Scientist)");

    /** Columns that no figure is made of. */
    private static final List<String> OTHERS =
            List.of(
                    "employment_type",
                    "salary",
                    "salary_currency",
                    "employee_residence",
                    "remote_ratio",
                    "company_size");

    private final Data data;

    SalariesCut(Data data) {
        this.data = data;
    }

    void cut(Path archive) throws IOException {
        Set<String> linked =
                data.named(
                        List.of("salary-titles"),
                        "(?m)^title:salaries\\.(\\S+)\t[^\t]*\tskos:\\w+\t(?!sssom:)");
        Table table = Table.commas(Data.member(archive, "aijobs_salaries.csv"));
        Table ours =
                new Table(
                        table.header(),
                        table.where(row -> isOurs(row.get("job_title"), linked)).toList());
        List<String> columns = new ArrayList<>(table.header());
        int distinct = distinct(ours, columns);
        for (String column : OTHERS) {
            List<String> fewer = new ArrayList<>(columns);
            fewer.remove(column);
            if (distinct(ours, fewer) == distinct) {
                columns = fewer;
            }
        }
        data.write("salaries/aijobs_salaries.csv", ours.text(columns, row -> true, ','));
    }

    private static boolean isOurs(String title, Set<String> linked) {
        return TRADE.matcher(title).find() && linked.contains(slug(title));
    }

    private static int distinct(Table table, List<String> columns) {
        Set<List<String>> distinct = new HashSet<>();
        for (Map<String, String> row : table.rows()) {
            distinct.add(columns.stream().map(row::get).toList());
        }
        return distinct.size();
    }

    /** The id of a title, as links have it. */
    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
