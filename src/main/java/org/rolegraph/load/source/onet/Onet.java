package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * One release of O*NET, 28 to 31: the text archive as its publisher ships it, or a folder with its
 * files. Nothing is unpacked. Not thread-safe.
 *
 * <p>Occupations become roles; skills, knowledge, work styles, technologies and tools become skills
 * and requirements; tasks and work activities responsibilities and claims; job zones, levels of
 * education and interests concepts and claims. Ids are O*NET's codes, and names of technologies and
 * tools, which have none.
 *
 * <p>The layouts of 29.0 and 29.2 were seen. Those of 30.2, 30.3 and 31.0 are read as public
 * descriptions have them, and were not seen: four job zones, skills in two tables, Software Skills,
 * Job Titles, Career Interest Types, work activities as elements, no tools.
 *
 * <p>Not read are abilities, work values, work context, emerging tasks, the ratings of tasks and
 * activities, and the dates and numbers of single rows that the model has no place for.
 */
public final class Onet implements Source {
    private final Path path;
    private String release = "";

    public Onet(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return OnetOffer.ONET.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.ONET);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(path, TableLayout::isFile);
    }

    /** The release that was read last, such as {@code 29.0}; empty when nothing says it. */
    public String release() {
        return release;
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        try (Members members = Members.of(path, TableLayout::isFile, problems)) {
            if (members.list().isEmpty() && problems.hasErrors()) {
                return;
            }
            Location where = Location.of(path.toString());
            OnetParts parts = OnetParts.of(members.list(), where, problems);
            if (!parts.has(OnetTable.OCCUPATIONS)) {
                return;
            }
            OnetFacts out = new OnetFacts(sink, Graphs.ONET);
            String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
            Work work = Work.of(parts, name, where, problems);
            work.write(out);
            release = work.release().number();
            if (release.isEmpty()) {
                problems.warning(
                        Codes.UNKNOWN_RELEASE,
                        where,
                        "neither a Read Me nor the name says which release of O*NET this is",
                        "take the publisher's whole archive");
            }
            new Reading(parts, work, problems, out).all();
        }
    }
}
