import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs every command of the README's {@code console} blocks from the top of the checkout and
 * compares what it printed on standard output with what the README shows. A line with nothing but
 * "…" stands for any number of lines. Lines that begin with "$ " are commands.
 */
public final class Readme {
    record Step(int line, String command, List<String> expected) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        List<Step> steps = steps(Files.readAllLines(Path.of(args[0])));
        int failed = 0;
        for (Step step : steps) {
            Process process =
                    new ProcessBuilder("sh", "-c", step.command())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .redirectInput(Path.of("/dev/null").toFile())
                            .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            List<String> printed = new ArrayList<>(out.lines().map(String::stripTrailing).toList());
            boolean same = matches(step.expected(), 0, printed, 0) && process.exitValue() == 0;
            System.out.println((same ? "ok      " : "FAILED  ") + step.command());
            if (!same) {
                failed++;
                System.out.println("  README.md:" + step.line() + " shows:");
                step.expected().forEach(l -> System.out.println("    |" + l));
                System.out.println("  printed, with exit " + process.exitValue() + ":");
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
                steps.get(steps.size() - 1).expected().add(line.stripTrailing());
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
