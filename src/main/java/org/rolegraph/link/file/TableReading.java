package org.rolegraph.link.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Spelling;
import org.rolegraph.link.score.Entry;
import org.rolegraph.store.names.Kind;

/**
 * A table of one's own, a row an entry, by the names of its columns: {@code title} or {@code
 * label}, and where they are there {@code id}, {@code alternatives} or {@code alt_labels} with
 * {@code |} between, {@code description}, {@code broader}. Rows of one id are one entry: the first
 * title is its title, the others are names.
 *
 * <p>An id that is an IRI or a CURIE stays what it is. Any other, or the title where there is none,
 * makes the IRI that {@code load csv=} would give the row.
 */
final class TableReading {
    private static final String TITLE = "title";
    private static final String NAMES = "alternatives";

    private static Columns columns(Kind kind) {
        return Columns.ofOwn(
                Set.of(TITLE),
                Set.of("id", TITLE, NAMES, "alt_labels", "description", "broader"),
                Map.ofEntries(
                        Map.entry("label", TITLE),
                        Map.entry("job title", TITLE),
                        Map.entry("name", TITLE),
                        Map.entry(kind.word(), TITLE),
                        Map.entry("job id", "id"),
                        Map.entry("code", "id"),
                        Map.entry("a.k.a.", NAMES),
                        Map.entry("also known as", NAMES),
                        Map.entry("other names", NAMES)),
                "name the column of the titles title or label, in the first line");
    }

    private final String file;
    private final String table;
    private final TableForm form;
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
     * @param form what is said of its form
     */
    TableReading(
            String file,
            String table,
            TableForm form,
            Kind kind,
            Drafts drafts,
            Problems problems) {
        this.file = file;
        this.form = form;
        this.table = table;
        this.kind = kind;
        this.drafts = drafts;
        this.problems = problems;
        this.texts = new EntryTexts(problems);
    }

    void read(InputStream bytes) throws IOException {
        Columns columns = columns(kind);
        Optional<OwnTable> table = OwnTable.read(bytes, file, form, columns, problems);
        if (table.isPresent()) {
            table.get().each(columns, problems, this::row);
        }
    }

    private void row(TableRow row) {
        String title = texts.of(Spelling.oneLine(row.cell(TITLE)), TITLE, row.where());
        if (title.isEmpty()) {
            return;
        }
        String id = Spelling.oneLine(row.cell("id").strip());
        String iri = iri(id.isEmpty() ? title : id);
        byId.putIfAbsent(id.isEmpty() ? title : id, iri);
        boolean first = !drafts.has(iri);
        EntryDraft draft = drafts.of(iri);
        if (first) {
            draft.title(title, 0);
        } else {
            draft.name(title);
        }
        for (String column : List.of(NAMES, "alt_labels")) {
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
                values.add(texts.of(Spelling.oneLine(value.strip()), column, row.where()));
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

    /** By the IRI of a row its id as it stands in the table, or its title where it has none. */
    Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        byId.forEach((id, iri) -> ids.merge(iri, id, (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return ids;
    }

    /** The rows; what is broader is named by its title where it is a row, else as it stands. */
    List<Entry> entries() {
        return drafts.entries(
                iri -> true, name -> byId.containsKey(name) ? drafts.title(byId.get(name)) : name);
    }
}
