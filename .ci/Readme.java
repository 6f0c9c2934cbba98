import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs every command of the README's {@code console} blocks from the top of the checkout and
 * compares what it printed on standard output with what the README shows. A line with nothing but
 * "…" stands for any number of lines. Lines that begin with "$ " are commands. Where the last line
 * shown is "[exit N]", that is the exit code, and standard error is compared too.
 */
public final class Readme {
    record Step(int line, String command, List<String> shown) {
        private static final Pattern EXIT = Pattern.compile("\\[exit (\\d+)]");

        /** 0 unless the last line shown is {@code [exit N]}. */
        int exit() {
            Matcher exit = EXIT.matcher(shown.isEmpty() ? "" : shown.get(shown.size() - 1));
            return exit.matches() ? Integer.parseInt(exit.group(1)) : 0;
        }

        List<String> expected() {
            return exit() == 0 ? shown : shown.subList(0, shown.size() - 1);
        }
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Step> steps = steps(Files.readAllLines(Path.of(args[0])));
        int failed = 0;
        for (Step step : steps) {
            Path out = Files.createTempFile("readme", ".out");
            ProcessBuilder builder =
                    new ProcessBuilder("sh", "-c", step.command())
                            .redirectOutput(out.toFile())
                            .redirectInput(Path.of("/dev/null").toFile());
            if (step.exit() == 0) {
                builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            } else {
                builder.redirectErrorStream(true);
            }
            Process process = builder.start();
            boolean ended = process.waitFor(10, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            List<String> printed =
                    Files.readString(out).lines().map(String::stripTrailing).toList();
            int exit = process.exitValue();
            boolean same =
                    ended && exit == step.exit() && matches(step.expected(), 0, printed, 0);
            System.out.println((same ? "ok      " : "FAILED  ") + step.command());
            if (!same) {
                failed++;
                System.out.println("  README.md:" + step.line() + " shows:");
                step.expected().forEach(l -> System.out.println("    |" + l));
                System.out.println("  printed, with exit " + exit + ":");
                printed.forEach(l -> System.out.println("    |" + l));
            }
        }
        System.out.println((steps.size() - failed) + " passed, " + failed + " failed");
        System.exit(failed == 0 && !steps.isEmpty() ? 0 : 1);
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                steps.add(new Step(i + 1, line.substring(2), new ArrayList<>()));
            } else if (inside) {
                steps.get(steps.size() - 1).shown().add(line.stripTrailing());
            }
        }
        return steps;
    }

    private static boolean matches(List<String> expected, int e, List<String> printed, int p) {
        if (e == expected.size()) {
            return p == printed.size();
        }
        if (expected.get(e).equals("…")) {
            for (int skip = p; skip <= printed.size(); skip++) {
                if (matches(expected, e + 1, printed, skip)) {
                    return true;
                }
            }
            return false;
        }
        return p < printed.size()
                && expected.get(e).equals(printed.get(p))
                && matches(expected, e + 1, printed, p + 1);
    }
}
