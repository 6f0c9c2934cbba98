package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.cli.Loaded;

/** Keys typed into real shells in a real terminal, and what stands on its screen then. */
class CompletionIT {
    private static final String PROMPT = "READY> ";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    /** What is typed before the key, and what stands there after it. */
    private static final Map<String, String> KEYS =
            Map.of(
                    "rolegraph sho", "rolegraph show",
                    "rolegraph sources -o mark", "rolegraph sources -o markdown",
                    "rolegraph load on", "rolegraph load onet=",
                    "rolegraph load onet=dat", "rolegraph load onet=data.zip",
                    "rolegraph query skills-of-ro", "rolegraph query skills-of-role",
                    "rolegraph query skills-of-role ro", "rolegraph query skills-of-role role=",
                    "rolegraph query skills-of-role role=machine\\ learning\\ accel",
                            "rolegraph query skills-of-role"
                                    + " role=machine\\ learning\\ accelerator\\ engineer",
                    "rolegraph gap --to machine\\ learning\\ accel",
                            "rolegraph gap --to machine\\ learning\\ accelerator\\ engineer",
                    "rolegraph show role:ml-plat", "rolegraph show role:ml-platform-engineer");

    @TempDir private Path folder;

    private final String server = "rolegraph-" + ProcessHandle.current().pid();

    @AfterEach
    void the_terminal_is_closed() throws Exception {
        tmux("kill-server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash --norc --noprofile", "zsh -f"})
    void the_key_completes(String shell) throws Exception {
        for (String needed : List.of("tmux", shell.split(" ")[0])) {
            assumeTrue(isThere(needed), "skipped: the test needs " + needed + " on the path");
        }
        Files.writeString(folder.resolve("data.zip"), "");
        String program = Path.of("").toAbsolutePath().toString();
        String home = Loaded.packed().folder().toString();
        tmux(
                "new-session",
                "-d",
                "-x",
                "160",
                "-y",
                "50",
                "-c",
                folder.toString(),
                "env HOME='" + home + "' PATH='" + program + "':\"$PATH\" " + shell);
        tmux("send-keys", "PS1='" + PROMPT + "'; source <(rolegraph completion); clear", "Enter");
        awaited(PROMPT);
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, String> key : KEYS.entrySet()) {
            tmux("send-keys", "-l", key.getKey());
            tmux("send-keys", "Tab");
            String line = awaited(PROMPT + key.getValue());
            if (!line.equals(PROMPT + key.getValue())) {
                wrong.add(key.getKey() + " became " + line);
            }
            tmux("send-keys", "C-c");
            tmux("send-keys", "clear", "Enter");
            awaited(PROMPT);
        }
        assertEquals(List.of(), wrong);
    }

    /** The last line of the screen, once it is this one or patience ends. */
    private String awaited(String expected) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        String last = "";
        while (System.nanoTime() < end) {
            last =
                    tmux("capture-pane", "-p")
                            .lines()
                            .map(String::stripTrailing)
                            .filter(line -> !line.isEmpty())
                            .reduce("", (before, line) -> line);
            if (last.equals(expected.stripTrailing())) {
                return expected;
            }
            Thread.sleep(50);
        }
        return last;
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }

    private String tmux(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tmux", "-L", server, "-f", "/dev/null"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
