package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * A query made up by chance, with a small dataset to ask it of. Patterns nest, variables are few so
 * that they meet, and expressions meet terms of the wrong kind: where optimizers go wrong.
 *
 * <p>The literals of the data are never equal without being the same term, so that DISTINCT, MIN
 * and ORDER BY have one answer each. LIMIT stands after an ORDER BY of all columns alone.
 *
 * @param data N-Quads; all triples are in named graphs
 * @param query SPARQL 1.1
 * @param sorted columns by which the answer is sorted, each with a minus in front when descending
 */
record RandomAsk(String data, String query, List<String> sorted) {
    private static final String NS = "http://example.org/";
    private static final List<String> LITERALS =
            List.of("1", "2", "3", "2.5", "\"a\"", "\"b\"", "\"c\"@en", "\"\"", "\"bb\"@de");
    private static final List<String> VARIABLES = List.of("?a", "?b", "?c", "?d");

    /** The same seed gives the same. */
    static RandomAsk of(long seed) {
        return new Maker(new SplittableRandom(seed)).make();
    }

    private static final class Maker {
        private final SplittableRandom random;
        private int fresh;

        Maker(SplittableRandom random) {
            this.random = random;
        }

        RandomAsk make() {
            String data = data();
            Pattern where = group(2, Set.of());
            List<String> visible = List.copyOf(where.visible());
            if (visible.isEmpty() || one(8)) {
                return new RandomAsk(data, prefixed("ASK " + where.text()), List.of());
            }
            return one(4) ? grouped(data, where, visible) : plain(data, where, visible);
        }

        private RandomAsk plain(String data, Pattern where, List<String> visible) {
            String kept = one(2) ? "" : one(4) ? "REDUCED " : "DISTINCT ";
            if (kept.startsWith("REDUCED")) {
                kept = "";
            }
            List<String> columns = new ArrayList<>(some(visible));
            boolean star = one(5);
            String select = star ? "*" : String.join(" ", columns);
            if (star) {
                columns = new ArrayList<>(visible);
            }
            if (!star && one(3)) {
                String name = fresh();
                select += " (" + expression(2, visible) + " AS " + name + ")";
                columns.add(name);
            }
            String text = "SELECT " + kept + select + " WHERE " + where.text();
            List<String> keys = one(3) ? List.of() : keys(one(2) ? visible : columns);
            if (one(3)) {
                // by all columns, so that it is known which rows are the first ones
                keys = List.of();
                text += " ORDER BY " + byText(columns) + " LIMIT " + (1 + random.nextInt(4));
                text += one(3) ? " OFFSET " + (1 + random.nextInt(2)) : "";
            } else {
                text += order(keys);
            }
            return new RandomAsk(data, prefixed(text), checkable(keys, columns));
        }

        private RandomAsk grouped(String data, Pattern where, List<String> visible) {
            List<String> by = one(3) ? List.of() : some(visible).subList(0, 1);
            StringBuilder select = new StringBuilder(String.join(" ", by));
            for (int i = 0; i <= random.nextInt(3); i++) {
                select.append(" (").append(aggregate(visible)).append(" AS ").append(fresh());
                select.append(')');
            }
            String text = "SELECT " + (one(4) ? "DISTINCT " : "") + select + " WHERE ";
            text += where.text() + (by.isEmpty() ? "" : " GROUP BY " + by.get(0));
            if (one(4)) {
                text += " HAVING (COUNT(*) > " + random.nextInt(3) + ")";
            }
            return new RandomAsk(data, prefixed(text), List.of());
        }

        /**
         * No AVG, whose digits are the engine's own; no SAMPLE, nor texts put one after another.
         */
        private String aggregate(List<String> visible) {
            String distinct = one(2) ? "DISTINCT " : "";
            String variable = pick(visible);
            return switch (random.nextInt(5)) {
                case 0 -> "COUNT(*)";
                case 1 -> "SUM(" + distinct + variable + ")";
                case 2 -> "MIN(STR(" + variable + "))";
                case 3 -> "MAX(STRLEN(STR(" + variable + ")))";
                default -> "COUNT(" + distinct + variable + ")";
            };
        }

        private List<String> keys(List<String> columns) {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                String column = pick(columns);
                keys.add(
                        switch (random.nextInt(5)) {
                            case 0 -> "STR(" + column + ")";
                            case 1 -> "STRLEN(STR(" + column + "))";
                            case 2 -> "-" + column;
                            default -> column;
                        });
            }
            return keys;
        }

        /** A key for each column; different terms have different texts, so nothing is left open. */
        private static String byText(List<String> columns) {
            return columns.stream()
                    .map(column -> "STR(" + column + ")")
                    .collect(Collectors.joining(" "));
        }

