package org.rolegraph.link.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.file.TextCache;
import org.rolegraph.base.file.TextHash;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.link.title.TitleStyle;

/**
 * What each title of a table means, written beside it: each title is compared once, however many
 * rows have it, and of the rows only some are in memory at once.
 */
public final class TitleRun {
    /** Characters of a title that are shown. */
    private static final int SHOWN = 80;

    /** So many titles are named where there are more of a kind. */
    private static final int NAMED = 3;

    /** So many rows are spoken of one by one. */
    private static final int MOST_DOUBTS = 100;

    /** Rows that are in memory. */
    private static final int BATCH = 4096;

    private final TitleTable table;
    private final Shard shard;

    /**
     * What the titles of a table are.
     *
     * @param titles of the shard, each once
     * @param style what all of the table seem to be
     */
    public record Survey(int titles, TitleStyle style) {}

    /** What compares. */
    public interface Comparing {
        /**
         * What titles mean, in their order.
         *
         * @param titles each once, none of them blank
         */
        List<TitleMatch> of(List<String> titles) throws IOException;
    }

    public TitleRun(TitleTable table, Shard shard) {
        this.table = table;
        this.shard = shard;
    }

    /** Reads the table once. */
    public Survey survey(String language) throws IOException {
        KeyNumbers seen = new KeyNumbers();
        TitleStyle.Looks looks = new TitleStyle.Looks(language);
        int[] titles = {0};
        table.each(
                row -> {
                    String title = table.title(row);
                    if (!title.isBlank() && isNew(title, seen)) {
                        looks.add(title);
                        titles[0] += shard.has(title) ? 1 : 0;
                    }
                });
        return new Survey(titles[0], looks.style());
    }

    private static boolean isNew(String title, KeyNumbers seen) {
        int size = seen.size();
        seen.add(TextHash.of(title));
        return seen.size() > size;
    }

    /**
     * Writes the rows of the shard as CSV, with what each title means after its own columns.
     *
     * @param known what has been compared before; takes what is compared now
     * @param notices hears, in a sentence, of rows whose title means two entities alike, and at the
     *     end of the titles that share no word with anything, which may be in another language, and
     *     how many rows came out how
     * @param progress hears how many titles are compared
     */
    public void write(
            Comparing comparing,
            TextCache<TitleMatch> known,
            Appendable out,
            Consumer<String> notices,
            IntConsumer progress)
            throws IOException {
        Writing writing = new Writing(comparing, known, out, notices, progress);
        DelimitedWriter.write(table.matchedHeader(), Separator.COMMA, out);
        table.each(
                row -> {
                    if (shard.has(table.title(row))) {
                        writing.add(row);
                    }
                });
        writing.end();
    }

    private final class Writing {
        private final Comparing comparing;
        private final TextCache<TitleMatch> known;
        private final Appendable out;
        private final Consumer<String> notices;
        private final IntConsumer progress;
        private final List<Row> batch = new ArrayList<>();
        private final Map<TitleMatch.Outcome, Long> outcomes =
                new EnumMap<>(TitleMatch.Outcome.class);
        private final KeyNumbers seen = new KeyNumbers();
        private final List<String> strange = new ArrayList<>();
        private long strangers;
        private long doubts;

        Writing(
                Comparing comparing,
                TextCache<TitleMatch> known,
                Appendable out,
                Consumer<String> notices,
                IntConsumer progress) {
            this.comparing = comparing;
            this.known = known;
            this.out = out;
            this.notices = notices;
            this.progress = progress;
        }

        void add(Row row) throws IOException {
            batch.add(row);
            if (batch.size() == BATCH) {
                write();
            }
        }

        private void write() throws IOException {
            List<String> unknown =
                    known.unknown(
                            batch.stream()
                                    .map(table::title)
                                    .filter(title -> !title.isBlank())
                                    .toList());
            if (!unknown.isEmpty()) {
                known.add(unknown, comparing.of(unknown));
                progress.accept(known.size());
            }
            for (Row row : batch) {
                String title = table.title(row);
                write(row, title, title.isBlank() ? TitleMatch.EMPTY : match(title));
            }
            batch.clear();
        }

        private TitleMatch match(String title) throws IOException {
            return known.find(title).orElseThrow();
        }

        private void write(Row row, String title, TitleMatch found) throws IOException {
            DelimitedWriter.write(table.joined(row.cells(), found.cells()), Separator.COMMA, out);
            outcomes.merge(found.outcome(), 1L, Long::sum);
            boolean isStrange = found.byLetters() || found.outcome() == TitleMatch.Outcome.NOTHING;
            if (isStrange && isNew(title, seen)) {
                strangers++;
                if (strange.size() < NAMED) {
                    strange.add(title);
                }
            }
            if (!found.other().isEmpty() && ++doubts <= MOST_DOUBTS) {
                notices.accept(doubt(row, title, found));
            }
        }

        void end() throws IOException {
            write();
            if (doubts > MOST_DOUBTS) {
                long more = doubts - MOST_DOUBTS;
                notices.accept(
                        "and " + number(more) + " more rows whose titles mean two entities alike");
            }
            if (strangers > 0) {
                notices.accept(otherLanguage());
            }
            long rows = outcomes.values().stream().mapToLong(Long::longValue).sum();
            String counts =
                    outcomes.entrySet().stream()
                            .map(each -> number(each.getValue()) + " " + each.getKey().word())
                            .collect(Collectors.joining(", "));
            notices.accept(Counted.of(rows, "row") + (counts.isEmpty() ? "" : ": " + counts));
        }

        private String otherLanguage() {
            String some =
                    strange.stream()
                            .map(title -> "\"" + cut(title) + "\"")
                            .collect(Collectors.joining(", "));
            return ProblemText.safe(
                    Counted.of(strangers, "title")
                            + (strangers == 1 ? " has" : " have")
                            + " no word in common with what is nearest: "
                            + some
                            + (strangers > NAMED ? ", …" : "")
                            + "; where that is for the language, load names in it"
                            + " (esco-labels=PATH has ESCO's) and ask with --lang");
        }

        private String doubt(Row row, String title, TitleMatch found) {
            String label = found.candidates().get(0).label();
            String said = "\"" + cut(title) + "\" may be " + label + " or " + found.other();
            return Location.of(table.name(), row.line()) + ": " + ProblemText.safe(said);
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
