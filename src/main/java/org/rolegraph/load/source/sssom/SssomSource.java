package org.rolegraph.load.source.sssom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.sssom.MappingSet;
import org.rolegraph.base.sssom.SssomReader;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;

/**
 * SSSOM/TSV files: single ones, folders and zip archives, all together one source. Not thread-safe.
 *
 * <p>A row becomes a link with a record of its own. Rows that reject a mapping, or say that there
 * is no counterpart, stay in their file. Rows whose ends are both unknown to the graph, or one of
 * whose ends is of rolegraph's own IRIs and does not exist, are left out with a warning, and so are
 * those with a predicate that links of a graph do not have.
 */
public final class SssomSource implements Dependent {
    private final List<Path> paths;

    /**
     * @param paths in the order in which they are read; of rows that say the same of one set, the
     *     first counts
     */
    public SssomSource(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public String name() {
        return SssomOffer.SSSOM.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.SSSOM);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(paths, SssomSource::isSet);
    }

    @Override
    public void read(Known known, Sink sink, Problems problems) throws IOException {
        Set<Iri> said = new HashSet<>();
        for (Path path : paths) {
            try (Members members = Members.of(path, SssomSource::isSet, problems)) {
                for (Member member : members.list()) {
                    Members.read(
                            member,
                            problems,
                            bytes -> read(member, bytes, known, said, sink, problems));
                }
            }
        }
    }

    private static void read(
            Member member,
            InputStream bytes,
            Known known,
            Set<Iri> said,
            Sink sink,
            Problems problems)
            throws IOException {
        int errors = problems.count(Severity.ERROR);
        Optional<String> text =
                Utf8Reader.text(
                        bytes,
                        member.name(),
                        "a mapping set",
                        "divide the set into several files",
                        problems);
        if (text.isEmpty() || problems.count(Severity.ERROR) > errors) {
            return;
        }
        MappingSet set = SssomReader.read(member.name(), text.get(), problems);
        new SetLinks(member, set, known, said, sink, problems).write();
    }

    private static boolean isSet(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".tsv");
    }
}
