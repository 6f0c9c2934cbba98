package org.rolegraph.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The queries of {@code hostile/}, whose answers nobody would live to see or could hold. In a file,
 * {@code «N×text»} stands for the text N times, {@code #} in it for 0, 1, 2, ….
 */
public final class HostileQueries {
    private static final Pattern REPEAT = Pattern.compile("«(\\d+)×([^»]*)»");

    private HostileQueries() {}

    /** By the names of their files. */
    public static SortedMap<String, String> all() throws IOException {
        SortedMap<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            for (Path file : files.toList()) {
                all.put(file.getFileName().toString(), expanded(Files.readString(file)));
            }
        }
        return all;
    }

    private static String expanded(String text) {
        Matcher repeat = REPEAT.matcher(text);
        StringBuilder expanded = new StringBuilder();
        int done = 0;
        while (repeat.find()) {
            expanded.append(text.substring(done, repeat.start()));
            int times = Integer.parseInt(repeat.group(1));
            for (int i = 0; i < times; i++) {
                expanded.append(repeat.group(2).replace("#", String.valueOf(i)));
            }
            done = repeat.end();
        }
        return expanded.append(text.substring(done)).toString();
    }
}
