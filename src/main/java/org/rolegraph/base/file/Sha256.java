package org.rolegraph.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** SHA-256 of files, as 64 lower-case hexadecimal digits. */
public final class Sha256 {
    private static final int BUFFER = 1 << 16;

    private Sha256() {}

    /** A fresh digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Ends the digest. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of bytes. */
    public static String of(byte[] bytes) {
        MessageDigest digest = digest();
        digest.update(bytes);
        return hex(digest);
    }

    /**
     * Of a file's bytes; of a folder: of the lines {@code sha256 two spaces path} of its files, by
     * path relative to it with {@code /}, each ended by a line feed.
     */
    public static String of(Path path) throws IOException {
        return Files.isDirectory(path) ? ofFolder(path) : ofFile(path);
    }

    private static String ofFile(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
        return hex(digest);
    }

    private static String ofFolder(Path folder) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.walk(folder)) {
            names =
                    files.filter(Files::isRegularFile)
                            .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                            .sorted()
                            .toList();
        }
        MessageDigest digest = digest();
        for (String name : names) {
            String line = ofFile(folder.resolve(name)) + "  " + name + "\n";
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return hex(digest);
    }
}
