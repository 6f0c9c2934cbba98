package org.rolegraph.link.table;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.vocab.Spelling;

/** Which column of a table holds the titles, and what the columns are called that are added. */
public final class TitleColumns {
    /** What columns of titles are called, in the order in which they are looked for. */
    public static final List<String> USUAL =
            List.of(
                    "title",
                    "job title",
                    "role",
                    "position",
                    "occupation",
                    "label",
                    "name",
                    "skill");

    private TitleColumns() {}

    /**
     * The place of the column of titles.
     *
     * @param column what it is called, whatever its case; when empty the first of {@link #USUAL}
     *     that there is, or the only one
     * @return empty when the table has no such column
     */
    public static Optional<Integer> place(List<String> header, Optional<String> column) {
        return (column.isPresent() ? List.of(column.get()) : USUAL)
                .stream()
                        .map(name -> place(header, name))
                        .filter(place -> place >= 0)
                        .findFirst()
                        .or(
                                () ->
                                        column.isEmpty() && header.size() == 1
                                                ? Optional.of(0)
                                                : Optional.empty());
    }

    private static int place(List<String> header, String name) {
        return header.contains(name)
                ? header.indexOf(name)
                : header.stream().map(Spelling::key).toList().indexOf(Spelling.key(name));
    }

    /** What the columns of {@link TitleMatch#COLUMNS} are called beside those of a table. */
    public static List<String> added(List<String> header) {
        return TitleMatch.COLUMNS.stream().map(name -> free(name, header)).toList();
    }

    private static String free(String name, List<String> header) {
        return header.contains(name) ? free("match_" + name, header) : name;
    }
}
