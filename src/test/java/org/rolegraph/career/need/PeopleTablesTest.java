package org.rolegraph.career.need;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.columns.ColumnMapReader;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/** Tables of people, by the names of their columns or by a map. */
class PeopleTablesTest {
    private static final String TABLE =
            """
            Wer;Kann;Wie gut;skill;level
            Ann;Python, SQL;Könner;hiking;1
            Bo;SQL;n/a;;
            Cy;n/a;Anfänger;;
            Di;Spark;EXPERT;;
            """;
    private static final String MAP =
            """
            column,is,separator,language,names,values
            Wer,person,,,,
            Kann,skill,comma,,known,n/a =
            Wie gut,level,,,,Anfänger = 1; Könner = 4.5; n/a =
            """;

    @Test
    void a_map_says_which_columns_are_what_and_what_words_of_levels_mean() throws IOException {
        assertEquals(
                List.of("Ann Python 4.5", "Ann SQL 4.5", "Bo SQL NaN", "Di Spark 7.0"),
                team(TABLE, map(MAP)));
        assertEquals(
                List.of("Python 4.5", "SQL 4.5", "SQL NaN", "Spark 7.0"), skills(TABLE, map(MAP)));
    }

    @Test
    void the_map_that_a_table_is_loaded_by_serves_too() throws IOException {
        String table = "Name;Rolle;Skill;Stufe;Wichtig\nAnn;R1;SQL;Könner;must\n";
        String map =
                """
                column;is;values
                Rolle;role;
                Skill;skill;
                Wichtig;importance;must = essential
                Stufe;level;"Anfänger; Könner"
                """;
        assertEquals(List.of("Ann SQL 2.0"), team(table, map(map)));
    }

    @Test
    void without_a_map_usual_names_and_words_are_known() throws IOException {
        assertEquals(
                List.of("Ann SQL 5.0", "Bo Spark 2.5"),
                team("Employee,Competence,Rating\nAnn,SQL,advanced\nBo,Spark,2.5\n", NONE));
    }

    @Test
    void what_is_wrong_is_said_with_its_place() throws IOException {
        Problems problems = new Problems();
        Team.read(bytes("who,skill\nAnn,SQL\n"), "t.csv", TableForm.FOUND_OUT, map(MAP), problems);
        HeldSkills.read(
                bytes("Kann,Wie gut\nSQL,Meister\n"),
                "h.csv",
                TableForm.FOUND_OUT,
                map(MAP),
                problems);
        assertEquals(
                List.of(
                        "h.csv:2: level is \"Meister\"; expected a number from 0 to 7, or one of"
                                + " beginner, intermediate, advanced, expert",
                        "t.csv:1: the header lacks Kann, Wer, Wie gut; it has who, skill"),
                problems.list().stream().map(p -> p.where() + ": " + p.message()).toList());
    }

    private static final PeopleMap NONE = PeopleMap.NONE;

    private static PeopleMap map(String text) throws IOException {
        Problems problems = new Problems();
        PeopleMap map = ColumnMapReader.readOfPeople(bytes(text), "m.csv", problems).orElseThrow();
        assertEquals(List.of(), wrong(problems));
        return map;
    }

    private static List<String> team(String table, PeopleMap map) throws IOException {
        Problems problems = new Problems();
        List<Team.Row> rows = Team.read(bytes(table), "t.csv", TableForm.FOUND_OUT, map, problems);
        assertEquals(List.of(), wrong(problems));
        return rows.stream().map(row -> row.person() + " " + shown(row.skill())).toList();
    }

    private static List<String> skills(String table, PeopleMap map) throws IOException {
        Problems problems = new Problems();
        List<HeldSkills.Named> skills =
                HeldSkills.read(bytes(table), "h.csv", TableForm.FOUND_OUT, map, problems);
        assertEquals(List.of(), wrong(problems));
        return skills.stream().map(PeopleTablesTest::shown).toList();
    }

    /** All but which columns are passed over. */
    private static List<Problem> wrong(Problems problems) {
        return problems.list().stream().filter(p -> p.severity() != Severity.INFO).toList();
    }

    private static String shown(HeldSkills.Named skill) {
        return skill.name() + " " + skill.level();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
