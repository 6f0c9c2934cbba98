package org.rolegraph.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real Java process over the tests' class path, quick to start; what it prints is one stream. */
public final class Jvm implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader out;

    private Jvm(Process process) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts the class's {@code main}. */
    public static Jvm start(Class<?> main, String... args) {
        return start(512, main, args);
    }

    /**
     * Starts the class's {@code main}.
     *
     * @param heap its largest heap, in MiB
     */
    public static Jvm start(int heap, Class<?> main, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heap + "m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-cp");
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(args));
        try {
            return new Jvm(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** The next line it prints; null when it has ended. */
    public String line() {
        try {
            return out.readLine();
        } catch (IOException e) {
            return null; // the stream of a killed process
        }
    }

    /** All it still prints until it ends. */
    public String rest() {
        StringBuilder rest = new StringBuilder();
        for (String line = line(); line != null; line = line()) {
            rest.append(line).append('\n');
        }
        return rest.toString();
    }

    /** Writes a line to its standard input. */
    public void tell(String line) {
        try {
            Writer in = process.outputWriter(StandardCharsets.UTF_8);
            in.write(line + "\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exit();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** Waits for its end; its exit code. */
    public int exit() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the process did not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
