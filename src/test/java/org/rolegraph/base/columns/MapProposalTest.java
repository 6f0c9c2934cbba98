package org.rolegraph.base.columns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Problems;

/** What is proposed is a map that can be read, and says what is not sure. */
class MapProposalTest {
    private static final Path CASES = Path.of("src/test/resources/cli/own-tables");

    private static MapProposal propose(byte[] table) throws IOException {
        Problems problems = new Problems();
        return MapProposal.of(
                OwnTable.read(
                                new ByteArrayInputStream(table),
                                "t.csv",
                                TableForm.FOUND_OUT,
                                Set.of(),
                                problems)
                        .orElseThrow(() -> new AssertionError(problems.list())));
    }

    private static MapProposal propose(String table) throws IOException {
        return propose(table.getBytes(UTF_8));
    }

    private static String written(MapProposal proposal) throws IOException {
        StringBuilder text = new StringBuilder();
        proposal.write(text);
        return text.toString();
    }

    private static Optional<ColumnMap> read(MapProposal proposal) throws IOException {
        Problems problems = new Problems();
        byte[] bytes = written(proposal).getBytes(UTF_8);
        Optional<ColumnMap> map =
                ColumnMapReader.read(new ByteArrayInputStream(bytes), "t.map.csv", problems);
        assertEquals(List.of(), problems.list(), written(proposal));
        return map;
    }

    @Test
    void every_case_has_a_map_that_can_be_read() throws IOException {
        for (String file :
                List.of(
                        "02sep.csv",
                        "03cp1252.csv",
                        "04u16.csv",
                        "07nl.csv",
                        "10case.csv",
                        "20num.csv",
                        "21numde.csv",
                        "24na.csv",
                        "28nfd.csv",
                        "dupun.csv",
                        "14-reconcile-semicolons.csv",
                        "one.csv",
                        "roles.csv",
                        "roles1252.csv")) {
            MapProposal proposal = propose(Files.readAllBytes(CASES.resolve(file)));
            assertTrue(proposal.isUsable(), file);
            assertTrue(read(proposal).isPresent(), file);
        }
        assertTrue(propose(Files.readAllBytes(CASES.resolve("team.csv"))).isOfPeople());
    }

    @Test
    void a_workbook_has_the_map_of_its_text() throws IOException {
        assertEquals(
                written(propose(Files.readAllBytes(CASES.resolve("roles.csv")))),
                written(propose(Files.readAllBytes(CASES.resolve("roles.xlsx")))));
    }

    @Test
    void what_is_not_sure_is_said() throws IOException {
        MapProposal proposal =
                propose(
                        """
                        Title,Job,Skill,Priority,Proficiency,Colour
                        a,x,SQL,must,ninja,red
                        b,y,Go,perhaps,N/A,
                        """);
        assertEquals(
                """
                column,is,separator,language,names,values
                Title,role,,,new,
                Job,,,,,
                Skill,skill,,,,
                Priority,importance,,,,must = essential
                Proficiency,level,,,,ninja = 1; N/A =
                Colour,,,,,
                """,
                written(proposal));
        assertEquals(
                """
                "Job" may be role as well as "Title"; it is passed over
                "Title" has the table's own roles (names = new), whatever the graph knows by their\
                 names; without that word they are those of the graph
                "Priority" says "perhaps", which may be any of essential, optional, helpful, minor,\
                 not required
                "Proficiency" has levels whose order nobody says: ninja; number them on a scale of\
                 0 to 7
                "Proficiency" is empty where it says N/A
                "Colour" is passed over: its name says nothing that is known""",
                String.join("\n", proposal.doubts()));
    }

    @Test
    void cells_say_what_a_header_does_not() throws IOException {
        MapProposal proposal = propose("Nr,Was,Web\n1,Bäcker,https://a.b\n2,Koch,https://a.c\n");
        assertTrue(written(proposal).contains("Was,role,,,new,\n"), written(proposal));
        assertFalse(propose("Nr,Web\n1,https://a.b\n").isUsable());
    }

    @Provide
    Arbitrary<String> tables() {
        Arbitrary<String> name =
                Arbitraries.of(
                        "title",
                        "skill",
                        "must have",
                        "level",
                        "imp",
                        "id",
                        "aka",
                        "x",
                        "",
                        "page");
        Arbitrary<String> cell =
                Arbitraries.of(
                        "", "a", "a; b", "N/A", "must", "3", "expert", "a|b", "-", "a,b", "?");
        return name.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .filter(names -> names.stream().anyMatch(n -> !n.isEmpty()))
                .flatMap(
                        names ->
                                cell.list()
                                        .ofSize(names.size())
                                        .list()
                                        .ofMaxSize(4)
                                        .map(rows -> text(names, rows)));
    }

    private static String text(List<String> names, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        try {
            DelimitedWriter.write(names, Separator.TAB, text);
            for (List<String> row : rows) {
                DelimitedWriter.write(row, Separator.TAB, text);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    @Test
    void what_no_map_can_name_is_a_doubt() throws IOException {
        MapProposal proposal =
                propose("title,skill,level\nBaker,Dough,\"so; so\"\nBaker,Oven,fine\n");
        assertTrue(proposal.doubts().toString().contains("which no map can name"));
        assertTrue(read(proposal).isPresent());
    }

    @Property(tries = 500)
    void what_is_proposed_can_be_read(@ForAll("tables") String table) throws IOException {
        MapProposal proposal = propose(table);
        if (proposal.isUsable()) {
            assertTrue(read(proposal).isPresent());
        }
    }
}
