package org.rolegraph.link.measure;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipError;
import java.util.zip.ZipException;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.file.Growth;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Form;
import org.rolegraph.link.score.Pool;

/**
 * Sets of the MELO benchmark (Retyk and others, 2024): national occupation titles as queries,
 * ESCO's names as corpus, and which names are right. The name of a set is {@code usa_q_en_c_en}:
 * country, language of the queries, languages of the corpus.
 */
public final class Melo {
    private static final String QUERIES = "queries.tsv";
    private static final String CORPUS = "corpus_elements.tsv";
    private static final String CONCEPTS = "concept_mapping.tsv";
    private static final String ANNOTATIONS = "annotations.tsv";

    private Melo() {}

    /** The language of the corpus by the set's name, or nothing when the name does not say it. */
    private static String language(String name) {
        int at = name.indexOf("_c_");
        return at < 0 || name.length() < at + 5 ? "" : name.substring(at + 3, at + 5);
    }

    /**
     * The sets in a folder, its folders and theirs, or in a zip archive of such, by name.
     *
     * @param wanted name of the only set to read, or empty for all
     * @throws Failure exit {@code DATA} with all that is wrong, or when there is no set
     */
    public static List<Benchmark> read(Path place, String wanted) throws IOException {
        if (Files.isDirectory(place)) {
            return sets(place, place.toString(), wanted);
        }
        if (!Files.exists(place)) {
            throw none(place.toString(), "no such file or folder");
        }
        Inputs.check(place);
        try (FileSystem archive = FileSystems.newFileSystem(place)) {
            return sets(archive.getPath("/"), place.toString(), wanted);
        } catch (ProviderNotFoundException | ZipException | EOFException | ZipError e) {
            throw none(place.toString(), "neither a folder nor a zip archive");
        }
    }

    private static List<Benchmark> sets(Path root, String shown, String wanted) throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(root, 3)) {
            folders =
                    files.filter(file -> file.endsWith(QUERIES))
                            .map(file -> file.toAbsolutePath().getParent())
                            .sorted()
                            .toList();
        }
        List<Benchmark> sets = new ArrayList<>();
        Problems problems = new Problems();
        Set<String> names = new TreeSet<>();
        for (Path folder : folders) {
            Path last = folder.getFileName();
            String name = last == null ? "" : last.toString();
            names.add(name);
            if (wanted.isEmpty() || wanted.equals(name)) {
                sets.add(new Reading(folder, name, problems).read());
            }
        }
        problems.stopOnErrors(Exit.DATA);
        if (sets.isEmpty()) {
            throw none(
                    shown,
                    names.isEmpty()
                            ? "no folder in it has " + QUERIES
                            : "there is no set " + wanted + " in it; there are " + names);
        }
        return sets;
    }

    private static Failure none(String place, String why) {
        return Failure.of(
                Exit.DATA,
                Codes.NO_FILE,
                Location.of(place),
                why,
                "name a folder or zip archive with sets of MELO, each a folder with "
                        + String.join(", ", QUERIES, CORPUS, CONCEPTS, ANNOTATIONS));
    }

    /** The reading of one set. */
    private record Reading(Path folder, String name, Problems problems) {
        Benchmark read() throws IOException {
            Map<String, String> concepts = new HashMap<>();
            rows(CONCEPTS, 2, row -> concepts.put(row.get(0), row.get(1)));
            Map<String, Entry> queries = new TreeMap<>();
            rows(QUERIES, 2, row -> queries.put(row.get(0), Entry.titled(row.get(0), row.get(1))));
            List<Form> forms = new ArrayList<>();
            Set<String> known = new TreeSet<>();
            rows(
                    CORPUS,
                    2,
                    row -> {
                        String id = row.get(0);
                        known.add(id);
                        forms.add(
                                new Form(
                                        id,
                                        concepts.getOrDefault(id, id),
                                        row.get(1),
                                        id.endsWith("_000")));
                    });
            Map<String, Set<String>> relevant = new HashMap<>();
            rows(
                    ANNOTATIONS,
                    4,
                    row -> {
                        if (!row.get(3).equals("0")) {
                            relevant.computeIfAbsent(row.get(0), q -> new TreeSet<>())
                                    .add(row.get(2));
                        }
                    });
            queries.keySet().retainAll(relevant.keySet());
            Set<String> dangling = new TreeSet<>();
            relevant.values().forEach(dangling::addAll);
            dangling.removeAll(known);
            if (!dangling.isEmpty()) {
                problems.error(
                        Codes.MISSING_TARGET,
                        Location.of(shown(ANNOTATIONS)),
                        dangling.size()
                                + " names are not in "
                                + CORPUS
                                + ", such as "
                                + dangling.iterator().next(),
                        "take the files of one set");
            }
            return new Benchmark(
                    name,
                    language(name),
                    queries,
                    new Pool(List.copyOf(forms), entries(forms)),
                    relevant);
        }

        /** The concepts by their preferred labels, with their other names. */
        private static SortedMap<String, Entry> entries(List<Form> forms) {
            Map<String, List<Form>> concepts = new TreeMap<>();
            for (Form form : forms) {
                concepts.computeIfAbsent(form.concept(), c -> new ArrayList<>()).add(form);
            }
            SortedMap<String, Entry> entries = new TreeMap<>();
            concepts.forEach(
                    (concept, names) -> {
                        names.sort(Comparator.comparing(form -> !form.preferred()));
                        List<String> texts = names.stream().map(Form::text).toList();
                        entries.put(
                                concept,
                                new Entry(
                                        concept,
                                        texts.get(0),
                                        texts.subList(1, texts.size()),
                                        "",
                                        List.of()));
                    });
            return entries;
        }

        private void rows(String file, int cells, java.util.function.Consumer<List<String>> each)
                throws IOException {
            Path path = folder.resolve(file);
            if (!Files.exists(path)) {
                problems.error(
                        Codes.MISSING_FILE,
                        Location.of(shown(file)),
                        "the set has no such file",
                        "take the whole set");
                return;
            }
            try (Utf8Reader text =
                    new Utf8Reader(bytes(path, shown(file)), shown(file), problems)) {
                DelimitedReader.read(
                        text,
                        Separator.BARE_TAB,
                        shown(file),
                        1,
                        problems,
                        row -> take(file, cells, row, each));
            }
        }

        /** Of a file in an archive within the bounds of {@link Growth}. */
        private static InputStream bytes(Path path, String shown) throws IOException {
            if (path.getFileSystem().equals(FileSystems.getDefault())) {
                return Inputs.open(path);
            }
            long packed = ((Number) Files.getAttribute(path, "zip:compressedSize")).longValue();
            return new Growth(
                    new BufferedInputStream(Files.newInputStream(path)),
                    shown,
                    packed,
                    "take the publisher's own archive");
        }

        private void take(
                String file, int cells, Row row, java.util.function.Consumer<List<String>> each) {
            if (row.cells().size() < cells) {
                problems.error(
                        Codes.SHORT_ROW,
                        Location.of(shown(file), row.line()),
                        "the row has " + row.cells().size() + " cells; expected " + cells,
                        "take the file as the benchmark ships it");
            } else {
                each.accept(row.cells());
            }
        }

        private String shown(String file) {
            return folder.resolve(file).toString();
        }
    }
}
