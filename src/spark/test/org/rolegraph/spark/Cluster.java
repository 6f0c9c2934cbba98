package org.rolegraph.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A standalone cluster on the loopback: a master and workers of one core, each a process. */
final class Cluster implements AutoCloseable {
    private static final Pattern ADDRESS =
            Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final String DEPLOY = "org.apache.spark.deploy.";

    private final Engine.Running master;
    private final List<Engine.Running> workers = new ArrayList<>();
    private final String address;

    /** Starts the master and so many workers, and waits until they know of each other. */
    Cluster(Path folder, int count) throws IOException {
        master =
                Engine.start(
                        Files.createDirectory(folder.resolve("master")),
                        DEPLOY + "master.Master",
                        List.of(),
                        List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        await(() -> ADDRESS.matcher(master.logged()).find(), "the master has no address");
        Matcher found = ADDRESS.matcher(master.logged());
        found.find();
        address = found.group(1);
        for (int i = 0; i < count; i++) {
            Path own = Files.createDirectory(folder.resolve("worker" + i));
            workers.add(
                    Engine.start(
                            own,
                            DEPLOY + "worker.Worker",
                            List.of(),
                            List.of(
                                    "--host",
                                    "127.0.0.1",
                                    "--webui-port",
                                    "0",
                                    "--cores",
                                    "1",
                                    "--memory",
                                    "1200M",
                                    "--work-dir",
                                    own.toString(),
                                    address)));
        }
        await(
                () -> master.logged().split("Registering worker", -1).length > count,
                "the workers do not come");
    }

    String address() {
        return address;
    }

    /** Ends a worker and what it runs at once, as when its machine loses power. */
    void kill(int worker) {
        Process process = workers.get(worker).process();
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    static void await(BooleanSupplier condition, String otherwise) {
        long end = System.nanoTime() + 180_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(otherwise);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < workers.size(); i++) {
            kill(i);
        }
        master.process().destroyForcibly();
    }
}
