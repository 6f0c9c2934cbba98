package org.rolegraph.load.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Explanation;

/**
 * {@code docs/problems.md} explains every code. The codes of the program are explained there by
 * hand; what is said of shapes and rules is written from them with {@code
 * -Drolegraph.golden=write}.
 */
class ProblemsPageTest {
    private static final Path PAGE = Path.of("docs/problems.md");
    private static final String BEGIN = "<!-- begin: written by ProblemsPageTest -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void each_code_of_the_program_has_its_row_in_alphabetical_order() throws Exception {
        List<String> codes = new ArrayList<>();
        for (Field field : Codes.class.getFields()) {
            codes.add((String) field.get(null));
        }
        codes.sort(Comparator.naturalOrder());
        String page = Files.readString(PAGE);
        List<List<String>> rows =
                page.substring(0, page.indexOf(BEGIN))
                        .lines()
                        .filter(line -> line.startsWith("| `"))
                        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                        .toList();
        assertEquals(codes, rows.stream().map(row -> row.get(1).replace("`", "")).toList());
        for (List<String> row : rows) {
            assertEquals(4, row.size(), row.toString());
            assertTrue(row.get(2).endsWith(".") && row.get(3).endsWith("."), row.toString());
        }
    }

    @Test
    void shapes_and_rules_are_explained_as_they_explain_themselves() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        String written = page.substring(0, begin) + table() + page.substring(page.indexOf(END));
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PAGE, written);
        }
        assertEquals(written, page);
    }

    private static String table() {
        List<String> rules =
                QueryRules.packed().explanations().stream().map(Explanation::code).toList();
        List<Explanation> all = new ArrayList<>(Checker.explanations());
        all.addAll(QueryRules.packed().explanations());
        all.sort(Comparator.comparing(Explanation::code));
        StringBuilder table = new StringBuilder();
        table.append("| code | severity | the entity | what to do |\n");
        table.append("| --- | --- | --- | --- |\n");
        for (Explanation each : all) {
            table.append("| `").append(each.code()).append("` | ");
            table.append(each.severity().name().toLowerCase(Locale.ROOT));
            table.append(rules.contains(each.code()) ? ", rule | " : " | ");
            table.append(each.complaint().replace("|", "\\|")).append(" | ");
            table.append(each.remedy().replace("|", "\\|")).append(" |\n");
        }
        return table.toString();
    }
}