        private static String order(List<String> keys) {
            return keys.isEmpty()
                    ? ""
                    : " ORDER BY "
                            + keys.stream()
                                    .map(
                                            key ->
                                                    key.startsWith("-")
                                                            ? "DESC(" + key.substring(1) + ")"
                                                            : key.startsWith("?")
                                                                    ? key
                                                                    : "(" + key + ")")
                                    .collect(Collectors.joining(" "));
        }

        /** The columns by which it is sorted first, up to the first key that is none. */
        private static List<String> checkable(List<String> keys, List<String> columns) {
            return keys.stream()
                    .takeWhile(
                            key -> columns.contains(key.startsWith("-") ? key.substring(1) : key))
                    .toList();
        }

        /** A group with what variables it may bind. */
        private record Pattern(String text, Set<String> visible) {}

        private Pattern group(int depth, Set<String> outside) {
            Set<String> visible = new LinkedHashSet<>();
            StringBuilder text = new StringBuilder("{ ");
            int parts = 1 + random.nextInt(3);
            for (int i = 0; i < parts; i++) {
                part(i == 0 && !one(6) ? 0 : random.nextInt(16), depth, visible, text);
            }
            if (one(3) && !visible.isEmpty()) {
                Set<String> known = new LinkedHashSet<>(visible);
                if (one(3)) {
                    known.addAll(outside);
                }
                text.append("FILTER(").append(condition(2, List.copyOf(known))).append(") ");
            }
            return new Pattern(text.append('}').toString(), visible);
        }

        private void part(int kind, int depth, Set<String> visible, StringBuilder text) {
            if (depth == 0 && kind >= 7) {
                part(random.nextInt(7), depth, visible, text);
                return;
            }
            switch (kind) {
                case 0, 1, 2, 3 -> triples(visible, text);
                case 4 -> values(visible, text);
                case 5 -> bind(visible, text);
                case 6 -> path(visible, text);
                case 7, 8 -> nested("OPTIONAL ", depth, visible, text);
                case 9, 10 -> {
                    nested("", depth, visible, text);
                    nested("UNION ", depth, visible, text);
                }
                case 11 -> {
                    Pattern inner = group(depth - 1, Set.of());
                    text.append("MINUS ").append(inner.text()).append(' ');
                }
                case 12 -> {
                    String graph = one(2) ? "<" + NS + "g" + random.nextInt(2) + ">" : "?g";
                    nested("GRAPH " + graph + " ", depth, visible, text);
                    if (graph.equals("?g")) {
                        visible.add(graph);
                    }
                }
                case 13 -> {
                    Pattern inner = group(depth - 1, visible);
                    text.append("FILTER ").append(one(2) ? "NOT EXISTS " : "EXISTS ");
                    text.append(inner.text()).append(' ');
                }
                case 14 -> subquery(depth, visible, text);
                default -> nested("", depth, visible, text);
            }
        }

        private void nested(String before, int depth, Set<String> visible, StringBuilder text) {
            Pattern inner = group(depth - 1, visible);
            text.append(before).append(inner.text()).append(' ');
            visible.addAll(inner.visible());
        }

        private void triples(Set<String> visible, StringBuilder text) {
            for (int i = 0; i <= random.nextInt(2); i++) {
                String s = one(5) ? iri("s", 4) : pick(VARIABLES);
                String p = one(6) ? pick(VARIABLES) : iri("p", 3);
                String o = one(3) ? term() : pick(VARIABLES);
                for (String term : List.of(s, p, o)) {
                    if (term.startsWith("?")) {
                        visible.add(term);
                    }
                }
                text.append(s).append(' ').append(p).append(' ').append(o).append(" . ");
            }
        }

        private void path(Set<String> visible, StringBuilder text) {
            String s = pick(VARIABLES);
            String o = pick(VARIABLES);
            String path =
                    switch (random.nextInt(5)) {
                        case 0 -> iri("p", 2) + "+";
                        case 1 -> iri("p", 2) + "/" + iri("p", 2);
                        case 2 -> "(:p0|:p1)";
                        case 3 -> "!" + iri("p", 2);
                        default -> "^" + iri("p", 2);
                    };
            visible.add(s);
            visible.add(o);
            text.append(s).append(' ').append(path).append(' ').append(o).append(" . ");
        }

        private void values(Set<String> visible, StringBuilder text) {
            String a = pick(VARIABLES);
            String b = pick(VARIABLES.stream().filter(v -> !v.equals(a)).toList());
            boolean two = one(2);
            text.append("VALUES (").append(a).append(two ? " " + b : "").append(") { ");
            for (int i = 0; i <= random.nextInt(3); i++) {
                text.append('(').append(one(5) ? "UNDEF" : term());
                text.append(two ? " " + (one(5) ? "UNDEF" : term()) : "").append(") ");
            }
            text.append("} ");
            visible.add(a);
            if (two) {
                visible.add(b);
            }
        }

        private void bind(Set<String> visible, StringBuilder text) {
            String name = fresh();
            text.append("BIND(").append(expression(2, List.copyOf(visible)));
            text.append(" AS ").append(name).append(") ");
            visible.add(name);
        }

