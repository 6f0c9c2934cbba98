package org.rolegraph.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Spark in processes of its own, from Maven's jars alone. */
final class Engine {
    private static final Path HOME = Path.of("target/spark-home").toAbsolutePath();
    private static final Path JOB = Path.of("target/rolegraph-spark.jar").toAbsolutePath();
    private static final Path TESTS = Path.of("target/spark/test-classes").toAbsolutePath();
    private static final long MINUTES = 10;

    /** A process of the engine, and the file that it logs to. */
    record Running(Process process, Path log) {
        /** Waits for its end. */
        Ended end() {
            try {
                if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("it goes on after " + MINUTES + " minutes");
                }
                return new Ended(process.exitValue(), logged());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String logged() {
            try {
                return Files.readString(log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** How a process ended, and all that it logged. */
    record Ended(int exit, String log) {}

    private Engine() {}

    /** Brings the jars, where they are not there yet. */
    static void bring() throws IOException, InterruptedException {
        if (Files.exists(HOME.resolve("jars"))) {
            return;
        }
        Path log = Path.of("target/spark-home.log");
        Process maven =
                new ProcessBuilder(
                                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                                "-B",
                                "-q",
                                "-Dmaven.repo.local=" + System.getProperty("maven.repository"),
                                "-f",
                                "src/spark/cluster",
                                "package")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (maven.waitFor() != 0) {
            throw new IOException(Files.readString(log));
        }
    }

    /**
     * Submits the job.
     *
     * @param folder to work in
     * @param options of {@code spark-submit}
     */
    static Running submit(Path folder, String master, List<String> options, String... arguments) {
        List<String> all = new ArrayList<>(List.of("--master", master));
        all.addAll(options);
        all.add(JOB.toString());
        all.addAll(List.of(arguments));
        return start(folder, "org.apache.spark.deploy.SparkSubmit", List.of(), all);
    }

    /** Runs {@link ShownRows}. */
    static Ended show(Path folder, String... arguments) {
        return start(folder, ShownRows.class.getName(), List.of(JOB, TESTS), List.of(arguments))
                .end();
    }

    static Running start(Path folder, String main, List<Path> more, List<String> arguments) {
        StringBuilder classPath = new StringBuilder(HOME.resolve("jars") + "/*");
        more.forEach(each -> classPath.append(':').append(each));
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "-Dspark.ui.enabled=false",
                                "-Dspark.sql.shuffle.partitions=4",
                                "-cp",
                                classPath.toString(),
                                main));
        command.addAll(arguments);
        try {
            Path log = Files.createTempFile(folder, "engine", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile());
            builder.environment().put("SPARK_HOME", HOME.toString());
            builder.environment().put("SPARK_SCALA_VERSION", "2.13");
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            return new Running(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
