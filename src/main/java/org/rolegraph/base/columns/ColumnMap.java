package org.rolegraph.base.columns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.columns.Meaning.Thing;

/**
 * What each column of a table is. A row is about one role, about one skill, or about one skill that
 * one role requires.
 *
 * @param columns in the order of the map, which is also that of a table that is written
 */
public record ColumnMap(List<MappedColumn> columns) {
    public ColumnMap {
        columns = List.copyOf(columns);
    }

    /** The column that names whom each row is about: its role if it has one, else its skill. */
    public MappedColumn subject() {
        return single(Thing.ROLE).or(() -> single(Thing.SKILL)).orElseThrow();
    }

    /** The column that names the one role or the one skill of a row. */
    public Optional<MappedColumn> single(Thing thing) {
        return columns.stream()
                .filter(c -> c.meaning().equals(Meaning.of(word(thing)).orElseThrow()))
                .filter(c -> !c.isList())
                .findFirst();
    }

    /** The columns that name what the subject of a row requires or what requires it. */
    public List<MappedColumn> related() {
        return columns.stream()
                .filter(c -> c.meaning().part() == Part.NAME && !c.equals(subject()))
                .toList();
    }

    /** The column that says this of the requirement of a row. */
    public Optional<MappedColumn> requirement(Part part) {
        return columns.stream().filter(c -> c.meaning().part() == part).findFirst();
    }

    /** Whether each row is one requirement: one role and one skill. */
    public boolean isOfRequirements() {
        return single(Thing.ROLE).isPresent() && single(Thing.SKILL).isPresent();
    }

    /** The names of all columns. */
    public Set<String> headers() {
        return columns.stream().map(MappedColumn::header).collect(Collectors.toSet());
    }

    private static String word(Thing thing) {
        return thing == Thing.ROLE ? "role" : "skill";
    }
}
