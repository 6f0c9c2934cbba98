package org.rolegraph.link.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.link.score.Entry;
import org.rolegraph.store.names.Kind;

/**
 * A table of one's own, a row an entry, by the names of its columns: {@code title} or {@code
 * label}, and where they are there {@code id}, {@code alternatives} or {@code alt_labels} with
 * {@code |} between, {@code description}, {@code broader}. Its cells are separated by commas,
 * semicolons or tabs. Rows of one id are one entry: the first title is its title, the others are
 * names.
 *
 * <p>An id that is an IRI or a CURIE stays what it is. Any other, or the title where there is none,
 * makes the IRI that {@code load csv=} would give the row.
 */
final class TableReading {
    private static final String TITLE = "title";
    private static final String LABEL = "label";
    private static final List<String> NAMES = List.of("alternatives", "alt_labels");
    private static final Set<String> ALL =
            Set.of("id", TITLE, LABEL, NAMES.get(0), NAMES.get(1), "description", "broader");

    /** In characters; the header is looked for in so many. */
    private static final int HEADER = 1 << 16;

    private final String file;
    private final String table;
    private final Kind kind;
    private final Drafts drafts;
    private final Problems problems;
    private final EntryTexts texts;

    /** From what the cells name by id to the IRI of the row. */
    private final Map<String, String> byId = new HashMap<>();

    /**
     * A table that is not read yet.
     *
     * @param table names it in the IRIs of its rows
     */
    TableReading(String file, String table, Kind kind, Drafts drafts, Problems problems) {
        this.file = file;
        this.table = table;
        this.kind = kind;
        this.drafts = drafts;
        this.problems = problems;
        this.texts = new EntryTexts(problems);
    }

    void read(InputStream bytes) throws IOException {
        try (BufferedReader text =
                new BufferedReader(new Utf8Reader(bytes, file, problems), HEADER)) {
            text.mark(HEADER);
            char[] begin = new char[HEADER - 1];
            int length = Math.max(0, text.read(begin));
            text.reset();
            String header = new String(begin, 0, length).lines().findFirst().orElse("");
            Separator separator = separator(header);
            List<String> names = cells(header, separator);
            String title = names.contains(LABEL) && !names.contains(TITLE) ? LABEL : TITLE;
            Columns columns =
                    new Columns(
                            Set.of(title),
                            ALL,
                            "name the column of the titles title or label, in the first line");
            DelimitedTable.read(text, separator, file, columns, problems, row -> row(row, title));
        }
    }

    /** The one under which the header has most of the columns; a comma when in doubt. */
    private static Separator separator(String header) {
        Separator best = Separator.COMMA;
        long most = 0;
        for (Separator each : List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB)) {
            long count = cells(header, each).stream().filter(ALL::contains).count();
            if (count > most) {
                most = count;
                best = each;
            }
        }
        return best;
    }

    private static List<String> cells(String header, Separator separator) {
        String bare = header.replace("\"", "");
        return Arrays.stream(bare.split(String.valueOf(separator.character())))
                .map(String::strip)
                .toList();
    }

    private void row(TableRow row, String titleColumn) {
        String title = texts.of(row.cell(titleColumn), titleColumn, row.where());
        if (title.isEmpty()) {
            return;
        }
        String id = row.cell("id").strip();
        String iri = iri(id.isEmpty() ? title : id);
        byId.putIfAbsent(id.isEmpty() ? title : id, iri);
        boolean first = !drafts.has(iri);
        EntryDraft draft = drafts.of(iri);
        if (first) {
            draft.title(title, 0);
        } else {
            draft.name(title);
        }
        for (String column : NAMES) {
            values(row, column).forEach(draft::name);
        }
        values(row, "broader").forEach(draft::broader);
        String description = row.cell("description");
        if (!description.isBlank()) {
            draft.description(texts.of(description, "description", row.where()), 0);
        }
    }

    private List<String> values(TableRow row, String column) {
        List<String> values = new ArrayList<>();
        for (String value : row.cell(column).split("\\|")) {
            if (!value.isBlank()) {
                values.add(texts.of(value.strip(), column, row.where()));
            }
        }
        return values;
    }

    private String iri(String id) {
        String whole = Prefixes.expand(id).orElse(id);
        return Iri.isAbsolute(whole)
                ? whole
                : Ids.ofTable(Ids.BASE, kind.word(), table, id).value();
    }

    /** The rows; what is broader is named by its title where it is a row, else as it stands. */
    List<Entry> entries() {
        return drafts.entries(
                iri -> true, name -> byId.containsKey(name) ? drafts.title(byId.get(name)) : name);
    }
}
