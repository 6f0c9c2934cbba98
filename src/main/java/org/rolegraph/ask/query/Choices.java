package org.rolegraph.ask.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Nearest;

/**
 * The values that a parameter can have in a graph, as a query of the catalogue lists them.
 *
 * @param rows a value, and after it other names of it; a value may have several rows, best first.
 *     Without rows nothing is known of the values, and any will do.
 */
public record Choices(List<List<String>> rows) {
    /** Any value. */
    public static final Choices ANY = new Choices(List.of());

    /** So many are named in a sentence. */
    private static final int MOST = 40;

    /** More than these are not named where it is clear which one was meant. */
    private static final int FEW = 12;

    public Choices {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The value that a text is or names, whatever its case; else the only one with a name that
     * begins with the text as whole words, as "senior" begins "senior level".
     */
    Optional<String> find(String text) {
        String wanted = plain(text);
        if (rows.isEmpty()) {
            return Optional.of(text);
        }
        Set<String> begun = new LinkedHashSet<>();
        for (List<String> row : rows) {
            for (String name : row) {
                String known = plain(name);
                if (known.equals(wanted)) {
                    return Optional.of(row.get(0));
                }
                if (!wanted.isEmpty() && known.startsWith(wanted + " ")) {
                    begun.add(row.get(0));
                }
            }
        }
        return begun.size() == 1 ? begun.stream().findFirst() : Optional.empty();
    }

    /**
     * {@code one of EN (entry level), SE (senior level)}, the nearest first where it is clear; of
     * many {@code database or one of 213 others}.
     */
    String expected(String found) {
        List<String> said = new ArrayList<>();
        Set<String> values = new LinkedHashSet<>();
        for (List<String> row : rows) {
            if (values.add(row.get(0))) {
                boolean same = row.size() < 2 || plain(row.get(1)).equals(plain(row.get(0)));
                said.add(row.get(0) + (same ? "" : " (" + row.get(1) + ")"));
            }
        }
        Optional<String> near = Nearest.of(found, values);
        if (near.isPresent() && said.size() > FEW) {
            return near.get() + " or one of " + (said.size() - 1) + " others";
        }
        String more = said.size() > MOST ? " or " + (said.size() - MOST) + " more" : "";
        String all = said.stream().limit(MOST).collect(Collectors.joining(", "));
        return "one of " + near.map(each -> each + ", of all: ").orElse("") + all + more;
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
