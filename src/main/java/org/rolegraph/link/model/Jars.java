package org.rolegraph.link.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The jars that models need, by name with the SHA-256 of their bytes. */
final class Jars {
    private static final Map<String, String> DIGESTS = read();

    private Jars() {}

    /** The jar of the model and those that all models share, in the order of their names. */
    static List<String> of(Model model) {
        List<String> jars = new ArrayList<>(DIGESTS.keySet());
        Models.ALL.stream().filter(m -> !m.equals(model)).forEach(m -> jars.remove(m.jar()));
        return jars;
    }

    /** Whether the file has the bytes that a jar of its name has. */
    static boolean isSound(Path jar) throws IOException {
        return String.valueOf(digest(jar)).equals(DIGESTS.get(String.valueOf(jar.getFileName())));
    }

    private static String digest(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lines as {@code sha256sum} writes them. */
    private static Map<String, String> read() {
        Map<String, String> digests = new TreeMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Jars.class.getResourceAsStream("jars.sha256"),
                                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                digests.put(line.substring(66), line.substring(0, 64));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digests;
    }
}
