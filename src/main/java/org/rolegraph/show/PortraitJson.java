package org.rolegraph.show;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.JsonText;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;

/**
 * All that is known of one entity as one JSON object: {@code iri}, {@code id}, {@code label},
 * {@code properties} with their {@code values}, {@code sections} with the {@code rows} of their
 * queries. Rows are written as in JSON lines, entities with their labels beside them.
 */
final class PortraitJson {
    private final Appendable out;

    PortraitJson(Appendable out) {
        this.out = out;
    }

    void write(
            String iri,
            String id,
            String label,
            List<Portrait.Property> properties,
            List<Portrait.Section> sections)
            throws IOException {
        out.append('{');
        pair("iri", iri).append(",");
        pair("id", id).append(",");
        pair("label", label).append(",\n\"properties\":[");
        String separator = "\n";
        for (Portrait.Property property : properties) {
            out.append(separator).append('{');
            pair("property", property.iri()).append(",");
            pair("name", property.name()).append(",\"values\":");
            List<String> value = List.of("value");
            rows(Table.of(value, value, property.values().stream().map(List::of).toList()));
            out.append('}');
            separator = ",\n";
        }
        out.append("],\n\"sections\":[");
        separator = "\n";
        for (Portrait.Section section : sections) {
            out.append(separator).append('{');
            pair("query", section.query()).append(",");
            pair("title", section.title()).append(",\"rows\":");
            rows(Table.of(section.columns(), section.entities(), section.rows()));
            out.append('}');
            separator = ",\n";
        }
        out.append("]}\n");
    }

    private Appendable pair(String name, String value) throws IOException {
        JsonText.string(name, out);
        out.append(':');
        JsonText.string(value, out);
        return out;
    }

    private void rows(Table table) throws IOException {
        StringBuilder lines = new StringBuilder();
        Format.JSONL.write(table, Style.PLAIN, lines);
        out.append(lines.toString().lines().collect(Collectors.joining(",\n ", "[\n ", "]")));
    }
}
