package org.rolegraph.load.source.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Rows of one table that are likely about the same role: the name of one is a name of the other,
 * whatever the case, spaces, hyphens and words of seniority. Two other names that are the same are
 * not enough: a product manager and a project manager are both called PM. A row that is said to be
 * a kind of the other is another role.
 */
final class LikelySame {
    private static final Set<String> SENIORITY =
            Set.of("senior", "sr", "junior", "jr", "mid", "lead", "principal", "staff");

    /** A role, and where its first row names it so. */
    private record Row(TableEntry entry, String name, Location where) {}

    private final List<Row> rows = new ArrayList<>();

    /** By form of its name: the first row that is called so. */
    private final Map<String, Row> byName = new HashMap<>();

    void add(TableEntry entry, String name, Location where) {
        Row row = new Row(entry, name, where);
        rows.add(row);
        byName.putIfAbsent(form(name), row);
    }

    /** Warns of each two, at the later row, and doubts that row's. */
    void warn(Problems problems, BiConsumer<TableEntry, String> doubt) {
        Set<Set<Iri>> said = new HashSet<>();
        for (Row row : rows) {
            Set<String> forms = new LinkedHashSet<>(List.of(form(row.name)));
            row.entry.otherNames.forEach(other -> forms.add(form(other.value())));
            for (String form : forms) {
                Row same = byName.get(form);
                if (same != null
                        && !same.entry.iri.equals(row.entry.iri)
                        && !isKindOfOther(row.entry, same.entry)
                        && said.add(Set.of(row.entry.iri, same.entry.iri))) {
                    warn(row, same, problems, doubt);
                }
            }
        }
    }

    private static void warn(
            Row one, Row other, Problems problems, BiConsumer<TableEntry, String> doubt) {
        boolean inOrder = one.entry.row < other.entry.row;
        Row first = inOrder ? one : other;
        Row later = inOrder ? other : one;
        doubt.accept(later.entry, "likely the same as row " + first.entry.row);
        problems.warning(
                Codes.LIKELY_DUPLICATE,
                later.where,
                "\""
                        + later.name
                        + "\" is likely the same role as \""
                        + first.name
                        + "\" in row "
                        + first.entry.row,
                "make one row of the two, or say by a column \"role broader\" that one is a kind of"
                        + " the other, or leave them as two roles");
    }

    private static boolean isKindOfOther(TableEntry one, TableEntry other) {
        return one.broader.contains(other.iri) || other.broader.contains(one.iri);
    }

    /** What two names of one role have in common; the whole name where it is seniority alone. */
    private static String form(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[\\s.\\p{Pd}]+");
        StringBuilder form = new StringBuilder();
        for (String word : words) {
            form.append(SENIORITY.contains(word) ? "" : word);
        }
        return form.isEmpty() ? String.join("", words) : form.toString();
    }
}