        private void subquery(int depth, Set<String> visible, StringBuilder text) {
            Pattern inner = group(depth - 1, Set.of());
            if (inner.visible().isEmpty()) {
                text.append(inner.text()).append(' ');
                return;
            }
            List<String> columns = some(List.copyOf(inner.visible()));
            boolean star = one(3);
            text.append("{ SELECT ").append(one(2) ? "DISTINCT " : "");
            text.append(star ? "*" : String.join(" ", columns));
            text.append(" WHERE ").append(inner.text());
            List<String> all = star ? List.copyOf(inner.visible()) : columns;
            if (one(3)) {
                text.append(" ORDER BY ").append(byText(all));
                text.append(" LIMIT ").append(1 + random.nextInt(3));
            }
            text.append(" } ");
            visible.addAll(all);
        }

        private String condition(int depth, List<String> known) {
            if (depth > 0 && one(3)) {
                String a = condition(depth - 1, known);
                return switch (random.nextInt(3)) {
                    case 0 -> "(" + a + " && " + condition(depth - 1, known) + ")";
                    case 1 -> "!(" + a + ")";
                    default -> "(" + a + " || " + condition(depth - 1, known) + ")";
                };
            }
            String x = operand(known);
            return switch (random.nextInt(16)) {
                case 10 ->
                        variable(known)
                                + " = "
                                + term()
                                + " || "
                                + variable(known)
                                + " = "
                                + term();
                case 11, 12 -> variable(known) + " = " + term();
                case 13 -> variable(known) + " = " + variable(known);
                case 0 -> "BOUND(" + variable(known) + ")";
                case 1 -> x + " IN (" + term() + ", " + operand(known) + ")";
                case 2 -> x + " NOT IN (" + term() + ", " + operand(known) + ")";
                case 3 -> "sameTerm(" + x + ", " + operand(known) + ")";
                case 4 -> "isLiteral(" + x + ")";
                case 5 -> x + " < " + operand(known);
                case 6 -> x + " != " + operand(known);
                case 7 -> expression(1, known) + " = " + expression(1, known);
                default -> x + " = " + operand(known);
            };
        }

        private String expression(int depth, List<String> known) {
            if (depth == 0) {
                return operand(known);
            }
            String x = expression(depth - 1, known);
            return switch (random.nextInt(9)) {
                case 0 -> "STR(" + x + ")";
                case 1 -> "(" + x + " * " + operand(known) + ")";
                case 2 -> "COALESCE(" + x + ", " + expression(depth - 1, known) + ")";
                case 3 -> "IF(" + condition(1, known) + ", " + x + ", " + operand(known) + ")";
                case 4 -> "STRLEN(STR(" + x + "))";
                case 5 -> "CONCAT(" + x + ", \"z\")";
                case 6 -> "LANG(" + x + ")";
                case 7 -> "(" + condition(1, known) + ")";
                default -> x;
            };
        }

        private String operand(List<String> known) {
            return one(3) ? term() : variable(known);
        }

        private String variable(List<String> known) {
            return known.isEmpty() || one(12) ? pick(VARIABLES) : pick(known);
        }

        private String data() {
            Set<String> lines = new LinkedHashSet<>();
            int size = 10 + random.nextInt(25);
            for (int i = 0; i < size; i++) {
                String object = one(2) ? iri("s", 4) : literal(pick(LITERALS));
                String graph = "<" + NS + "g" + random.nextInt(2) + ">";
                lines.add(iri("s", 4) + " " + iri("p", 3) + " " + object + " " + graph + " .");
            }
            return String.join("\n", lines) + "\n";
        }

        /** As N-Quads write it. */
        private static String literal(String literal) {
            if (literal.startsWith("\"")) {
                return literal;
            }
            String type = literal.contains(".") ? "decimal" : "integer";
            return "\"" + literal + "\"^^<http://www.w3.org/2001/XMLSchema#" + type + ">";
        }

        private String term() {
            return one(2) ? iri("s", 4) : pick(LITERALS);
        }

        private String iri(String kind, int count) {
            return "<" + NS + kind + random.nextInt(count) + ">";
        }

        private String fresh() {
            return "?n" + fresh++;
        }

        private List<String> some(List<String> all) {
            List<String> some = all.stream().filter(each -> !one(3)).toList();
            return some.isEmpty() ? List.of(pick(all)) : some;
        }

        private <T> T pick(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private boolean one(int of) {
            return random.nextInt(of) == 0;
        }

        private static String prefixed(String query) {
            return query.replace("<" + NS, ":").replaceAll("(:[spg]\\d)>", "$1").isEmpty()
                    ? query
                    : "PREFIX : <" + NS + ">\n" + query.replaceAll("<" + NS + "([spg]\\d)>", ":$1");
        }
    }
}
