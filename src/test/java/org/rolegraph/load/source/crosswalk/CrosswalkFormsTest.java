package org.rolegraph.load.source.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.Xlsx;

/** A table of links says the same as text of another encoding and as a workbook. */
class CrosswalkFormsTest {
    private static final Path TABLE =
            Path.of("src/test/resources/crosswalk/no-preamble/input/of-someone.csv");

    @TempDir private Path folder;

    private static List<String> links(Path file) {
        return CrosswalkReader.read(file).facts.stream()
                .filter(Link.class::isInstance)
                .map(Link.class::cast)
                .map(link -> link.subject() + " " + link.predicate() + " " + link.object())
                .toList();
    }

    @Test
    void links_are_the_same_in_every_form() throws IOException {
        List<String> expected = links(TABLE);
        assertFalse(expected.isEmpty());
        String text = Files.readString(TABLE).replace("\uFEFF", "");
        Path wide =
                Files.write(
                        folder.resolve("of-someone.csv"), text.getBytes(StandardCharsets.UTF_16));
        assertEquals(expected, links(wide));

        List<List<String>> rows = new ArrayList<>();
        DelimitedReader.read(
                new StringReader(text),
                Separator.COMMA,
                "table",
                1,
                new Problems(),
                row -> rows.add(row.cells()));
        Path workbook = Files.write(folder.resolve("of-someone.xlsx"), Xlsx.of(rows));
        assertEquals(expected, links(workbook));
    }
}
