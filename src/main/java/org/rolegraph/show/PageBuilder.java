package org.rolegraph.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;

/** Lays the answers of a portrait out as a page; what they say is the queries' alone. */
final class PageBuilder {
    /** What the queries call the property that says which page or entity a link leads to. */
    private static final String TARGET = "target";

    private final Function<Cell, String> text;

    /**
     * A builder.
     *
     * @param text a value in words: an entity by its label, a text with its language where needed
     */
    PageBuilder(Function<Cell, String> text) {
        this.text = text;
    }

    /** One of the properties: its values beside its name. */
    Page.Entry fact(Portrait.Property property) {
        return new Page.Entry(
                property.name(),
                property.values().stream()
                        .map(value -> new Page.Item(text.apply(value), iri(value), ""))
                        .toList());
    }

    /** The IRI of an entity; empty for anything else. */
    private static String iri(Cell cell) {
        return cell instanceof Cell.Entity entity && !entity.iri().startsWith("_:")
                ? entity.iri()
                : "";
    }

    /** The section that an outline makes of an answer. */
    Page.Section section(Outline outline, Portrait.Section answer, String id) {
        List<String> columns = answer.columns();
        List<List<Cell>> rows = answer.rows();
        Map<String, List<List<Cell>>> parts = new LinkedHashMap<>();
        for (List<Cell> row : rows) {
            parts.computeIfAbsent(words(outline.heads(), columns, row), h -> new ArrayList<>())
                    .add(row);
        }
        List<Page.Part> made = new ArrayList<>();
        parts.forEach((heading, part) -> made.add(part(outline, heading, columns, part)));
        return new Page.Section(
                outline.query(), outline.title(), made, outline.most(), whole(outline, id));
    }

    private static Page.Whole whole(Outline outline, String id) {
        if (outline.whole().isEmpty()) {
            return null;
        }
        String[] call = outline.whole().split("[ =]");
        return new Page.Whole(call[0], call[1], id);
    }

    private Page.Part part(
            Outline outline, String heading, List<String> columns, List<List<Cell>> rows) {
        if (outline.item().isEmpty()) {
            return new Page.Part(heading, List.of(), table(outline, columns, rows));
        }
        // Of each entry the items, and of each item what each column of notes says.
        Map<String, Map<String, List<Set<String>>>> entries = new LinkedHashMap<>();
        Map<String, String> iris = new LinkedHashMap<>();
        for (List<Cell> row : columns.contains("side") ? byKind(columns, rows) : rows) {
            List<Set<String>> notes =
                    entries.computeIfAbsent(lead(outline, columns, row), l -> new LinkedHashMap<>())
                            .computeIfAbsent(
                                    item(outline, columns, row),
                                    item ->
                                            outline.notes().stream()
                                                    .<Set<String>>map(n -> new LinkedHashSet<>())
                                                    .toList());
            iris.putIfAbsent(item(outline, columns, row), iri(cell(columns, row, outline.item())));
            for (int i = 0; i < notes.size(); i++) {
                String said = text.apply(cell(columns, row, outline.notes().get(i).column()));
                if (!said.isEmpty()) {
                    notes.get(i).add(said);
                }
            }
        }
        List<Page.Entry> made = new ArrayList<>();
        entries.forEach(
                (lead, items) ->
                        made.add(
                                new Page.Entry(
                                        lead,
                                        items.entrySet().stream()
                                                .map(
                                                        i ->
                                                                new Page.Item(
                                                                        i.getKey(),
                                                                        iris.get(i.getKey()),
                                                                        notes(
                                                                                outline,
                                                                                i.getValue())))
                                                .toList())));
        return new Page.Part(heading, made, null);
    }

