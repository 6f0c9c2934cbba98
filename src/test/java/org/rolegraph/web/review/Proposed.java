package org.rolegraph.web.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Proposals of tests. */
public final class Proposed {
    private Proposed() {}

    /** Writes proposals, two for each subject; those of every fifth are likely. */
    public static Path write(Path file, int pairs) throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        #curie_map:
                        #  esco-occupation: http://data.europa.eu/esco/occupation/
                        #  esco-scheme: http://data.europa.eu/esco/concept-scheme/
                        #  role: https://w3id.org/rolegraph/role/
                        #mapping_set_id: https://example.org/proposed
                        #license: https://creativecommons.org/publicdomain/zero/1.0/
                        subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tobject_source\tconfidence
                        """);
        for (int i = 0; i < pairs; i++) {
            text.append(
                    "role:r%03d\trole %03d\tskos:closeMatch\tesco-occupation:o%03d\toccupation %03d"
                                    .formatted(i / 2, i / 2, i, i)
                            + "\tsemapv:LexicalMatching\tesco-scheme:occupations\t"
                            + (i / 2 % 5 == 0 ? "0.9" : "0.3")
                            + "\n");
        }
        return Files.writeString(file, text);
    }
}
