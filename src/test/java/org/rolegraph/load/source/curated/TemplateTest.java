package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;

class TemplateTest {
    @TempDir Path folder;

    @Test
    void every_template_is_accepted_by_the_reader() throws IOException {
        for (String kind : Template.kinds()) {
            Template.append(folder.resolve("own"), kind, "first-one");
            Template.append(folder.resolve("own"), kind, "second-one.2");
        }
        Problems problems = new Problems();
        List<String> places = new ArrayList<>();
        CuratedSource.of(folder.resolve("own"))
                .read(
                        (graph, fact, where) ->
                                places.add(
                                        fact.getClass().getSimpleName()
                                                + " "
                                                + Path.of(where.file()).getFileName()
                                                + ":"
                                                + where.line()),
                        problems);
        assertEquals(List.of(), problems.list());
        assertEquals(
                List.of(
                        "Statement kinds.json:2",
                        "Statement kinds.json:2",
                        "Statement kinds.json:2",
                        "Statement kinds.json:2",
                        "Statement kinds.json:2",
                        "Statement kinds.json:10",
                        "Statement kinds.json:10",
                        "Statement kinds.json:10",
                        "Role roles.json:2",
                        "Role roles.json:9",
                        "Skill skills.json:2",
                        "Skill skills.json:10",
                        "Organization organizations.json:2",
                        "Organization organizations.json:11",
                        "Product products.json:2",
                        "Product products.json:12",
                        "Reference references.json:2",
                        "Reference references.json:10"),
                places);
    }

    @Test
    void an_entry_goes_to_the_end_and_leaves_the_rest_as_it_is() throws IOException {
        Path file = folder.resolve("roles.json");
        Files.writeString(
                file, "[ {\"id\":\"a\", \"label\": \"]\"},\n  {\"id\":\"b\",\"label\":\"b\"} ]");
        Template.append(folder, "role", "data-engineer");
        assertEquals(
                """
                [ {"id":"a", "label": "]"},
                  {"id":"b","label":"b"},
                  {
                    "id": "data-engineer",
                    "label": "data engineer",
                    "altLabels": [],
                    "definition": "",
                    "broader": []
                  }
                ]""",
                Files.readString(file));
    }

    @Test
    void an_id_that_is_there_is_refused_and_nothing_changes() throws IOException {
        Path file = Template.append(folder, "role", "data-engineer");
        String before = Files.readString(file);
        Files.writeString(
                folder.resolve("profiles.json"),
                "[{\"id\": \"tester-at-acme\", \"label\": \"x\"}]");
        assertEquals(
                file
                        + ":2:3: the role \"data-engineer\" is there already [already-there]\n"
                        + "  fix: edit this entry, or choose another id\n",
                refusal("role", "data-engineer"));
        assertEquals(
                folder.resolve("profiles.json")
                        + ":1:2: the role \"tester-at-acme\" is there already [already-there]\n"
                        + "  fix: edit this entry, or choose another id\n",
                refusal("role", "tester-at-acme"));
        assertEquals(before, Files.readString(file));
    }

    @Test
    void what_cannot_be_written_is_refused() throws IOException {
        assertEquals(
                "KIND: found \"rolle\"; expected one of kind, organization, product,"
                        + " reference, role, skill [bad-argument]\n"
                        + "  fix: did you mean role?\n",
                refusal("rolle", "x"));
        assertEquals(
                "ID: \"Data Engineer\" is no id; expected lower-case letters and digits with - . _"
                        + " between them, not beginning with onet- [bad-argument]\n"
                        + "  fix: write for example data-engineer\n",
                refusal("role", "Data Engineer"));
        Path file = Files.writeString(folder.resolve("roles.json"), "{\"id\": \"a\"}\n");
        assertEquals(
                file
                        + ":1:1: found an object; expected a list of entries [bad-value]\n"
                        + "  fix: put the entries of the file into [ ]\n",
                refusal("role", "x"));
        Files.writeString(file, "[{]");
        assertEquals(
                file + ":1:3: ", refusal("role", "x").substring(0, file.toString().length() + 6));
        assertEquals("[{]", Files.readString(file));
    }

    private String refusal(String kind, String id) {
        Failure failure = assertThrows(Failure.class, () -> Template.append(folder, kind, id));
        return ProblemText.of(failure.problems().get(0));
    }
}
