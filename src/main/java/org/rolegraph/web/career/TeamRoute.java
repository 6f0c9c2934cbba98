package org.rolegraph.web.career;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.draw.ReportHtml;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.career.gap.TeamGap;
import org.rolegraph.career.need.Team;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.career.report.TeamReport;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentForm;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** How near a team is to a role: a table that is pasted or a file, of which nothing is kept. */
final class TeamRoute implements WebRoute {
    static final String PATH = "/team";

    private static final String FOR =
            "Who of a team is near to a role, what nobody has, and what hangs on one person";

    /** Skills that are not essential, in a list. */
    private static final int SHOWN = 20;

    /** Problems that are shown. */
    private static final int MOST_TOLD = 30;

    /** People that are compared. */
    private static final int MOST_PEOPLE = 200;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (request.isGet()) {
            CareerVisit visit = new CareerVisit(request, served);
            RoleField to = visit.role("to", "The role to reach");
            return form(visit, to, new TeamFields("", List.of()), to.isWrong() ? 404 : 200);
        }
        if (!request.method().equals("POST")) {
            throw new BadRequest(405, "expected GET or POST");
        }
        SentForm sent = SentForm.of(request);
        String typed = sent.values().first("to").orElse("");
        Values query = typed.isEmpty() ? Values.NONE : Values.NONE.and("to", typed);
        CareerVisit visit = new CareerVisit(request, served).at(PATH, query);
        RoleField to = visit.role("to", "The role to reach");
        if (typed.isEmpty()) {
            to = to.wrong("Name a role.");
        }
        String table = sent.values().first("table").orElse("");
        Problems wrong = new Problems();
        List<Team.Row> rows = rows(table, sent.file("file"), wrong);
        List<String> troubles = new ArrayList<>(told(wrong.list()));
        long people = rows.stream().map(Team.Row::person).distinct().count();
        if (troubles.isEmpty() && people == 0) {
            troubles.add("Paste a table, or choose a file: a row for each person and skill.");
        } else if (people > MOST_PEOPLE) {
            troubles.add(
                    "These are " + people + " people; at most " + MOST_PEOPLE + " are compared.");
        }
        boolean read = sent.file("file").isPresent() && !wrong.hasErrors();
        TeamFields fields = new TeamFields(read ? pasted(rows) : table, troubles);
        if (!to.isKnown() || wrong.hasErrors() || people == 0 || people > MOST_PEOPLE) {
            return form(visit, to, fields, 400);
        }
        Problems unknown = new Problems();
        List<Team.Person> team = visit.career().people(rows, unknown);
        TeamGap gap = TeamGap.of(visit.career().needs(), to.role(), team);
        Optional<OutputFormat> format = CareerTables.asked(sent.values());
        return format.isPresent()
                ? file(visit, gap, format.get())
                : page(visit, to, fields, gap, told(unknown.list()));
    }

    private static List<Team.Row> rows(
            String table, Optional<SentForm.SentFile> file, Problems wrong) {
        List<Team.Row> rows = new ArrayList<>();
        if (!table.isBlank()) {
            InputStream bytes = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
            rows.addAll(read(bytes, "table", wrong));
        }
        file.ifPresent(
                each ->
                        rows.addAll(
                                read(
                                        each.open(),
                                        each.name().isBlank() ? "file" : each.name(),
                                        wrong)));
        return rows;
    }

    private static List<Team.Row> read(InputStream bytes, String name, Problems wrong) {
        try {
            return Team.read(bytes, name, TableForm.SENT, PeopleMap.NONE, wrong);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is in memory
        }
    }

    /** Rows as a spreadsheet would paste them. */
    private static String pasted(List<Team.Row> rows) {
        StringBuilder text = new StringBuilder("person\tskill\tlevel\n");
        for (Team.Row row : rows) {
            String level = HeldForm.level(row.skill().level());
            text.append(row.person()).append('\t').append(row.skill().name());
            text.append('\t').append(level).append('\n');
        }
        return text.toString();
    }

    private static List<String> told(List<Problem> problems) {
        List<String> told = new ArrayList<>();
        problems.stream().limit(MOST_TOLD).map(CareerVisit::placed).forEach(told::add);
        if (problems.size() > MOST_TOLD) {
            told.add("And " + (problems.size() - MOST_TOLD) + " more.");
        }
        return told;
    }

    private static WebAnswer form(CareerVisit visit, RoleField to, TeamFields fields, int status) {
        return visit.answer(
                status,
                "career/team",
                () ->
                        Map.of(
                                "frame", Frame.of("How near a team is to a role").described(FOR),
                                "to", to,
                                "fields", fields,
                                "unknown", List.of(),
                                "answer", Optional.empty()));
    }

    private static WebAnswer page(
            CareerVisit visit, RoleField to, TeamFields fields, TeamGap gap, List<String> unknown) {
        Report report = new TeamReport(visit.skills(), visit.naming()).of(gap, SHOWN);
        ReportView view = ReportView.ofPosted(report, NumbersExplained.TEAM);
        return visit.answer(
                        200,
                        "career/team",
                        () ->
                                Map.of(
                                        "frame", visit.frame(report.title(), FOR),
                                        "to", to,
                                        "fields", fields,
                                        "unknown", unknown,
                                        "answer", Optional.of(view)))
                .with("Cache-Control", "no-store");
    }

    private static WebAnswer file(CareerVisit visit, TeamGap gap, OutputFormat format) {
        TeamReport report = new TeamReport(visit.skills(), visit.naming());
        WebAnswer answer =
                format == DrawnFormat.HTML
                        ? CareerTables.file(
                                format,
                                "team",
                                out ->
                                        out.write(
                                                ReportHtml.of(report.of(gap, Integer.MAX_VALUE))
                                                        .getBytes(StandardCharsets.UTF_8)))
                        : CareerTables.table(
                                format,
                                "team",
                                () -> report.table(gap, new EntityCells(visit.naming(), false)));
        return answer.with("Cache-Control", "no-store");
    }
}
