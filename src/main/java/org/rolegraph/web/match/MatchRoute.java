package org.rolegraph.web.match;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.table.TitleMatch;
import org.rolegraph.link.table.TitleTable;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.names.Kind;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentForm;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * What the titles of a table mean, as {@code reconcile} says: looked at, mended and saved, of which
 * nothing is kept. What has been decided is in the form, which is sent again.
 */
final class MatchRoute implements WebRoute {
    private static final String FOR =
            "Which role, skill, product or organization each name of a table means";

    /** Different titles of one table. */
    private static final int MOST_TITLES = 1_000;

    /** Characters of a table, which comes back with what was decided. */
    private static final int MOST_CHARACTERS = 400_000;

    private static final int CANDIDATES = 5;

    /** As the command has it. */
    private static final double LEAST = 0.1;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        List<Kind> kinds = Linkers.of(served).kinds();
        if (request.isGet()) {
            Kind kind = kind(request.query(), kinds);
            return page(
                    200, new MatchView(kinds, kind, "", "", List.of(), List.of(), 0, List.of()));
        }
        if (!request.method().equals("POST")) {
            throw new BadRequest(405, "expected GET or POST");
        }
        SentForm sent = SentForm.of(request);
        try {
            return new Sent(sent, kind(sent.values(), kinds), kinds, served).answer();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // what was sent is in memory
        }
    }

    private static Kind kind(Values values, List<Kind> kinds) {
        String word = values.first("type").orElse(Kind.ROLE.word());
        return kinds.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(
                        () ->
                                new BadRequest(
                                        "type: found \""
                                                + word
                                                + "\"; expected one of "
                                                + kinds.stream()
                                                        .map(Kind::word)
                                                        .collect(Collectors.joining(", "))));
    }

    private static WebAnswer page(int status, MatchView view) {
        Frame frame = Frame.of("Match a table").described(FOR);
        return Html.answer(status, "match/match", Map.of("frame", frame, "view", view))
                .with("Cache-Control", "no-store");
    }

    /** A form that was sent. */
    private static final class Sent {
        private final SentForm sent;
        private final Kind kind;
        private final List<Kind> kinds;
        private final Served served;
        private final OpenGraph graph;
        private final String column;

        Sent(SentForm sent, Kind kind, List<Kind> kinds, Served served) {
            this.sent = sent;
            this.kind = kind;
            this.kinds = kinds;
            this.served = served;
            this.graph = served.graph();
            this.column = sent.values().first("column").orElse("");
        }

        WebAnswer answer() throws IOException {
            String pasted = sent.values().first("table").orElse("");
            Optional<SentForm.SentFile> file = sent.file("file");
            if (file.isEmpty() && pasted.isEmpty()) {
                return wrong(pasted, List.of("Paste a table, or choose a file."));
            }
            TitleTable table;
            try {
                table = file.isPresent() ? read(file.get()) : read(bytes(pasted), "table");
            } catch (Failure e) {
                return wrong(pasted, e.problems().stream().map(Sent::sentence).toList());
            }
            String text = file.isPresent() ? csv(table) : pasted;
            Map<String, Integer> counts = table.counts();
            if (counts.isEmpty()) {
                return wrong(text, List.of("The column " + table.column() + " is empty."));
            }
            if (counts.size() > MOST_TITLES || text.length() > MOST_CHARACTERS) {
                String much =
                        String.format(
                                Locale.ROOT,
                                "The table has %,d characters and %,d different names; at most %,d"
                                        + " and %,d are matched here. rolegraph reconcile takes any"
                                        + " number.",
                                text.length(),
                                counts.size(),
                                MOST_CHARACTERS,
                                MOST_TITLES);
                return wrong(pasted, List.of(much));
            }
            Map<String, MatchedTitle> titles = matched(table);
            Optional<String> format = sent.values().first("format");
            boolean understood = titles.values().stream().allMatch(t -> t.trouble().isEmpty());
            return format.isPresent() && understood
                    ? file(format.get(), table, titles)
                    : page(understood ? 200 : 400, text, table, titles);
        }

        private Map<String, MatchedTitle> matched(TitleTable table) throws IOException {
            Map<String, Integer> counts = table.counts();
            // what was said is of the column that was asked about
            boolean isSame = sent.values().first("of").filter(table.column()::equals).isPresent();
            Values said = isSame ? sent.values() : Values.NONE;
            TypedTitles typed = new TypedTitles(said, graph, kind);
            Map<String, MatchedTitle> titles = new LinkedHashMap<>();
            Linker linker = Linkers.of(served).of(kind).orElseThrow();
            TitleStyle style = linker.styleOf(List.copyOf(counts.keySet()));
            for (Map.Entry<String, Integer> each : counts.entrySet()) {
                TitleMatch match = linker.match(each.getKey(), style, CANDIDATES, LEAST);
                titles.put(
                        each.getKey(),
                        typed.of(titles.size(), each.getKey(), each.getValue(), match));
            }
            return titles;
        }

        private WebAnswer page(
                int status, String text, TitleTable table, Map<String, MatchedTitle> titles)
                throws IOException {
            return MatchRoute.page(
                    status,
                    new MatchView(
                            kinds,
                            kind,
                            text,
                            table.column(),
                            table.header(),
                            List.of(),
                            table.size(),
                            List.copyOf(titles.values())));
        }

        private static WebAnswer file(
                String word, TitleTable table, Map<String, MatchedTitle> titles)
                throws IOException {
            Format format =
                    List.of(Format.CSV, Format.XLSX).stream()
                            .filter(each -> each.id().equals(word))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new BadRequest(
                                                    406, "expected one of the formats csv, xlsx"));
            String type = format.mediaType() + (format.binary() ? "" : "; charset=utf-8");
            Table matched = table.matched(title -> titles.get(title).match());
            return WebAnswer.of(200, type, out -> format.write(matched, Style.PLAIN, out))
                    .with(
                            "Content-Disposition",
                            "attachment; filename=\"matched." + format.extension() + "\"")
                    .with("Cache-Control", "no-store");
        }

        private WebAnswer wrong(String text, List<String> troubles) {
            return MatchRoute.page(
                    400,
                    new MatchView(kinds, kind, text, column, List.of(), troubles, 0, List.of()));
        }

        private TitleTable read(SentForm.SentFile file) {
            return read(file.open(), file.name().isBlank() ? "file" : file.name());
        }

        private TitleTable read(InputStream bytes, String name) {
            try {
                return TitleTable.read(
                        bytes,
                        name,
                        column.isEmpty() ? Optional.empty() : Optional.of(column),
                        TableForm.SENT,
                        new Problems());
            } catch (IOException e) {
                throw new UncheckedIOException(e); // it is in memory
            }
        }

        private static InputStream bytes(String text) {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        private static String csv(TitleTable table) {
            StringBuilder text = new StringBuilder();
            try {
                table.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e); // it is in memory
            }
            return text.toString();
        }

        private static String sentence(Problem problem) {
            String message = problem.message();
            return problem.where().line() > 0
                    ? problem.where() + ": " + message
                    : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        }
    }
}
