package org.rolegraph.base.columns;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.TableRow;

/**
 * Which columns of a table of people and what they have are what. What no map says is known by the
 * usual names of such columns.
 *
 * @param person the column of their names
 * @param skill the column of what they have, perhaps several in a cell
 * @param level the column of its level, with what its words stand for
 */
public record PeopleMap(
        Optional<String> person, Optional<MappedColumn> skill, Optional<MappedColumn> level) {
    /** The word by which a map calls the column of people's names, which no loaded table has. */
    public static final String PERSON = "person";

    /** No map. */
    public static final PeopleMap NONE =
            new PeopleMap(Optional.empty(), Optional.empty(), Optional.empty());

    private static final String SKILL = "skill";
    private static final String LEVEL = "level";

    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("skills", SKILL),
                    Map.entry("skill name", SKILL),
                    Map.entry("competence", SKILL),
                    Map.entry("competency", SKILL),
                    Map.entry("proficiency", LEVEL),
                    Map.entry("skill level", LEVEL),
                    Map.entry("rating", LEVEL),
                    Map.entry("name", PERSON),
                    Map.entry("employee", PERSON),
                    Map.entry("member", PERSON),
                    Map.entry("full name", PERSON),
                    Map.entry("team member", PERSON),
                    Map.entry("who", PERSON));

    /** Of the columns of a map; those that are something else are passed over. */
    static PeopleMap of(Optional<String> person, List<MappedColumn> columns) {
        return new PeopleMap(
                person,
                columns.stream().filter(PeopleMap::isSkill).findFirst(),
                columns.stream().filter(c -> c.meaning().part() == Part.LEVEL).findFirst());
    }

    private static boolean isSkill(MappedColumn column) {
        Meaning meaning = column.meaning();
        return meaning.part() == Part.NAME
                && meaning.thing() == Thing.SKILL
                && meaning.importance().isEmpty();
    }

    /**
     * The columns of the table.
     *
     * @param ofPeople whether it is of several people, rather than of one
     */
    public Columns columns(boolean ofPeople) {
        Set<String> required = new HashSet<>(Set.of(skillColumn()));
        level.ifPresent(column -> required.add(column.header()));
        Set<String> known = new HashSet<>(Set.of(skillColumn(), levelColumn()));
        if (ofPeople) {
            required.add(personColumn());
            known.add(personColumn());
        }
        Map<String, String> usual = new HashMap<>(USUAL);
        // what the map names is called nothing else
        usual.values().removeIf(name -> !known.contains(name));
        return Columns.ofOwn(
                required,
                known,
                usual,
                "name the columns "
                        + (ofPeople ? "person, " : "")
                        + "skill and, where there are levels, level, or say by --map which they"
                        + " are");
    }

    /** The person of a row. */
    public String personOf(TableRow row) {
        return row.cell(personColumn());
    }

    /** What a row says that they have: one, or what the map separates. */
    public List<String> skillsOf(TableRow row) {
        String cell = row.cell(skillColumn());
        return skill.map(column -> column.split(cell)).orElse(List.of(cell));
    }

    /** The level of a row, as the map or the {@link LevelScale} says it; perhaps empty. */
    public String levelOf(TableRow row) {
        String cell = row.cell(levelColumn()).strip();
        return level.map(column -> column.meant(cell))
                .orElseGet(() -> LevelScale.of(cell).orElse(cell));
    }

    private String personColumn() {
        return person.orElse(PERSON);
    }

    private String skillColumn() {
        return skill.map(MappedColumn::header).orElse(SKILL);
    }

    private String levelColumn() {
        return level.map(MappedColumn::header).orElse(LEVEL);
    }
}
