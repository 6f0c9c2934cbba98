package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process asked of the system, by {@code strace}: whether what it renamed had reached the
 * disk before, and the name after, so that a loss of power at any moment leaves the old or the new.
 */
public final class SyncRecord {
    private static final Pattern WRITTEN =
            Pattern.compile("\\b(?:p?write(?:64|v)?|ftruncate)\\(\\d+<(/[^>]+)>");
    private static final Pattern OPENED =
            Pattern.compile("\\bopenat\\([^,]+, \"([^\"]+)\", [^,)]*O_CREAT");
    private static final Pattern SYNCED = Pattern.compile("\\bf(?:data)?sync\\(\\d+<(/[^>]+)>");
    private static final Pattern DELETED =
            Pattern.compile("\\bunlink(?:at)?\\((?:[^\",]*, )?\"([^\"]+)\"");
    private static final Pattern RENAMED =
            Pattern.compile("\\brename\\w*\\((?:[^\"]*)\"([^\"]+)\"[^\"]*\"([^\"]+)\"");

    private final Map<String, Integer> written = new HashMap<>();
    private final Map<String, Integer> synced = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private int renames;

    private SyncRecord() {}

    /**
     * Runs the class's {@code main} and looks at what it did below a folder. Skipped where there is
     * no {@code strace}, or it may not look.
     *
     * @return how many renames were looked at
     */
    public static int of(Path folder, Path log, Class<?> main, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("strace", "-f", "-y", "-s", "4096"));
        command.addAll(List.of("-e", "trace=file,write,pwrite64,writev,ftruncate,fsync,fdatasync"));
        command.addAll(List.of("-o", log.toString()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
        command.add(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(main.getName());
        command.addAll(List.of(args));
        Process process;
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: the order of syncs: strace is not there");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assumeTrue(exit != 1 || !said.contains("ptrace"), "skipped: strace may not look here");
        assertEquals(0, exit, said);
        SyncRecord record = new SyncRecord();
        int number = 0;
        for (String line : Files.readAllLines(log)) {
            record.take(line, number++, folder.toRealPath().toString());
        }
        for (String each : record.open) {
            record.faults.add("the name " + each + " is not on the disk at the end");
        }
        assertEquals(List.of(), record.faults);
        assertTrue(record.renames > 0, "nothing was renamed");
        return record.renames;
    }

    private void take(String line, int number, String folder) {
        Matcher call = OPENED.matcher(line);
        if (call.find() && call.group(1).startsWith(folder)) {
            String file = call.group(1);
            written.put(file, number);
            written.put(file.substring(0, file.lastIndexOf('/')), number);
        }
        call = WRITTEN.matcher(line);
        if (call.find() && call.group(1).startsWith(folder)) {
            written.put(call.group(1), number);
        }
        call = SYNCED.matcher(line);
        if (call.find()) {
            String path = call.group(1);
            synced.put(path, number);
            open.removeIf(name -> name.substring(0, name.lastIndexOf('/')).equals(path));
        }
        call = DELETED.matcher(line);
        if (call.find()) {
            written.remove(call.group(1));
        }
        call = RENAMED.matcher(line);
        // where another thread was seen meanwhile, the result stands on a line of its own
        boolean isDone = line.endsWith("= 0") || line.endsWith("<unfinished ...>");
        if (isDone && call.find() && call.group(1).startsWith(folder)) {
            renamed(call.group(1), call.group(2));
        }
    }

    /** Everything of it is on the disk, and so are the names that were given before. */
    private void renamed(String from, String to) {
        if (to.endsWith(".deleted")) {
            return; // nobody needs it any more
        }
        renames++;
        written.forEach(
                (path, last) -> {
                    boolean isOfIt = path.equals(from) || path.startsWith(from + "/");
                    if (isOfIt && synced.getOrDefault(path, -1) < last) {
                        faults.add(path + " was written after it was synced, and renamed");
                    }
                });
        for (String each : open) {
            faults.add("the name " + each + " is not on the disk before " + to);
        }
        open.add(to);
    }
}