    /** What is said of an item, each of it once. */
    private static String notes(Outline outline, List<Set<String>> notes) {
        Set<String> before = new HashSet<>();
        List<String> said = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            List<String> fresh = notes.get(i).stream().filter(before::add).toList();
            if (!fresh.isEmpty()) {
                Outline.Words words = outline.notes().get(i);
                said.add(words.before() + String.join(", ", fresh) + words.after());
            }
        }
        return String.join("; ", said);
    }

    private String words(List<Outline.Words> heads, List<String> columns, List<Cell> row) {
        StringBuilder words = new StringBuilder();
        for (Outline.Words head : heads) {
            String value = text.apply(cell(columns, row, head.column()));
            if (!value.isEmpty()) {
                words.append(head.before()).append(value).append(head.after());
            }
        }
        return words.toString();
    }

    private String lead(Outline outline, List<String> columns, List<Cell> row) {
        if (outline.lead().isEmpty()) {
            return "";
        }
        if (!columns.contains("side")) {
            return words(outline.lead(), columns, row);
        }
        Cell kind = cell(columns, row, outline.lead().get(0).column());
        return claims((Cell.Entity) kind, text.apply(cell(columns, row, "side")).equals("from"));
    }

    private String item(Outline outline, List<String> columns, List<Cell> row) {
        Cell cell = cell(columns, row, outline.item());
        if (outline.item().equals(TARGET) && cell instanceof Cell.Entity entity) {
            return Prefixes.curie(entity.iri()).orElse(entity.iri());
        }
        String statement =
                columns.contains("statement") ? text.apply(cell(columns, row, "statement")) : "";
        boolean claim =
                cell instanceof Cell.Entity entity && entity.iri().startsWith(Ids.BASE + "claim/");
        String item = claim && !statement.isEmpty() ? "" : text.apply(cell);
        return item.isEmpty() || statement.isEmpty() ? item + statement : item + ": " + statement;
    }

    /**
     * The numbers of a part, without the columns of its heading; null where there are no others.
     */
    private Table table(Outline outline, List<String> columns, List<List<Cell>> rows) {
        Set<String> heads =
                outline.heads().stream().map(Outline.Words::column).collect(Collectors.toSet());
        int[] kept =
                IntStream.range(0, columns.size())
                        .filter(c -> !heads.contains(columns.get(c)))
                        .toArray();
        if (kept.length == 0) {
            return null;
        }
        return Table.of(
                IntStream.of(kept).mapToObj(columns::get).toList(),
                rows.stream()
                        .map(row -> IntStream.of(kept).mapToObj(c -> grouped(row.get(c))).toList())
                        .toList());
    }

    /** A great whole number with commas between its thousands, as people read it. */
    private static Cell grouped(Cell cell) {
        return cell instanceof Cell.Value value && value.lexical().matches("\\d{4,18}")
                ? Cell.decimal(String.format(Locale.ROOT, "%,d", Long.parseLong(value.lexical())))
                : cell;
    }

    /** Claims in the order of their kinds, those of one kind as they come. */
    private List<List<Cell>> byKind(List<String> columns, List<List<Cell>> rows) {
        List<String> order = Arrays.stream(ClaimKind.values()).map(Rg::of).toList();
        int kind = columns.indexOf("kind");
        return rows.stream()
                .sorted(
                        Comparator.comparingInt(
                                row -> place(order, ((Cell.Entity) row.get(kind)).iri())))
                .toList();
    }

    private static int place(List<String> order, String iri) {
        int place = order.indexOf(iri);
        return place < 0 ? order.size() : place;
    }

    /** What to call claims of a kind: those about the entity, or those about others. */
    static String claims(Cell.Entity kind, boolean about) {
        boolean note = kind.iri().equals(Rg.of(ClaimKind.NOTE));
        if (note && about) {
            return "Notes";
        }
        return Arrays.stream(ClaimKind.values())
                .filter(one -> Rg.of(one).equals(kind.iri()))
                .filter(one -> !one.headings().isEmpty())
                .map(one -> one.headings().get(about ? 0 : 1))
                .findFirst()
                .orElseGet(() -> Neighbourhood.capital(Portrait.name(kind)));
    }

    private static Cell cell(List<String> columns, List<Cell> row, String column) {
        int index = columns.indexOf(column);
        return index < 0 ? Cell.EMPTY : row.get(index);
    }
}
