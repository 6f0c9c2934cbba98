package org.rolegraph.cli;

import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Exit;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of the program, from its commands.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>
 */
final class ManualPage {
    private final StringBuilder page = new StringBuilder();

    /**
     * The page.
     *
     * @param date of the release, in ISO 8601
     */
    static String of(CommandLine line, String version, String date) {
        ManualPage page = new ManualPage();
        page.write(line, version, date);
        return page.page.toString().replaceFirst("\\.PP\n$", "");
    }

    private void write(CommandLine line, String version, String date) {
        CommandSpec root = line.getCommandSpec();
        String what = String.join(" ", root.usageMessage().description());
        page.append(".\\\" Written from the commands of the program by ManualPageTest.\n");
        page.append(".TH ROLEGRAPH 1 ").append(date);
        page.append(" \"rolegraph ").append(version).append("\" \"User Commands\"\n");
        section("NAME");
        page.append("rolegraph \\- ");
        text(what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1, what.length() - 1));
        section("SYNOPSIS");
        page.append(".B rolegraph\n[\\fB\\-\\-store\\fR \\fIDIR\\fR] \\fICOMMAND\\fR ...\n");
        section("DESCRIPTION");
        text(what);
        paragraph();
        text(
                "Data goes to standard output, everything else to standard error. No query, file or"
                        + " load reaches the network or another file unless you say so.");
        section("OPTIONS");
        options(root);
        section("COMMANDS");
        line.getSubcommands().values().forEach(this::command);
        section("EXIT STATUS");
        for (Exit exit : Exit.values()) {
            entry("\\fB" + exit.code() + "\\fR", exit.meaning() + ".");
        }
        section("ENVIRONMENT");
        entry("\\fBROLEGRAPH_STORE\\fR", "Where the graph is kept, unless --store says it.");
        entry("\\fBXDG_DATA_HOME\\fR", "The folder of the default store, named rolegraph.");
        entry("\\fBJAVA_HOME\\fR", "The Java that runs the program.");
        entry("\\fBNO_COLOR\\fR", "Print without colours.");
        section("EXAMPLES");
        example("What a role needs, and who says so:", "query skills-of-role role=\"ML engineer\"");
        example("One entity among its neighbours:", "show nvidia --picture nvidia.svg");
        example(
                "SPARQL of one's own, as CSV:",
                "query -o csv -e 'SELECT ?o ?p { ?o rg:produces ?p }'");
    }

    private void command(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        if (spec.usageMessage().hidden()) {
            return;
        }
        String name = spec.qualifiedName();
        page.append(".SS ").append(escaped(name)).append('\n');
        String synopsis =
                new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF))
                        .synopsis(0)
                        .replaceAll("\\s+", " ")
                        // a line may have ended within an option's list of values
                        .replaceAll(" ?\\[, ?", "[,")
                        .strip();
        page.append(".nh\n\\fB").append(escaped(name)).append("\\fR\n");
        text(synopsis.substring(name.length()));
        page.append(".hy\n.PP\n");
        // each a line of its own, as in the help
        String[] lines = spec.usageMessage().description();
        for (int i = 0; i < lines.length; i++) {
            page.append(i == 0 ? "" : ".br\n");
            text(lines[i]);
        }
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            if (!parameter.hidden()) {
                entry("\\fI" + escaped(parameter.paramLabel()) + "\\fR", parameter.description());
            }
        }
        options(spec);
        line.getSubcommands().values().forEach(this::command);
    }

    private void options(CommandSpec spec) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden() && !option.inherited()) {
                StringBuilder tag = new StringBuilder();
                for (String name : option.names()) {
                    tag.append(tag.length() == 0 ? "" : ", ");
                    tag.append("\\fB").append(escaped(name)).append("\\fR");
                }
                if (option.arity().max() > 0) {
                    tag.append(" \\fI").append(escaped(option.paramLabel())).append("\\fR");
                }
                entry(tag.toString(), option.description());
            }
        }
    }

    private void section(String title) {
        page.append(".SH ").append(title).append('\n');
    }

    private void paragraph() {
        page.append(".PP\n");
    }

    private void entry(String tag, String... text) {
        page.append(".TP\n").append(tag).append('\n');
        text(String.join(" ", text));
    }

    private void example(String what, String arguments) {
        text(what);
        page.append(".PP\n.RS\n.nf\n").append(escaped("rolegraph " + arguments));
        page.append("\n.fi\n.RE\n.PP\n");
    }

    /** A text, one sentence a line, none of which troff takes for a request. */
    private void text(String text) {
        for (String sentence : List.of(text.strip().split("(?<=[.:;]) +(?=[A-Z'])"))) {
            page.append(escaped(sentence.strip())).append('\n');
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '\\' -> escaped.append("\\e");
                                case '-' -> escaped.append("\\-");
                                case '\'' -> escaped.append("\\(aq");
                                case '`' -> escaped.append("\\(ga");
                                case '^' -> escaped.append("\\(ha");
                                case '~' -> escaped.append("\\(ti");
                                default -> {
                                    if (c < 0x7F) {
                                        escaped.append((char) c);
                                    } else {
                                        escaped.append(String.format("\\[u%04X]", c));
                                    }
                                }
                            }
                        });
        return escaped.indexOf(".") == 0 ? "\\&" + escaped : escaped.toString();
    }
}
