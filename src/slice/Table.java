import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A table as publishers write one: its header, and its rows by column. */
record Table(List<String> header, List<Map<String, String>> rows) {
    Stream<Map<String, String>> where(Predicate<Map<String, String>> wanted) {
        return rows.stream().filter(wanted);
    }

    /** The wanted rows, with the columns in the publisher's order. */
    String text(List<String> columns, Predicate<Map<String, String>> wanted, char separator) {
        List<String> kept = new ArrayList<>(header);
        kept.retainAll(columns);
        StringBuilder out = new StringBuilder();
        line(kept, separator, out);
        where(wanted).forEach(row -> line(kept.stream().map(row::get).toList(), separator, out));
        return out.toString();
    }

    static Table commas(String text) {
        return table(parse(text, ',', true));
    }

    static Table tabs(String text) {
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
    static List<List<String>> parse(String text, char separator, boolean quotes) {
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

    private static void line(List<String> cells, char separator, StringBuilder out) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quoted =
                    separator == ','
                            && cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n');
            out.append(i > 0 ? String.valueOf(separator) : "");
            out.append(quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append('\n');
    }
}
