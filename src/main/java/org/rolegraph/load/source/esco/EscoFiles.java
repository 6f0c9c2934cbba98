package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;

/** The files of ESCO's kind in a folder and its archives. Open until closed. */
final class EscoFiles implements AutoCloseable {
    private final Members members;
    private final List<EscoFile> files = new ArrayList<>();

    private EscoFiles(Members members) {
        this.members = members;
    }

    static EscoFiles open(Path path, Problems problems) throws IOException {
        if (!Files.exists(path)) {
            problems.error(
                    Codes.NO_FILE,
                    Location.of(path.toString()),
                    "no such file or folder; expected ESCO's csv files or zip archives",
                    "name the folder into which ESCO's archives were downloaded");
            return new EscoFiles(Members.none());
        }
        EscoFiles found = new EscoFiles(Members.of(path, EscoFiles::isWanted, problems));
        String release = ReleaseNumber.ofName(path);
        for (Member member : found.members.list()) {
            String own = ownRelease(member.name());
            EscoFile.of(member, own.isEmpty() ? release : own).ifPresent(found.files::add);
        }
        return found;
    }

    /** The files by name. */
    List<EscoFile> list() {
        return files;
    }

    /** The archives and single files, with their digests. */
    static List<Input> inputs(Path path) throws IOException {
        return Members.inputs(path, EscoFiles::isWanted);
    }

    /** What a file's name says, or those of its folders; of an archive's, not those above it. */
    private static String ownRelease(String name) {
        int archive = name.indexOf("!/");
        return ReleaseNumber.of(
                archive < 0 ? name : name.substring(name.lastIndexOf('/', archive) + 1));
    }

    private static boolean isWanted(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".ttl");
    }

    @Override
    public void close() throws IOException {
        members.close();
    }
}
