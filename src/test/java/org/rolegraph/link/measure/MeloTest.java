package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.link.score.Matcher;

class MeloTest {
    private static final Path MELO = Path.of("src/test/resources/cli/melo");

    @Test
    void a_set_is_measured_by_form_and_by_concept() throws IOException {
        Benchmark set = Melo.read(MELO, "").get(0);
        assertEquals("en", set.language());
        Evaluation evaluation = Evaluation.of(set, Matcher.lexical(set.target(), "en"));
        StringBuilder csv = new StringBuilder();
        Format.CSV.write(Evaluation.table(List.of(evaluation)), Style.PLAIN, csv);
        assertEquals(
                """
                set,by,queries,MRR,MRR 95 %,A@1,A@1 95 %,A@5,A@10,recall@50,coverage at .95
                tiny_q_en_c_en,form,3,0.8333,0.500–1.000,0.6667,0.000–1.000,1.0000,1.0000,,
                tiny_q_en_c_en,concept,3,0.8333,0.500–1.000,0.6667,0.000–1.000,1.0000,1.0000,1.0000,0.6667
                """,
                csv.toString().replace("\r", ""));
    }

    @Test
    void what_is_no_set_is_said() {
        Failure other = assertThrows(Failure.class, () -> Melo.read(MELO, "other"));
        assertTrue(other.getMessage().contains("tiny_q_en_c_en"), other.getMessage());
        assertThrows(Failure.class, () -> Melo.read(Path.of("pom.xml"), ""));
    }
}
