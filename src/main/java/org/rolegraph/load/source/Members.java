package org.rolegraph.load.source;

import java.io.EOFException;
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
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * The files of what a user names: a folder with its folders, or one file, and of each zip archive
 * among them the files within. Open until closed.
 */
public final class Members implements AutoCloseable {
    private static final int DEEPEST = 6;

    private final List<Archive> archives = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private Members() {}

    /** A piece of work on one member. */
    @FunctionalInterface
    public interface Work {
        void on(InputStream bytes) throws IOException;
    }

    /** No files. */
    public static Members none() {
        return new Members();
    }

    /**
     * Finds the files, by name. What is no archive, or an unsafe one, is a problem.
     *
     * @param wanted decides by the file name, with its ending, which files of a folder to take
     */
    public static Members of(Path path, Predicate<String> wanted, Problems problems)
            throws IOException {
        Members found = new Members();
        if (!Files.exists(path)) {
            problems.error(
                    Codes.NO_FILE,
                    Location.of(shown(path)),
                    "no such file or folder",
                    "name the archive, or the folder that it was unpacked into");
            return found;
        }
        for (Path container : containers(path, wanted)) {
            found.add(container, problems);
        }
        found.members.sort(Comparator.comparing(Member::name));
        return found;
    }

    /** The files by name. */
    public List<Member> list() {
        return List.copyOf(members);
    }

    /**
     * Opens a member and works on it; an archive that is damaged there, or grows beyond measure, is
     * a problem.
     */
    public static void read(Member member, Problems problems, Work work) throws IOException {
        try (InputStream bytes = member.bytes().open()) {
            work.on(bytes);
        } catch (FileProblem e) {
            problems.add(e.problem());
        } catch (ZipException | EOFException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(member.name()),
                    "the archive is damaged here, or cut off",
                    "download the archive again");
        }
    }

    /** The archives and single files, with their digests; none when there is no such path. */
    public static List<Input> inputs(Path path, Predicate<String> wanted) throws IOException {
        List<Input> inputs = new ArrayList<>();
        if (!Files.exists(path)) {
            return inputs;
        }
        for (Path container : containers(path, wanted)) {
            String name =
                    container.equals(path)
                            ? String.valueOf(path.getFileName())
                            : path.relativize(container).toString().replace('\\', '/');
            inputs.add(new Input(name, Files.size(container), sha256(container)));
        }
        return inputs;
    }

    /** The same of several paths, one after the other. */
    public static List<Input> inputs(List<Path> paths, Predicate<String> wanted)
            throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            inputs.addAll(inputs(path, wanted));
        }
        return inputs;
    }

    private void add(Path container, Problems problems) throws IOException {
        String name = shown(container);
        if (!isArchive(container)) {
            members.add(new Member(name, () -> Inputs.open(container)));
            return;
        }
        try {
            Archive archive = Archive.open(container, name);
            archives.add(archive);
            members.addAll(archive.members(problems));
        } catch (FileProblem e) {
            problems.add(e.problem());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(name),
                    "not a zip archive, or one that is cut off",
                    "download the archive again");
        }
    }

    private static List<Path> containers(Path path, Predicate<String> wanted) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path, DEEPEST)) {
            return walk.filter(Files::isRegularFile)
                    .filter(f -> isArchive(f) || wanted.test(String.valueOf(f.getFileName())))
                    .sorted(Comparator.comparing(Members::shown))
                    .toList();
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static boolean isArchive(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Inputs.open(file);
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
