package org.rolegraph.link.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.link.score.Pool;

/**
 * Titles of vacancies, each with the occupation that the job board tagged it with: the validation
 * file of JobBERT (Decorte and others, 2021). The tags were made automatically, so that a miss may
 * be right.
 *
 * @param titles whose occupation is among those asked for, in the order of the file
 * @param left how many titles are left out, since their occupation is not
 */
public record Postings(List<Posting> titles, int left) {
    private static final String FILE = "titles.csv";

    /**
     * One title.
     *
     * @param concept IRI of the occupation
     */
    public record Posting(String title, String concept) {
        /**
         * Whether the title is one of those that curves are fitted on, and not of those that judge
         * them: the last bit of the first byte of its SHA-256 in UTF-8 is 0.
         */
        public boolean isFitted() {
            try {
                byte[] digest =
                        MessageDigest.getInstance("SHA-256")
                                .digest(title.getBytes(StandardCharsets.UTF_8));
                return (digest[0] & 1) == 0;
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Reads the titles.
     *
     * @param archive {@code posting-titles.zip}
     * @param pool of the occupations that are asked for
     */
    public static Postings read(Path archive, Pool pool) throws IOException {
        List<Posting> titles = new ArrayList<>();
        int[] left = {0};
        Problems problems = new Problems();
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream bytes = zip.getInputStream(zip.getEntry(FILE));
                Utf8Reader text = new Utf8Reader(bytes, FILE, problems)) {
            DelimitedReader.read(
                    text,
                    Separator.COMMA,
                    FILE,
                    1,
                    problems,
                    row -> {
                        String concept = row.cells().get(2);
                        if (pool.entries().containsKey(concept)) {
                            titles.add(new Posting(row.cells().get(1), concept));
                        } else if (row.line() > 1) {
                            left[0]++;
                        }
                    });
        }
        problems.stopOnErrors(Exit.DATA);
        return new Postings(titles, left[0]);
    }

    /** Those that are fitted on, or those that judge. */
    public List<Posting> half(boolean fitted) {
        return titles.stream().filter(title -> title.isFitted() == fitted).toList();
    }
}
