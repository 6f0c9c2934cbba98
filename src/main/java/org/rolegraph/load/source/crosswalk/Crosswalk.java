package org.rolegraph.load.source.crosswalk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Dependent;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;

/**
 * Tables of links between ESCO and other classifications: single files, folders and zip archives,
 * all together one source. Not thread-safe.
 *
 * <p>A row becomes a link from ESCO's concept to the other with a record of its own. O*NET's codes
 * are the roles that its own source defines; concepts of national classifications are described
 * here, as SKOS concepts of their scheme. A link whose ESCO or O*NET end does not exist is left out
 * with a warning: load the releases that the table was made for, then the table.
 */
public final class Crosswalk implements Dependent {
    private final List<Path> paths;

    /**
     * @param paths files, folders or archives, in the order in which they are read; of links that
     *     several give, the first counts
     */
    public Crosswalk(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public String name() {
        return CrosswalkOffer.CROSSWALK.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.CROSSWALK);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(paths, Crosswalk::isTable);
    }

    @Override
    public void read(Known known, Sink sink, Problems problems) throws IOException {
        CrosswalkFacts out = new CrosswalkFacts(sink);
        Said said = new Said();
        for (Path path : paths) {
            try (Members members = Members.of(path, Crosswalk::isTable, problems)) {
                for (Member member : members.list()) {
                    if (members.list().size() > 1 && !isTable(member.fileName())) {
                        problems.warning(
                                Codes.UNKNOWN_FILE,
                                Location.of(member.name()),
                                "no table by its name, and passed over",
                                "nothing, if it holds no links; else name it *.csv");
                        continue;
                    }
                    Members.read(
                            member,
                            problems,
                            bytes ->
                                    new MappingTable(member, known, said, problems, out)
                                            .read(bytes));
                }
            }
        }
    }

    private static boolean isTable(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.matches(".*\\.(csv|tsv|xlsx)");
    }
}
