import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The folder of packed data: its links are read, its slices written. */
final class Data {
    private final Path folder;
    private int written;

    Data(Path folder) {
        this.folder = folder;
    }

    /** How many files were written. */
    int written() {
        return written;
    }

    /** Takes all slices away. */
    void empty() throws IOException {
        Path slice = folder.resolve("slice");
        if (Files.exists(slice)) {
            try (Stream<Path> all = Files.walk(slice)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /**
     * What the links of some sets name.
     *
     * @param pattern with the id as its last group that matches
     */
    Set<String> named(List<String> sets, String pattern) throws IOException {
        Set<String> named = new HashSet<>();
        for (String set : sets) {
            Matcher id = Pattern.compile(pattern).matcher(links(set));
            while (id.find()) {
                named.add(id.group(1));
            }
        }
        return named;
    }

    /** The links of a set, as they are written. */
    String links(String set) throws IOException {
        return Files.readString(folder.resolve("links/" + set + ".sssom.tsv"));
    }

    void writeLinks(String set, String text) throws IOException {
        Files.writeString(folder.resolve("links/" + set + ".sssom.tsv"), text);
    }

    /** Writes a file of a slice. */
    void write(String name, String text) throws IOException {
        Path file = folder.resolve("slice").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        written++;
    }

    static String tail(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** The files of an archive with the ending, by their names without it. */
    static Map<String, String> members(Path archive, String ending) throws IOException {
        Map<String, String> members = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(ending)) {
                    String text =
                            new String(
                                    zip.getInputStream(entry).readAllBytes(),
                                    StandardCharsets.UTF_8);
                    String name = tail(entry.getName());
                    members.put(
                            name.substring(0, name.length() - ending.length()),
                            text.replace("\uFEFF", ""));
                }
            }
        }
        return members;
    }

    /** One file of an archive, by the end of its path. */
    static String member(Path archive, String ending) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                if (entry.getName().endsWith(ending)) {
                    return text(zip, entry);
                }
            }
        }
        throw new IOException(archive + " has no " + ending);
    }

    static String text(ZipFile zip, ZipEntry entry) throws IOException {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                .replace("\uFEFF", "");
    }
}
