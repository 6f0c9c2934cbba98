package org.rolegraph.spark;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/**
 * What {@code spark-submit rolegraph-spark.jar} runs. A known failure ends with its sentences and
 * the exit code that the command line has for it.
 */
@Command(
        name = "rolegraph-spark.jar",
        description = "Roles and skills of millions of postings, on Apache Spark.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {LinkJob.class, CountJob.class})
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exit = run(new PrintWriter(System.err, true, StandardCharsets.UTF_8), arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setErr(err)
                .setExecutionExceptionHandler(
                        (thrown, command, parsed) -> {
                            TaskFailure failure =
                                    TaskFailure.within(thrown).orElseThrow(() -> thrown);
                            err.println(failure.getMessage());
                            return failure.exit().code();
                        })
                .execute(arguments);
    }
}
