package org.rolegraph.load.source.curated;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/** Where the files of a curated layer are: a user's folder, or the resources of the program. */
sealed interface Folder {
    /** The link files of the packed data: resources cannot be listed. */
    List<String> PACKED_LINKS =
            List.of(
                    "links/commands.sssom.tsv",
                    "links/crosswalk.sssom.tsv",
                    "links/dbpedia.sssom.tsv",
                    "links/esco-topics.sssom.tsv",
                    "links/esco.sssom.tsv",
                    "links/frameworks.sssom.tsv",
                    "links/onet.sssom.tsv",
                    "links/organizations.sssom.tsv",
                    "links/products.sssom.tsv",
                    "links/references.sssom.tsv",
                    "links/salary-titles.sssom.tsv",
                    "links/skills.sssom.tsv",
                    "links/technologies.sssom.tsv",
                    "links/topics.sssom.tsv",
                    "links/wikidata.sssom.tsv",
                    "links/wikipedia.sssom.tsv");

    String LINKS = "links";

    /** One file. */
    final class Content {
        private final String name;
        private final byte[] bytes;

        Content(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        /** Shared, never changed. */
        byte[] bytes() {
            return bytes;
        }
    }

    /** The files that this source reads, in the order of the kinds, then the links by name. */
    List<Content> read() throws IOException;

    /** JSON files beside them that nobody reads. */
    List<String> strangers() throws IOException;

    /** How a problem names the file. */
    String shown(String name);

    /** The data in the jar, below {@code data/}. */
    record Packed() implements Folder {
        @Override
        public List<Content> read() throws IOException {
            List<Content> contents = new ArrayList<>();
            Stream<String> kinds = Stream.of(EntryKind.values()).map(EntryKind::file);
            for (String name : Stream.concat(kinds, PACKED_LINKS.stream()).toList()) {
                try (InputStream in = Folder.class.getResourceAsStream("/data/" + name)) {
                    if (in == null) {
                        throw new IOException("the program lacks its data/" + name);
                    }
                    contents.add(new Content(name, in.readAllBytes()));
                }
            }
            return contents;
        }

        @Override
        public List<String> strangers() {
            return List.of();
        }

        @Override
        public String shown(String name) {
            return "data/" + name;
        }
    }

    /** A folder on disk. */
    record OnDisk(Path path) implements Folder {
        @Override
        public List<Content> read() throws IOException {
            if (!Files.isDirectory(path)) {
                throw Failure.of(
                        Exit.DATA,
                        Codes.NO_FILE,
                        Location.of(path.toString()),
                        "found no folder; expected one with roles.json, skills.json and so on",
                        "name an existing folder, or begin one with rolegraph new role ID");
            }
            List<Content> contents = new ArrayList<>();
            for (EntryKind kind : EntryKind.values()) {
                if (Files.exists(path.resolve(kind.file()))) {
                    contents.add(content(kind.file()));
                }
            }
            for (String link : names(path.resolve(LINKS), ".sssom.tsv")) {
                contents.add(content(LINKS + "/" + link));
            }
            return contents;
        }

        private Content content(String name) throws IOException {
            return new Content(name, Inputs.bytes(path.resolve(name)));
        }

        @Override
        public List<String> strangers() throws IOException {
            return names(path, ".json").stream()
                    .filter(name -> EntryKind.ofFile(name).isEmpty())
                    .toList();
        }

        private static List<String> names(Path folder, String ending) throws IOException {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> files = Files.list(folder)) {
                return files.map(f -> f.getFileName().toString())
                        .filter(name -> name.endsWith(ending))
                        .sorted()
                        .toList();
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        @Override
        public String shown(String name) {
            return path.resolve(name).toString();
        }
    }
}
