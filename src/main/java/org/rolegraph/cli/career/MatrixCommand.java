package org.rolegraph.cli.career;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.HeatMap;
import org.rolegraph.career.report.MatrixReport;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matrix}. */
@Command(
        name = "matrix",
        description = {
            "Show which roles ask for which skills, as a table or a heat map.",
            "The skills that most of the roles ask for come first; -o svg draws the heat map, and so"
                    + " does -o html.",
            "With a team: who has each skill, which essential skills only one person has, and which"
                    + " nobody has."
        })
public final class MatrixCommand implements Callable<Integer> {
    private static final int SHOWN = 50;

    @Parameters(
            arity = "0..*",
            paramLabel = "ROLE",
            description = "Roles, each by label, id, CURIE or IRI.")
    private List<String> names = List.of();

    @Option(
            names = "--group",
            paramLabel = "CODE",
            description =
                    "All roles whose ISCO group, or whose O*NET-SOC code, begins so: 2512, 15-12.")
    private String group;

    @Option(names = "--all", description = "Show all skills on a page, not the first 50.")
    private boolean all;

    @Option(
            names = "--evidence",
            description = "A row each requirement, with what it rests on; for csv and the like.")
    private boolean evidence;

    @Mixin private TeamOptions team;
    @Mixin private CareerOptions output = new CareerOptions(DrawnFormat.HTML, DrawnFormat.SVG);
    @Mixin private NamingOptions naming;

    private final Invocation root;

    MatrixCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        if (output.showsQuery()) {
            CareerOptions.printQuery("needs-of-role", root.console());
            return Exit.OK.code();
        }
        team.requireTable(null);
        try (OpenGraph graph = root.open(naming.languages())) {
            Career career = Career.of(graph, naming.schemes());
            Matrix matrix =
                    career.matrix(career.roles(names, group), team.people(career, root.console()));
            write(graph, matrix);
        }
        return Exit.OK.code();
    }

    private void write(OpenGraph graph, Matrix matrix) throws IOException {
        Console console = root.console();
        Naming labels = new Naming(graph.skills().concepts(), graph.labels(), naming.languages());
        MatrixReport report = new MatrixReport(graph.skills(), labels, evidence);
        String title = Counted.of(matrix.roles().size(), "role") + " and the skills they ask for";
        if (output.isPage() && !evidence) {
            int most = all ? Integer.MAX_VALUE : SHOWN;
            CareerOptions.print(report.page(matrix, output.width(console), most), console);
        } else if (output.isHtml()) {
            CareerOptions.print(new HeatMap(graph.skills(), labels).html(matrix, title), console);
        } else if (output.isSvg()) {
            CareerOptions.print(
                    new HeatMap(graph.skills(), labels).svg(matrix, title).file(), console);
        } else {
            output.write(report.table(matrix, output.cells(labels)), console);
            console.say(report.coverage(matrix));
        }
    }
}
