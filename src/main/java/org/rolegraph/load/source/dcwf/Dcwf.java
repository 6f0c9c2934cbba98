package org.rolegraph.load.source.dcwf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.GraphFacts;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.json.Json;
import org.rolegraph.load.source.json.PlacedJson;

/**
 * The DoD Cyber Workforce Framework as the program dcwf makes one JSON file of its pages: elements,
 * work roles, and statements of knowledge, skill, ability and task, each under its code. The file
 * alone, or a folder or zip that holds it as {@value #FILE}. Not thread-safe.
 *
 * <p>Roles become roles below their element; knowledge, skills and abilities become skills, tasks
 * responsibilities. What is core to a role is essential to it, or a core duty; what is additional
 * is optional, or a duty that is not core.
 */
public final class Dcwf implements Source {
    static final String PAGE = "https://public.cyber.mil/cw/dcwf/";

    private static final String FILE = "data.json";

    private final Path path;

    public Dcwf(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return DcwfOffer.DCWF.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.of(name()));
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(path, FILE::equalsIgnoreCase);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        try (Members members = Members.of(path, FILE::equalsIgnoreCase, problems)) {
            List<Member> files = files(members.list());
            if (files.isEmpty() && !problems.hasErrors()) {
                problems.error(
                        Codes.NO_FILE,
                        Location.of(path.toString()),
                        "there is no " + FILE + " here; expected the framework as JSON",
                        "name the JSON file itself");
            }
            for (Member other : files.subList(Math.min(1, files.size()), files.size())) {
                problems.error(
                        Codes.UNKNOWN_RELEASE,
                        Location.of(other.name()),
                        "there is also " + files.get(0).name() + "; expected one edition",
                        "name the JSON file of one edition");
            }
            if (files.size() == 1) {
                Members.read(
                        files.get(0), problems, bytes -> read(files.get(0), bytes, sink, problems));
            }
        }
    }

    /** The files of the name, or the one file whatever its name. */
    private List<Member> files(List<Member> members) {
        List<Member> named = new ArrayList<>();
        for (Member member : members) {
            if (member.fileName().equalsIgnoreCase(FILE)) {
                named.add(member);
            }
        }
        boolean isArchive = path.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
        return named.isEmpty() && members.size() == 1 && !isArchive ? members : named;
    }

    private void read(Member member, InputStream bytes, Sink sink, Problems problems)
            throws IOException {
        int errors = problems.count(Severity.ERROR);
        Optional<String> text =
                Utf8Reader.text(
                        bytes,
                        member.name(),
                        "the framework as JSON",
                        "take the file as its publisher ships it",
                        problems);
        if (text.isEmpty() || problems.count(Severity.ERROR) > errors) {
            return;
        }
        Optional<Json> json = PlacedJson.parse(member.name(), text.get(), problems);
        if (json.isPresent()) {
            new WorkRoles(new Fields(problems), new GraphFacts(sink, name()), problems)
                    .write(json.get());
        }
    }
}
