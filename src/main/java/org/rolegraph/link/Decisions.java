package org.rolegraph.link;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.rolegraph.generation.Disk;
import org.rolegraph.model.Iri;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Problems;
import org.rolegraph.sssom.Mapping;
import org.rolegraph.sssom.MappingSet;
import org.rolegraph.sssom.Metadata;
import org.rolegraph.sssom.SssomReader;
import org.rolegraph.sssom.SssomWriter;

/**
 * A file of decisions, which is the record of truth. A decision is on the disk when {@link #add}
 * returns; a reader, and one who comes after a crash, sees the file before it or behind it, whole.
 * Writers wait for one another.
 */
public final class Decisions {
    private static final String SUBJECT = "subject_id";
    private static final String PREDICATE = "predicate_id";
    private static final String OBJECT = "object_id";
    private static final String MODIFIER = "predicate_modifier";

    /** What SSSOM's tools write where nobody said under which licence. */
    private static final Map<String, String> HEAD =
            Map.of(
                    "mapping_set_id", "https://w3id.org/rolegraph/mappings/decisions",
                    "license", "https://w3id.org/sssom/license/unspecified");

    private static final Object ONE_WRITER_HERE = new Object();

    private final Path file;

    private Decisions(Path file) {
        this.file = file;
    }

    /** The file, which may not exist yet. */
    public static Decisions in(Path file) {
        return new Decisions(file.toAbsolutePath());
    }

    /** All decisions, by subject, predicate and object; none when there is no file. */
    public List<Decision> list() throws IOException {
        return Files.exists(file) ? of(set()) : List.of();
    }

    /**
     * Reads the decisions of any mapping set, in its order. Rows that name no entity on one side
     * are passed over.
     *
     * @throws org.rolegraph.problem.Failure exit {@code DATA} with all that is wrong with the file
     */
    public static List<Decision> read(Path file) throws IOException {
        return of(new Decisions(file).set());
    }

    /** Adds decisions, each in place of an earlier one on the same subject, predicate, object. */
    public void add(List<Decision> decisions) throws IOException {
        change(
                set -> {
                    MappingSet changed = set;
                    for (Decision decision : decisions) {
                        changed = with(changed, decision);
                    }
                    return changed;
                });
    }

    /** Takes decisions on these subjects, predicates and objects out again. */
    public void remove(List<Decision> decisions) throws IOException {
        change(
                set -> {
                    List<Mapping> rows = new ArrayList<>(set.rows());
                    for (Decision decision : decisions) {
                        rows.removeIf(row -> isAbout(row, set.metadata(), decision));
                    }
                    return new MappingSet(set.metadata(), set.columns(), rows);
                });
    }

    private void change(UnaryOperator<MappingSet> change) throws IOException {
        Files.createDirectories(file.getParent());
        synchronized (ONE_WRITER_HERE) {
            Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // waits for other processes; given back as the channel closes
                channel.lock();
                StringBuilder text = new StringBuilder();
                SssomWriter.write(change.apply(Files.exists(file) ? set() : empty()), text);
                Disk.replace(file, text.toString());
            }
        }
    }

    /** Writes decisions as a mapping set of their own. */
    public static void write(List<Decision> decisions, Appendable out) throws IOException {
        MappingSet set = empty();
        Curies curies = new Curies(set.metadata());
        List<Mapping> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            rows.add(row(decision, curies));
        }
        SssomWriter.write(new MappingSet(curies.metadata(), List.of(), rows), out);
    }

    private MappingSet set() throws IOException {
        Problems problems = new Problems();
        MappingSet set =
                SssomReader.read(
                        file.toString(), Files.readString(file, StandardCharsets.UTF_8), problems);
        problems.stopOnErrors(Exit.DATA);
        return set;
    }

    private static MappingSet empty() {
        return new MappingSet(Metadata.of(Map.of(), new TreeMap<>(HEAD)), List.of(), List.of());
    }

    private static List<Decision> of(MappingSet set) {
        List<Decision> decisions = new ArrayList<>();
        for (Mapping row : set.rows()) {
            Metadata metadata = set.metadata();
            var subject = metadata.expand(row.cell(SUBJECT)).filter(Iri::isAbsolute);
            var object = metadata.expand(row.cell(OBJECT)).filter(Iri::isAbsolute);
            if (subject.isPresent() && object.isPresent()) {
                decisions.add(
                        new Decision(
                                new Iri(subject.get()),
                                new Iri(metadata.expand(row.cell(PREDICATE)).orElseThrow()),
                                new Iri(object.get()),
                                row.isRejection(),
                                Curies.expanded(row.cells(), metadata),
                                row.line()));
            }
        }
        return decisions;
    }

    private static MappingSet with(MappingSet set, Decision decision) {
        Curies curies = new Curies(set.metadata());
        Mapping row = row(decision, curies);
        List<Mapping> others = new ArrayList<>(set.rows());
        others.removeIf(other -> isAbout(other, set.metadata(), decision));
        return new MappingSet(curies.metadata(), set.columns(), others).with(row);
    }

    private static Mapping row(Decision decision, Curies curies) {
        Map<String, String> cells = new TreeMap<>(curies.shortened(decision.cells()));
        cells.put(SUBJECT, curies.of(decision.subject().value()));
        cells.put(PREDICATE, curies.of(decision.predicate().value()));
        cells.put(OBJECT, curies.of(decision.object().value()));
        cells.put(MODIFIER, decision.rejected() ? "Not" : "");
        return Mapping.of(cells);
    }

    /** By IRIs, since two CURIEs may stand for one. */
    private static boolean isAbout(Mapping row, Metadata metadata, Decision decision) {
        return metadata.expand(row.cell(SUBJECT))
                        .filter(decision.subject().value()::equals)
                        .isPresent()
                && metadata.expand(row.cell(PREDICATE))
                        .filter(decision.predicate().value()::equals)
                        .isPresent()
                && metadata.expand(row.cell(OBJECT))
                        .filter(decision.object().value()::equals)
                        .isPresent();
    }
}
