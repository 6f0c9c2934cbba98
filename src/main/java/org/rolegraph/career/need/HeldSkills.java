package org.rolegraph.career.need;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.columns.LevelScale;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;

/**
 * What a person says to have, as written: names of skills, some with a level from 0 to 7 or one of
 * {@link LevelScale}. In a table, with a column {@code skill} and perhaps one {@code level}; in
 * JSON a list of names and of objects {@code {"skill": …, "level": …}}.
 */
public final class HeldSkills {
    private static final double MOST = 7;

    /**
     * One skill.
     *
     * @param name label, id or IRI
     * @param level or NaN when it is not told
     * @param where it is written
     */
    public record Named(String name, double level, Location where) {}

    private final List<Named> all = new ArrayList<>();
    private final Problems problems;

    private HeldSkills(Problems problems) {
        this.problems = problems;
    }

    /** Of an argument: {@code NAME} or {@code NAME=LEVEL}, a number or a word. */
    public static Named ofArgument(String argument, Location where, Problems problems) {
        int sign = argument.lastIndexOf('=');
        String behind = sign < 0 ? "" : argument.substring(sign + 1);
        boolean isLevel = behind.matches("[0-9.,]+") || LevelScale.of(behind).isPresent();
        return isLevel
                ? new Named(
                        argument.substring(0, sign).strip(),
                        new HeldSkills(problems).level(behind, where),
                        where)
                : new Named(argument.strip(), Double.NaN, where);
    }

    /** Of a row of a table, what is not wrong. */
    static List<Named> ofRow(TableRow row, PeopleMap map, Problems problems) {
        HeldSkills skills = new HeldSkills(problems);
        String level = map.levelOf(row);
        map.skillsOf(row).forEach(name -> skills.add(name, level, row.where()));
        return skills.all;
    }

    /**
     * Reads a file to its end; what is wrong with it are problems.
     *
     * @param bytes closed here
     * @param file its name, which says the format: {@code .json}, else a table
     * @param form what is said of the form of a table
     * @param map which columns of a table are what
     */
    public static List<Named> read(
            InputStream bytes, String file, TableForm form, PeopleMap map, Problems problems)
            throws IOException {
        HeldSkills skills = new HeldSkills(problems);
        if (file.endsWith(".json")) {
            skills.json(bytes, file);
        } else {
            Columns columns = map.columns(false);
            try (bytes) {
                OwnTable.read(bytes, file, form, columns, problems)
                        .ifPresent(
                                table ->
                                        table.each(
                                                columns,
                                                problems,
                                                row ->
                                                        skills.all.addAll(
                                                                ofRow(row, map, problems))));
            }
        }
        return skills.all;
    }

    private void add(String name, String level, Location where) {
        if (name.isBlank()) {
            problems.error(
                    Codes.EMPTY_VALUE, where, "a skill has no name", "name it, or leave it out");
        } else {
            String line = Spelling.oneLine(Spelling.composed(name.strip()));
            all.add(new Named(line, level(level.strip(), where), where));
        }
    }

    private double level(String level, Location where) {
        if (level.isEmpty()) {
            return Double.NaN;
        }
        Optional<Double> number =
                Numbers.written(LevelScale.of(level).orElse(level), "")
                        .map(BigDecimal::doubleValue)
                        .filter(each -> each >= 0 && each <= MOST);
        if (number.isPresent()) {
            return number.get();
        }
        problems.error(
                Codes.BAD_VALUE,
                where,
                "level is \""
                        + level
                        + "\"; expected a number from 0 to 7, or one of "
                        + LevelScale.words(),
                "correct it, or leave it out");
        return Double.NaN;
    }

    private void json(InputStream bytes, String file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                bad(json, file, "expected a list");
                return;
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                Location where = where(json, file);
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    add(json.getText(), "", where);
                } else if (json.currentToken() == JsonToken.START_OBJECT) {
                    object(json, file, where);
                } else {
                    bad(json, file, "expected a name or an object");
                    return;
                }
            }
        } catch (JsonProcessingException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    e.getLocation() == null
                            ? Location.of(file)
                            : Location.of(file, Math.max(1, e.getLocation().getLineNr())),
                    "this is no JSON: " + e.getOriginalMessage(),
                    "correct the file there");
        }
    }

    private void object(JsonParser json, String file, Location where) throws IOException {
        String skill = "";
        String level = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (!value.isScalarValue()) {
                bad(json, file, "expected a name or a number");
                json.skipChildren();
            } else if (field.equals("skill")) {
                skill = json.getText();
            } else if (field.equals("level") && value != JsonToken.VALUE_NULL) {
                level = json.getText();
            }
        }
        add(skill, level, where);
    }

    private void bad(JsonParser json, String file, String expected) throws IOException {
        problems.error(
                Codes.BAD_VALUE,
                where(json, file),
                "found "
                        + (json.currentToken() == null ? "nothing" : json.getText())
                        + "; "
                        + expected,
                "write a list such as [\"Python\", {\"skill\": \"SQL\", \"level\": 4}]");
    }

    private static Location where(JsonParser json, String file) {
        return Location.of(file, Math.max(1, json.currentTokenLocation().getLineNr()));
    }
}
