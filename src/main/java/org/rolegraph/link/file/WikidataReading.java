package org.rolegraph.link.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * The items of a Wikidata dump or a cut of one: an entity document a line, with or without the
 * commas and brackets that make a dump one array. Properties and lexemes are passed over; of claims
 * only instance of (P31) and subclass of (P279) are looked at, those of deprecated rank aside.
 *
 * @see <a href="https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html">the format</a>
 */
final class WikidataReading {
    /** What the IRIs of items begin with. */
    static final String ENTITY = "http://www.wikidata.org/entity/";

    private static final JsonFactory FACTORY = new ObjectMapper().getFactory();

    /** Characters of a line; the longest of Wikidata have some millions. */
    private static final int LONGEST = 32 << 20;

    static final String REMEDY = "correct the line, or leave it out";

    private final String file;
    private final Drafts drafts;
    private final Problems problems;
    private final EntryTexts texts;

    WikidataReading(String file, Drafts drafts, Problems problems) {
        this.file = file;
        this.drafts = drafts;
        this.problems = problems;
        this.texts = new EntryTexts(problems);
    }

    /** Reads to the end; each bad line is an error, and is left out. */
    void read(InputStream bytes) throws IOException {
        try (Utf8Reader text = new Utf8Reader(bytes, file, problems)) {
            TextLines lines = new TextLines(text, LONGEST);
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                line(line.get());
            }
        }
    }

    private void line(TextLines.Line line) throws IOException {
        Location where = Location.of(file, line.number());
        if (line.text().isEmpty()) {
            problems.error(
                    Codes.LIMIT,
                    where,
                    "the line has more than " + LONGEST + " characters",
                    "put one entity on a line");
            return;
        }
        String json = line.text().get().replaceFirst(",$", "");
        if (json.isEmpty() || json.equals("[") || json.equals("]")) {
            return;
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            new ItemDocument(parser, where, drafts, texts, problems).read();
        } catch (JsonProcessingException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    new Location(
                            file,
                            line.number(),
                            e.getLocation() == null ? 0 : e.getLocation().getColumnNr()),
                    "this is not an entity document: "
                            + e.getOriginalMessage().split("\n| \\(for | \\(start ", 2)[0].strip(),
                    REMEDY);
        }
    }
}
