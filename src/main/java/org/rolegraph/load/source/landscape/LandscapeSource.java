package org.rolegraph.load.source.landscape;

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
import org.rolegraph.base.yaml.YamlEntry;
import org.rolegraph.base.yaml.YamlReader;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Member;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * Landscapes in the format of landscapeapp and landscape2: files, folders and zip archives, all
 * together one source. Of a folder or archive, YAML files with {@code landscape} in their name are
 * read. Not thread-safe.
 *
 * <p>Categories and subcategories become kinds of products, items products. The organization of an
 * item makes it, unless it is a foundation: that gives it a home, as the landscape's own foundation
 * does to its projects. Categories of firms (members, partners, providers) hold no products: they
 * say what the organizations are called.
 */
public final class LandscapeSource implements Source {
    private final List<Path> paths;

    /**
     * @param paths in the order in which they are read
     */
    public LandscapeSource(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public String name() {
        return LandscapeOffer.LANDSCAPE.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.LANDSCAPE);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(paths, LandscapeSource::isLandscape);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        List<Landscape> landscapes = new ArrayList<>();
        for (Path path : paths) {
            int before = landscapes.size();
            int errors = problems.count(Severity.ERROR);
            try (Members members = Members.of(path, LandscapeSource::isLandscape, problems)) {
                List<Member> all = members.list();
                for (Member member : all) {
                    // a file that is named by itself may be called anything
                    if (all.size() == 1 || isLandscape(member.fileName())) {
                        Members.read(
                                member,
                                problems,
                                bytes -> read(member, bytes, landscapes, problems));
                    }
                }
            }
            if (landscapes.size() == before && problems.count(Severity.ERROR) == errors) {
                problems.error(
                        Codes.NO_FILE,
                        Location.of(path.toString()),
                        "holds no landscape; expected landscape.yml, or another YAML file with"
                                + " \"landscape\" in its name",
                        "name the file itself");
            }
        }
        Firms firms = new Firms(landscapes);
        LandscapeFacts facts = new LandscapeFacts(firms, sink, problems);
        landscapes.forEach(facts::write);
    }

    private static void read(
            Member member, InputStream bytes, List<Landscape> landscapes, Problems problems)
            throws IOException {
        int errors = problems.count(Severity.ERROR);
        Optional<String> text =
                Utf8Reader.text(
                        bytes,
                        member.name(),
                        "a landscape",
                        "take the publisher's own file",
                        problems);
        if (text.isEmpty() || problems.count(Severity.ERROR) > errors) {
            return;
        }
        Optional<YamlEntry> document = YamlReader.read(text.get(), member.name(), 0, problems);
        if (document.isEmpty()) {
            return;
        }
        Landscape landscape = new LandscapeReader(member.name(), problems).read(document.get());
        Optional<Landscape> same =
                landscapes.stream().filter(l -> l.id().equals(landscape.id())).findFirst();
        if (same.isPresent()) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    Location.of(member.name(), 1),
                    "is the landscape \"" + landscape.id() + "\", as is " + same.get().file(),
                    "name one of the two");
            return;
        }
        landscapes.add(landscape);
    }

    private static boolean isLandscape(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.contains("landscape") && (lower.endsWith(".yml") || lower.endsWith(".yaml"));
    }
}
