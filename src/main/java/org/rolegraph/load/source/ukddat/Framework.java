package org.rolegraph.load.source.ukddat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Mender;

/** What the rows of both tables say: families, roles, their levels, skills. */
final class Framework {
    /** In place of a level where the framework has none, as for Senior Civil Service roles. */
    private static final String NO_LEVEL = "NOT IN USE";

    /** In place of a description where the framework has none. */
    private static final String NO_TEXT = "MISSING";

    private final Problems problems;
    private final Mender mender;
    private final Map<String, FrameworkEntry> families = new LinkedHashMap<>();
    private final Map<String, RoleEntry> roles = new LinkedHashMap<>();
    private final Map<String, SkillEntry> skills = new LinkedHashMap<>();

    Framework(Problems problems) {
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    Collection<FrameworkEntry> families() {
        return families.values();
    }

    Collection<RoleEntry> roles() {
        return roles.values();
    }

    Collection<SkillEntry> skills() {
        return skills.values();
    }

    /** Takes a row of the table of skills. */
    void skill(TableRow row) {
        SkillEntry skill = skillOf(row);
        if (skill == null) {
            return;
        }
        for (SkillLevel level : SkillLevel.values()) {
            String meaning = text(row, level.column());
            if (!meaning.isEmpty()) {
                skill.meanings.putIfAbsent(level, meaning);
            }
        }
    }

    /** Takes a row of the table of roles. */
    void requirement(TableRow row) {
        RoleEntry role = roleOf(row);
        SkillEntry skill = role == null ? null : skillOf(row);
        String amount = skill == null ? "" : needed(row, "Skill Level");
        if (amount.isEmpty()) {
            return;
        }
        Optional<SkillLevel> level = SkillLevel.of(amount);
        if (level.isEmpty() && !amount.equals(NO_LEVEL)) {
            problems.error(
                    Codes.BAD_VALUE,
                    row.where(),
                    "Skill Level is \"" + amount + "\"; expected one of " + SkillLevel.all(),
                    "correct the cell, or go on without it by --skip-bad-rows");
            return;
        }
        String name = needed(row, "Role Level");
        AskingEntry asking = name.equals(NO_LEVEL) ? role : levelOf(role, name, row);
        if (asking != null) {
            ask(asking, skill, new AskingEntry.Amount(level, row.where()));
        }
    }

    private void ask(AskingEntry asking, SkillEntry skill, AskingEntry.Amount amount) {
        AskingEntry.Amount known = asking.asked.putIfAbsent(skill, amount);
        if (known == null) {
            return;
        }
        String what = asking.name() + " asks for " + skill.name();
        if (known.level().equals(amount.level())) {
            problems.warning(
                    Codes.DUPLICATE_ROW,
                    amount.where(),
                    what + " is there already: the row is left out",
                    "nothing, if the first row is right");
        } else {
            problems.error(
                    Codes.BAD_VALUE,
                    amount.where(),
                    what + ", and on line " + known.where().line() + " at another level",
                    "correct one of the two, or go on without this one by --skip-bad-rows");
        }
    }

    private RoleEntry roleOf(TableRow row) {
        return entry(
                needed(row, "Role"),
                roles,
                "Role Description",
                row,
                name -> new RoleEntry(name, familyOf(row), row.where()));
    }

    private FrameworkEntry familyOf(TableRow row) {
        return entry(
                name(row, "Role Family"),
                families,
                "",
                row,
                name -> new FrameworkEntry(name, row.where()));
    }

    private AskingEntry levelOf(RoleEntry role, String name, TableRow row) {
        return entry(
                name,
                role.levels,
                "Role Level Description",
                row,
                level -> new AskingEntry(level, row.where()));
    }

    private SkillEntry skillOf(TableRow row) {
        return entry(
                needed(row, "Skill Name"),
                skills,
                "Skill Description",
                row,
                name -> new SkillEntry(name, row.where()));
    }

    /**
     * The entry of the name among all of its kind, made when it is the first of that name; null for
     * an empty name, for one that makes no id, and for one whose id is that of another name.
     *
     * @param description column with its definition, or empty
     */
    private <E extends FrameworkEntry> E entry(
            String name,
            Map<String, E> all,
            String description,
            TableRow row,
            Function<String, E> maker) {
        if (name.isEmpty()) {
            return null;
        }
        String id = Ids.slug(name);
        if (id.isEmpty()) {
            problems.error(
                    Codes.BAD_VALUE,
                    row.where(),
                    "\"" + name + "\" makes no id; expected a Latin letter or a digit in it",
                    "correct the cell, or go on without it by --skip-bad-rows");
            return null;
        }
        E entry = all.get(id);
        if (entry == null) {
            entry = maker.apply(name);
            all.put(id, entry);
        } else if (!Ids.key(entry.name()).equals(Ids.key(name))) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    row.where(),
                    "\""
                            + name
                            + "\" would have the id "
                            + id
                            + ", as \""
                            + entry.name()
                            + "\" of line "
                            + entry.where().line()
                            + " has",
                    "write both names in the same way, or tell them apart by a letter");
            return null;
        }
        if (entry.definition.isEmpty()) {
            entry.definition = text(row, description);
        }
        return entry;
    }

    private String needed(TableRow row, String column) {
        String name = name(row, column);
        if (name.isEmpty()) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    row.named(column) + " is empty: the row is left out",
                    "nothing, if the publisher has nothing to say here");
        }
        return name;
    }

    /** A name: one line, with single spaces. */
    private String name(TableRow row, String column) {
        return text(row, column).replaceAll("\\s+", " ");
    }

    private String text(TableRow row, String column) {
        String text = mender.text(row.cell(column), row.named(column), row.where());
        return text.equals(NO_TEXT) ? "" : text;
    }
}
