package org.rolegraph.source.esco;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Input;

/**
 * What a path holds: the files of a folder and of its archives, of one archive, or one file. Open
 * until closed.
 */
final class EscoFiles implements AutoCloseable {
    private static final int DEEPEST = 6;

    private final List<Archive> archives = new ArrayList<>();
    private final List<EscoFile> files = new ArrayList<>();

    private EscoFiles() {}

    static EscoFiles open(Path path, Problems problems) throws IOException {
        EscoFiles found = new EscoFiles();
        if (!Files.exists(path)) {
            problems.error(
                    Codes.NO_FILE,
                    Location.of(path.toString()),
                    "no such file or folder; expected ESCO's csv files or zip archives",
                    "name the folder into which ESCO's archives were downloaded");
            return found;
        }
        String release = Release.ofName(path);
        for (Path container : containers(path)) {
            found.add(container, shown(container), release, problems);
        }
        found.files.sort(Comparator.comparing(EscoFile::name));
        return found;
    }

    /** The files by name. */
    List<EscoFile> list() {
        return files;
    }

    /** The archives and single files, with their digests. */
    static List<Input> inputs(Path path) throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path container : containers(path)) {
            String name =
                    container.equals(path)
                            ? String.valueOf(path.getFileName())
                            : path.relativize(container).toString().replace('\\', '/');
            inputs.add(new Input(name, Files.size(container), sha256(container)));
        }
        return inputs;
    }

    private void add(Path container, String name, String release, Problems problems)
            throws IOException {
        if (!isArchive(container)) {
            String own = Release.of(name);
            EscoFile.of(
                            name,
                            own.isEmpty() ? release : own,
                            () -> new BufferedInputStream(Files.newInputStream(container)))
                    .ifPresent(files::add);
            return;
        }
        try {
            Archive archive = Archive.open(container, name);
            archives.add(archive);
            files.addAll(archive.files(release, problems));
        } catch (Archive.Unsafe e) {
            problems.error(
                    Codes.UNSAFE_ARCHIVE,
                    Location.of(name),
                    String.valueOf(e.getMessage()),
                    "take the publisher's own archive");
        } catch (IOException | IllegalArgumentException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(name),
                    "not a zip archive: " + e.getMessage(),
                    "download the archive again");
        }
    }

    private static List<Path> containers(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path, DEEPEST)) {
            return walk.filter(Files::isRegularFile)
                    .filter(
                            f ->
                                    isArchive(f)
                                            || lower(f).endsWith(".csv")
                                            || lower(f).endsWith(".ttl"))
                    .sorted(Comparator.comparing(f -> shown(f)))
                    .toList();
        }
    }

    private static String shown(Path container) {
        return container.toString().replace('\\', '/');
    }

    private static boolean isArchive(Path file) {
        return lower(file).endsWith(".zip");
    }

    private static String lower(Path file) {
        return file.toString().toLowerCase(Locale.ROOT);
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Archive archive : archives) {
            archive.close();
        }
    }
}
