package org.rolegraph.load.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rolegraph.base.file.Growth;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.FileProblem;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;

/**
 * A zip archive, read in place and never unpacked. Names that lead outside of it are passed over
 * with a warning; an entry ends in a {@link FileProblem} when it grows beyond {@link Growth}.
 */
final class Archive implements AutoCloseable {
    static final int MOST_ENTRIES = 10_000;
    private static final String REMEDY = "take the publisher's own archive";

    private final ZipFile zip;
    private final String name;

    private Archive(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    /**
     * Opens the archive.
     *
     * @param name for the places of problems
     * @throws ZipException when it is none, or is cut off
     */
    static Archive open(Path path, String name) throws IOException {
        Inputs.check(path);
        return new Archive(new ZipFile(path.toFile()), name);
    }

    /** Its files, named {@code archive!/file}, in the order of the archive. */
    List<Member> members(Problems problems) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw new FileProblem(
                    Problem.error(
                            Codes.UNSAFE_ARCHIVE,
                            Location.of(name),
                            zip.size() + " entries; expected at most " + MOST_ENTRIES,
                            REMEDY));
        }
        List<Member> members = new ArrayList<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String inner = entry.getName();
            if (leadsOutside(inner)) {
                problems.warning(
                        Codes.UNSAFE_ARCHIVE,
                        Location.of(name),
                        "the archive's \"" + inner + "\" leads outside of it, and is passed over",
                        REMEDY);
            } else if (!entry.isDirectory() && !inner.startsWith("__MACOSX/")) {
                members.add(new Member(name + "!/" + inner, () -> open(entry)));
            }
        }
        return members;
    }

    private static boolean leadsOutside(String inner) {
        String path = inner.replace('\\', '/');
        return path.startsWith("/")
                || path.matches("[A-Za-z]:.*")
                || List.of(path.split("/")).contains("..");
    }

    private InputStream open(ZipEntry entry) throws IOException {
        InputStream bytes = zip.getInputStream(entry);
        if (bytes == null) {
            throw new ZipException("the archive lacks the bytes of " + entry.getName());
        }
        return new Growth(bytes, name + "!/" + entry.getName(), entry.getCompressedSize(), REMEDY);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
