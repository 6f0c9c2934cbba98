package org.rolegraph.load.source.topics;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.yaml.FrontMatter;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * The topics of GitHub: a folder or archive with an {@code index.md} for each, wherever in it they
 * lie; of a whole repository the collections are passed over. Not thread-safe.
 *
 * <p>A topic becomes a skill. One that is a made thing, for which the file names a maker, a date of
 * release or a place at GitHub, becomes a product too, which the skill is the command of: the one
 * is learned, the other made. A home page alone makes no product: standards, events and schools
 * have one.
 */
public final class TopicsSource implements Source {
    private static final String FILE = "index.md";

    private final Path path;

    public TopicsSource(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return TopicsOffer.TOPICS.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.TOPICS);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(path, FILE::equals);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        Topics topics = new Topics(problems);
        try (Members members = Members.of(path, FILE::equals, problems)) {
            if (members.list().isEmpty() && problems.hasErrors()) {
                return;
            }
            for (Member member : members.list()) {
                if (member.fileName().equals(FILE)) {
                    Members.read(member, problems, bytes -> read(member, bytes, topics, problems));
                }
            }
        }
        Location where = Location.of(path.toString());
        if (topics.all().isEmpty()) {
            problems.error(
                    Codes.NO_FILE,
                    where,
                    "holds no topic; expected folders with an " + FILE + " that names its topic",
                    "name the folder \"topics\" of a copy of github.com/github/explore, or a zip"
                            + " of it");
            return;
        }
        new TopicFacts(topics, sink, problems).write(where);
    }

    private static void read(Member member, InputStream bytes, Topics topics, Problems problems)
            throws IOException {
        int errors = problems.count(Severity.ERROR);
        Optional<String> text =
                Utf8Reader.text(
                        bytes,
                        member.name(),
                        "the page of a topic",
                        "take the publisher's own file",
                        problems);
        if (text.isPresent() && problems.count(Severity.ERROR) == errors) {
            FrontMatter.read(text.get(), member.name(), problems).ifPresent(topics::take);
        }
    }
}
