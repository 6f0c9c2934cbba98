package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Sink;

/**
 * Labels and descriptions of ESCO's concepts in further languages, of any release: csv files with
 * the language in their names, and Turtle whose concepts are ESCO's or match them exactly. Words
 * are added to concepts that exist, and to no other. A newer release goes first; where an older one
 * prefers another label, that one is an alternative. Not thread-safe.
 */
public final class EscoLabels implements Dependent {
    private static final Comparator<EscoFile> NEWEST_FIRST =
            Comparator.comparing(EscoFile::release, ReleaseNumber.ORDER.reversed())
                    .thenComparing(EscoFile::name);

    private final List<Path> paths;

    /**
     * Labels that are not read yet.
     *
     * @param paths folders, zip archives or files, in any order
     */
    public EscoLabels(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public String name() {
        return EscoOffers.LABELS.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.ESCO_LABELS);
    }

    @Override
    public List<Input> inputs() throws IOException {
        List<Input> inputs = new ArrayList<>();
        for (Path path : paths) {
            inputs.addAll(EscoFiles.inputs(path));
        }
        return inputs;
    }

    @Override
    public void read(Known known, Sink sink, Problems problems) throws IOException {
        List<EscoFiles> opened = new ArrayList<>();
        try {
            for (Path path : paths) {
                opened.add(EscoFiles.open(path, problems));
            }
            List<EscoFile> labels =
                    opened.stream()
                            .flatMap(files -> files.list().stream())
                            .filter(EscoLabels::isLabels)
                            .sorted(NEWEST_FIRST)
                            .toList();
            read(labels, known, new EscoFacts(sink, Graphs.ESCO_LABELS), problems);
        } finally {
            for (EscoFiles files : opened) {
                files.close();
            }
        }
    }

    private void read(List<EscoFile> labels, Known known, EscoFacts out, Problems problems)
            throws IOException {
        Location where =
                Location.of(paths.stream().map(Path::toString).collect(Collectors.joining(", ")));
        if (labels.isEmpty()) {
            if (!problems.hasErrors()) {
                problems.error(
                        Codes.NO_FILE,
                        where,
                        "no labels; expected files such as occupations_de.csv",
                        "name the folder or archive that holds them");
            }
            return;
        }
        TreeSet<String> releases = new TreeSet<>(ReleaseNumber.ORDER.thenComparing(r -> r));
        labels.forEach(f -> releases.add(f.release()));
        releases.remove("");
        EscoReference.state(
                "esco-labels", ", labels in further languages", List.copyOf(releases), out, where);
        LabelSet set = new LabelSet(known, out, problems);
        for (EscoFile file : labels) {
            read(file, set, problems);
        }
        if (set.isEmpty() && !problems.hasErrors()) {
            problems.error(
                    Codes.MISSING_TARGET,
                    where,
                    "not one of the concepts is in the graph; expected those of ESCO",
                    "load them too: rolegraph load esco=PATH esco-labels=PATH");
        }
    }

    private static boolean isLabels(EscoFile file) {
        return file.ending().equals("ttl")
                || file.table().filter(EscoTable::definesConcepts).isPresent();
    }

    private static void read(EscoFile file, LabelSet set, Problems problems) throws IOException {
        if (file.ending().equals("ttl")) {
            SkosLabels.read(file, set, problems);
        } else if (file.language().isEmpty()) {
            problems.error(
                    Codes.BAD_VALUE,
                    Location.of(file.name()),
                    "the file's name has no language; expected one such as occupations_de.csv",
                    "add the language to the name");
        } else {
            RowTexts words = new RowTexts(problems);
            EscoTable table = file.table().orElseThrow();
            EscoRows.read(
                    file,
                    table,
                    problems,
                    row ->
                            set.add(
                                    row.cell("conceptUri").strip(),
                                    words.names(row, file.language()),
                                    row.where()));
        }
    }
}
