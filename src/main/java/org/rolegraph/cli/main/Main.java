package org.rolegraph.cli.main;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Outcome;
import picocli.CommandLine;

/** The program's entry: the only place that touches the process. */
public final class Main {
    private Main() {}

    /** Runs one command line and exits with its code. */
    public static void main(String[] args) {
        OutputStreamWriter err = new OutputStreamWriter(System.err, StandardCharsets.UTF_8);
        Console console =
                new Console(
                        System.in,
                        Console.guarded(
                                new BufferedOutputStream(
                                        new FileOutputStream(FileDescriptor.out), 1 << 16)),
                        new PrintWriter(err, true),
                        Boolean.getBoolean("rolegraph.terminal"),
                        Integer.getInteger("rolegraph.columns", 0),
                        Boolean.getBoolean("rolegraph.progress"),
                        System.getenv(),
                        Path.of(""),
                        Boolean.getBoolean("rolegraph.keyboard"));
        System.exit(run(console, args));
    }

    /** Runs one command line; every outcome is an exit code. */
    public static int run(Console console, String... args) {
        CommandLine line = RoleGraphCommand.line(console, args);
        try {
            int code = line.execute(args);
            console.out().flush();
            return code;
        } catch (IOException | RuntimeException | Error e) {
            return Outcome.of(e, console, RoleGraphCommand.of(line)::store);
        }
    }
}
