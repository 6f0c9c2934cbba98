package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.show.Portrait;

/**
 * What is said of an entity, and where.
 *
 * @param heading what claims of the kind say, seen from the entity
 * @param statements in their order
 */
public record Claims(String heading, List<Statement> statements) {
    private static final String QUERY = "show-said-where";

    /**
     * One of them.
     *
     * @param iri of what it is about, beside the entity; empty for words alone
     * @param of the broader role that it is said of; empty for the entity itself
     * @param grounds where it is said
     */
    public record Statement(
            String text, String iri, String of, String ofIri, List<NeedGround> grounds) {}

    private record Key(String kind, String side, Cell other, Cell statement, Cell of) {}

    /**
     * All that is said.
     *
     * @param but kinds that the page has told of
     */
    static List<Claims> of(Portrait portrait, String iri, Set<ClaimKind> but) {
        Set<String> told = but.stream().map(Rg::of).collect(java.util.stream.Collectors.toSet());
        Map<Key, List<NeedGround>> grounds = new LinkedHashMap<>();
        Map<String, List<Key>> kinds = new LinkedHashMap<>();
        portrait.rows(QUERY, iri)
                .rows()
                .forEachRemaining(
                        row -> {
                            Cell.Entity kind = (Cell.Entity) row.get(0);
                            String side = portrait.shown(row.get(1));
                            Key key = new Key(kind.iri(), side, row.get(2), row.get(3), row.get(4));
                            if (told.contains(kind.iri())) {
                                return;
                            }
                            if (!grounds.containsKey(key)) {
                                kinds.computeIfAbsent(
                                                Portrait.claims(kind, side.equals("from")),
                                                heading -> new ArrayList<>())
                                        .add(key);
                            }
                            grounds.computeIfAbsent(key, k -> new ArrayList<>())
                                    .add(ground(portrait, row));
                        });
        return kinds.entrySet().stream()
                .sorted(Comparator.comparingInt(each -> place(each.getValue().get(0).kind())))
                .map(
                        each ->
                                new Claims(
                                        each.getKey(),
                                        each.getValue().stream()
                                                .map(
                                                        key ->
                                                                statement(
                                                                        portrait,
                                                                        key,
                                                                        grounds.get(key)))
                                                .toList()))
                .toList();
    }

    private static int place(String kind) {
        List<String> order = Arrays.stream(ClaimKind.values()).map(Rg::of).toList();
        return order.contains(kind) ? order.indexOf(kind) : order.size();
    }

    private static Statement statement(Portrait portrait, Key key, List<NeedGround> grounds) {
        String statement = portrait.shown(key.statement());
        String iri = iri(key.other());
        boolean claim = iri.startsWith(Ids.BASE + "claim/") && !statement.isEmpty();
        String name = claim ? "" : portrait.shown(key.other());
        return new Statement(
                name.isEmpty() || statement.isEmpty() ? name + statement : name + ": " + statement,
                iri,
                portrait.shown(key.of()),
                iri(key.of()),
                grounds);
    }

    private static NeedGround ground(Portrait portrait, List<Cell> row) {
        StringJoiner said = new StringJoiner(", ");
        add(said, "", portrait.shown(row.get(7)));
        add(said, "confidence ", portrait.shown(row.get(8)));
        String work = portrait.shown(row.get(5));
        return new NeedGround(
                work.isEmpty() ? portrait.shown(row.get(9)) : work,
                work.isEmpty() ? iri(row.get(9)) : iri(row.get(5)),
                portrait.shown(row.get(6)),
                iri(row.get(9)),
                said.toString(),
                "",
                "",
                "");
    }

    private static void add(StringJoiner said, String before, String text) {
        if (!text.isEmpty()) {
            said.add(before + text);
        }
    }

    private static String iri(Cell cell) {
        return cell instanceof Cell.Entity entity && !entity.iri().startsWith("_:")
                ? entity.iri()
                : "";
    }
}
