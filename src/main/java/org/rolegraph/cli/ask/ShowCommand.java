package org.rolegraph.cli.ask;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.draw.Picture;
import org.rolegraph.base.draw.ReportHtml;
import org.rolegraph.base.draw.ReportMarkdown;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.LimitOptions;
import org.rolegraph.cli.NamingOptions;
import org.rolegraph.cli.OutputOption;
import org.rolegraph.cli.ResultFile;
import org.rolegraph.cli.endpoint.EndpointOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Neighbourhood;
import org.rolegraph.show.PageFormat;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}. */
@Command(
        name = "show",
        description = "Show one entity: what it is, what it needs, who says so, where it leads.")
public final class ShowCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "ENTITY", description = "Its label, id, CURIE or IRI.")
    private List<String> words = List.of();

    @Option(names = "--fuzzy", description = "Take the nearest name for one that names nothing.")
    private boolean fuzzy;

    @Option(
            names = "--picture",
            paramLabel = "FILE.svg",
            description =
                    "Draw the entity among its neighbours into an SVG file instead; - is standard"
                            + " output. No other kind of picture is drawn.")
    private Path picture;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            defaultValue = "48",
            description = "Draw at most N neighbours; by default ${DEFAULT-VALUE}.")
    private int nodes = 48;

    @Mixin private OutputOption output = OutputOption.of(PageFormat.TEXT, PageFormat.values());
    @Mixin private LimitOptions limits;
    @Mixin private NamingOptions naming;
    @Mixin private EndpointOptions endpoint;

    private final Invocation root;

    ShowCommand(Invocation root) {
        this.root = root;
    }

    @Option(
            names = "--show-query",
            description = "Print the SPARQL of each section instead of its answer.")
    private boolean show;

    @Override
    public Integer call() throws IOException {
        checkPicture();
        if (show) {
            PrintWriter text = root.console().text();
            Catalogue catalogue = Catalogue.packed();
            Portrait.queries().forEach(name -> text.println(catalogue.get(name).text()));
            text.flush();
            return Exit.OK.code();
        }
        try (OpenGraph graph = endpoint.open(root, naming.languages())) {
            Scope scope = Scope.ANY.withSources(naming.schemes());
            String name = String.join(" ", words);
            String iri = graph.entity(name, scope, fuzzy, Location.of("show")).iri();
            String label = graph.title(iri);
            boolean people = output.chosen() != PageFormat.JSON;
            Portrait portrait =
                    new Portrait(
                            graph,
                            limits.limits(root.console()),
                            people ? Labelling.FOR_PEOPLE : Labelling.PLAIN);
            if (picture == null) {
                write(portrait, iri, label);
            } else {
                draw(new Neighbourhood(portrait, iri).picture(label));
            }
        }
        return Exit.OK.code();
    }

    private void write(Portrait portrait, String iri, String label) throws IOException {
        PrintWriter text = root.console().text();
        PageFormat format = (PageFormat) output.chosen();
        switch (format == null ? PageFormat.TEXT : format) {
            case TEXT -> portrait.write(iri, label, root.console().style(), text);
            case JSON -> portrait.writeJson(iri, label, text);
            case MARKDOWN -> text.print(ReportMarkdown.of(portrait.report(iri, label)));
            case HTML -> text.print(ReportHtml.of(portrait.report(iri, label)));
        }
        text.flush();
    }

    /** A file that is named as another kind of picture would be an SVG file all the same. */
    private void checkPicture() {
        if (picture == null) {
            return;
        }
        String name = String.valueOf(picture.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (name.contains(".") && !ending.equalsIgnoreCase("svg")) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--picture"),
                    "\"" + name + "\" is named as a picture of another kind; expected FILE.svg",
                    "name it so; browsers, LibreOffice and Inkscape make other pictures of SVG");
        }
        if (output.chosen() != null) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--picture"),
                    "a picture is SVG, and -o is for what is written instead of one",
                    "leave one of them out");
        }
    }

    private void draw(Picture whole) throws IOException {
        Picture drawn = whole.atMost(Math.max(1, nodes));
        if (picture.toString().equals("-")) {
            PrintWriter text = root.console().text();
            text.print(drawn.svg().file());
            text.flush();
            return;
        }
        Path file = root.console().path(picture.toString());
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        try (ResultFile target = ResultFile.at(file)) {
            target.out().write(drawn.svg().file().getBytes(StandardCharsets.UTF_8));
            target.publish();
        }
        root.console()
                .say(picture + ": " + drawn.drawn() + " of " + drawn.all() + " neighbours drawn");
    }
}
