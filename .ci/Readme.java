import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs every command of the {@code console} blocks of the pages that are named, one page after the
 * other, from the top of the checkout, and compares what it printed on standard output with what
 * the page shows. Lines that begin with "$ " are commands, which go on in lines that begin with
 * "&gt; ". A line with nothing but "…" stands for any number of lines. Where the last line shown is
 * "[exit N]", that is the exit code, and standard error is compared too. Of a block that shows
 * nothing but commands, only the exit codes count.
 *
 * <p>With {@code --write} first, what is shown without "…" is written anew, to be read before it is
 * committed.
 */
public final class Readme {
    /** {@code line} is the last of the command, from 1; {@code shown} are the lines after it. */
    record Step(int line, String command, List<String> shown, boolean compared) {
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

    record Printed(int exit, List<String> lines) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean write = args.length > 0 && args[0].equals("--write");
        int passed = 0;
        int failed = 0;
        for (int i = write ? 1 : 0; i < args.length; i++) {
            Path page = Path.of(args[i]);
            List<String> lines = new ArrayList<>(Files.readAllLines(page));
            int grown = 0;
            for (Step step : steps(lines)) {
                Printed printed = run(step);
                boolean same =
                        printed.exit() == step.exit()
                                && (!step.compared()
                                        || matches(step.expected(), 0, printed.lines(), 0));
                System.out.println((same ? "ok      " : "FAILED  ") + step.command());
                if (same) {
                    passed++;
                } else if (write
                        && printed.exit() == step.exit()
                        && !step.expected().contains("…")) {
                    List<String> old =
                            lines.subList(
                                    step.line() + grown,
                                    step.line() + grown + step.expected().size());
                    old.clear();
                    old.addAll(printed.lines());
                    grown += printed.lines().size() - step.expected().size();
                } else {
                    failed++;
                    System.out.println("  " + page + ":" + step.line() + " shows:");
                    step.shown().forEach(l -> System.out.println("    |" + l));
                    System.out.println("  printed, with exit " + printed.exit() + ":");
                    printed.lines().forEach(l -> System.out.println("    |" + l));
                }
            }
            if (write) {
                Files.write(page, lines);
            }
        }
        System.out.println(passed + " passed, " + failed + " failed");
        System.exit(failed == 0 && passed > 0 ? 0 : 1);
    }

    /** A command that does not end within ten minutes is ended, with an exit code of its own. */
    private static Printed run(Step step) throws IOException, InterruptedException {
        Path out = Files.createTempFile("readme", ".out");
        try {
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
            return new Printed(
                    ended ? process.exitValue() : -1,
                    Files.readString(out).lines().map(String::stripTrailing).toList());
        } finally {
            Files.delete(out);
        }
    }

    private static List<Step> steps(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        List<Step> block = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("```")) {
                if (block != null) {
                    boolean compared = block.stream().anyMatch(step -> !step.shown().isEmpty());
                    block.forEach(
                            s -> steps.add(new Step(s.line(), s.command(), s.shown(), compared)));
                }
                block = line.equals("```console") ? new ArrayList<>() : null;
            } else if (block != null && line.startsWith("$ ")) {
                String command = line.substring(2);
                while (lines.get(i + 1).startsWith("> ")) {
                    command += "\n" + lines.get(++i).substring(2);
                }
                block.add(new Step(i + 1, command, new ArrayList<>(), true));
            } else if (block != null) {
                block.get(block.size() - 1).shown().add(line.stripTrailing());
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
