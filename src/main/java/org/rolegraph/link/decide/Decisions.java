package org.rolegraph.link.decide;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.MappingSet;
import org.rolegraph.base.sssom.Metadata;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomReader;
import org.rolegraph.base.sssom.SssomWriter;

/**
 * A file of decisions, which is the record of truth. A decision is on the disk when {@link #add}
 * returns; a reader, and one who comes after a crash, sees the file before it or after it, whole.
 * Writers wait for one another.
 */
public final class Decisions {
    /** What SSSOM's tools write where nobody said under which licence. */
    private static final Map<String, String> HEAD =
            Map.of(
                    Slots.SET_ID, "https://w3id.org/rolegraph/mappings/decisions",
                    Slots.LICENSE, "https://w3id.org/sssom/license/unspecified");

    private static final String SUFFIX = ".sssom.tsv";

    private static final Object ONE_WRITER_HERE = new Object();

    private final Path file;

    /**
     * What became of decisions.
     *
     * @param made those that are on the disk
     * @param earlier what had been decided before about the others, which stays
     */
    public record Settled(List<Decision> made, List<Decision> earlier) {
        public Settled {
            made = List.copyOf(made);
            earlier = List.copyOf(earlier);
        }
    }

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
     * @throws org.rolegraph.base.problem.Failure exit {@code DATA} with all that is wrong with the
     *     file
     */
    public static List<Decision> read(Path file) throws IOException {
        return of(new Decisions(file).set());
    }

    /** Adds decisions, each in place of an earlier one about the same. */
    public void add(List<Decision> decisions) throws IOException {
        change(decisions, set -> with(decisions, set));
    }

    private static MappingSet with(List<Decision> decisions, MappingSet set) {
        Curies curies = new Curies(set.metadata());
        Map<String, Mapping> added = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            added.put(decision.about(), DecisionRow.of(decision, curies));
        }
        List<Mapping> rows = without(set, added.keySet());
        rows.addAll(added.values());
        return new MappingSet(curies.metadata(), set.columns(), rows);
    }

    /**
     * Adds what nobody has decided yet: of several who decide about the same at once the first
     * counts, whichever program each uses.
     *
     * @return what is on the disk now, and what had been decided before and stays
     */
    public Settled settle(List<Decision> decisions) throws IOException {
        List<Decision> made = new ArrayList<>();
        List<Decision> earlier = new ArrayList<>();
        change(
                decisions,
                set -> {
                    SettledLinks known = new SettledLinks();
                    known.decided(of(set));
                    for (Decision decision : decisions) {
                        Optional<Decision> contrary = known.before(decision);
                        if (contrary.isPresent()) {
                            earlier.add(contrary.get());
                        } else {
                            made.add(decision);
                            known.decided(List.of(decision));
                        }
                    }
                    return with(made, set);
                });
        return new Settled(made, earlier);
    }

    /**
     * Takes decisions out again, unless somebody else has decided about the same since.
     *
     * @return what others have decided, which stays
     */
    public List<Decision> takeBack(List<Decision> decisions) throws IOException {
        List<Decision> others = new ArrayList<>();
        change(
                decisions,
                set -> {
                    Map<String, String> deciders = new HashMap<>();
                    decisions.forEach(each -> deciders.put(each.about(), each.who()));
                    Set<String> gone = new HashSet<>(deciders.keySet());
                    for (Decision each : of(set)) {
                        String who = deciders.get(each.about());
                        if (who != null && !who.equals(each.who())) {
                            others.add(each);
                            gone.remove(each.about());
                        }
                    }
                    return new MappingSet(set.metadata(), set.columns(), without(set, gone));
                });
        return others;
    }

    /**
     * Where second opinions about the same are kept, a file beside this one: they decide nothing,
     * and no load reads them.
     */
    public Decisions secondOpinions() {
        String name = file.getFileName().toString();
        String stem =
                name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
        return new Decisions(file.resolveSibling(stem + ".second" + SUFFIX));
    }

    /** What tells one state of the file from another; the same for as long as nobody writes it. */
    String stamp() throws IOException {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return now.fileKey()
                    + " "
                    + now.lastModifiedTime().to(TimeUnit.NANOSECONDS)
                    + " "
                    + now.size();
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static List<Mapping> without(MappingSet set, Set<String> about) {
        List<Mapping> whole = set.wholeRows();
        List<Mapping> rows = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            boolean gone =
                    DecisionRow.decision(whole.get(i), set.metadata())
                            .map(Decision::about)
                            .filter(about::contains)
                            .isPresent();
            if (!gone) {
                rows.add(set.rows().get(i));
            }
        }
        return rows;
    }

    private void change(List<Decision> decisions, UnaryOperator<MappingSet> change)
            throws IOException {
        if (decisions.isEmpty()) {
            return;
        }
        Files.createDirectories(file.getParent());
        synchronized (ONE_WRITER_HERE) {
            Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                // waits for other processes; given back as the channel closes
                channel.lock();
                MappingSet before = Files.exists(file) ? set() : empty();
                MappingSet after = change.apply(before);
                if (!after.rows().equals(before.rows())) {
                    StringBuilder text = new StringBuilder();
                    SssomWriter.write(after, text);
                    Disk.replace(file, text.toString());
                }
            }
        }
    }

    /** Writes decisions as a mapping set of their own. */
    public static void write(List<Decision> decisions, Appendable out) throws IOException {
        MappingSet set = empty();
        Curies curies = new Curies(set.metadata());
        List<Mapping> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            rows.add(DecisionRow.of(decision, curies));
        }
        SssomWriter.write(new MappingSet(curies.metadata(), List.of(), rows), out);
    }

    private MappingSet set() throws IOException {
        Problems problems = new Problems();
        MappingSet set = SssomReader.read(file.toString(), Inputs.text(file), problems);
        problems.stopOnErrors(Exit.DATA);
        return set;
    }

    private static MappingSet empty() {
        return new MappingSet(Metadata.of(Map.of(), new TreeMap<>(HEAD)), List.of(), List.of());
    }

    private static List<Decision> of(MappingSet set) {
        List<Decision> decisions = new ArrayList<>();
        for (Mapping row : set.wholeRows()) {
            DecisionRow.decision(row, set.metadata()).ifPresent(decisions::add);
        }
        return decisions;
    }
}
