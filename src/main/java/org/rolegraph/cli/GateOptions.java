package org.rolegraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemFormat;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.check.Baseline;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which problems fail a check, which are known, and how they are written. */
public final class GateOptions {
    /** The severities, for completion. */
    static final class Severities implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Severity.values()).map(GateOptions::id).iterator();
        }
    }

    @Mixin
    private final OutputOption output = OutputOption.of(ProblemFormat.TEXT, ProblemFormat.values());

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            completionCandidates = Severities.class,
            description =
                    "The mildest that fails the check, of ${COMPLETION-CANDIDATES}; by default"
                            + " ${DEFAULT-VALUE}.")
    private String failOn = "error";

    @Option(
            names = "--show",
            paramLabel = "SEVERITY",
            defaultValue = "warning",
            completionCandidates = Severities.class,
            description =
                    "The mildest that is written, milder ones are counted only; by default"
                            + " ${DEFAULT-VALUE}, or what --fail-on says if that is milder.")
    private String show = "warning";

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "Known problems, which neither fail the check nor are written.")
    private Path baseline;

    @Option(
            names = "--write-baseline",
            description =
                    "Write the problems that --show and --fail-on speak of to the file of"
                            + " --baseline, and exit with 0.")
    private boolean write;

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    public ProblemFormat format() {
        ProblemFormat chosen = (ProblemFormat) output.chosen();
        return chosen == null ? ProblemFormat.TEXT : chosen;
    }

    public Severity failOn() {
        return severity("--fail-on", failOn);
    }

    private Severity mildest() {
        Severity shown = severity("--show", show);
        return shown.compareTo(failOn()) < 0 ? failOn() : shown;
    }

    public boolean writesBaseline() {
        return write;
    }

    public void writeBaseline(Problems found, Console console) throws IOException {
        if (baseline == null) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--write-baseline"),
                    "there is no file to write to",
                    "name one with --baseline FILE");
        }
        Severity mildest = mildest();
        List<Problem> known =
                found.list().stream().filter(p -> p.severity().compareTo(mildest) <= 0).toList();
        Baseline.write(console.path(baseline.toString()), known);
        console.say(Counted.of(known.size(), "known problem") + " written to " + baseline);
    }

    /** What is left of the problems when those of the baseline are known. */
    public Gate gate(Problems found, Console console) throws IOException {
        Severity mildest = mildest();
        if (baseline == null) {
            return new Gate(found, 0, List.of(), failOn(), mildest);
        }
        Path file = console.path(baseline.toString());
        if (!Files.exists(file)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.NO_FILE,
                    Location.of(baseline.toString()),
                    "there is no such file",
                    "make it with --write-baseline");
        }
        Baseline known =
                NamedFile.file(
                        baseline.toString(),
                        console,
                        Exit.USAGE,
                        path -> Baseline.read(path, baseline.toString()));
        Baseline.Comparison compared = known.compare(found.list());
        return new Gate(compared.fresh(), compared.known(), compared.gone(), failOn(), mildest);
    }

    private static Severity severity(String option, String id) {
        List<String> ids = Stream.of(Severity.values()).map(GateOptions::id).toList();
        if (!ids.contains(id)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    "found \"" + id + "\"; expected one of " + String.join(", ", ids),
                    "choose one of them");
        }
        return Severity.valueOf(id.toUpperCase(Locale.ROOT));
    }
}
