package org.rolegraph.load.source.companies;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
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
 * Lists of companies, all together one source: the table of the S&amp;P 500, and the pages of
 * remote-jobs, each a Markdown file with a head. Files, folders and archives. Not thread-safe.
 *
 * <p>A company has an id by its list (CIK, slug); that two lists speak of the same one is nothing
 * that a reader decides. Of the pages, the heads are read, and of the texts how large a firm says
 * that it is; the rest is prose.
 */
public final class Companies implements Source {
    static final Iri GRAPH = Graphs.of("companies");

    private final List<Path> paths;

    /**
     * @param paths in the order in which they are read; of two entries with one id, the first
     *     counts
     */
    public Companies(List<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    @Override
    public String name() {
        return CompaniesOffer.COMPANIES.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(GRAPH);
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(paths, name -> isTable(name) || isPage(name));
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        CompanyFacts out = new CompanyFacts(sink);
        IndexTable index = new IndexTable(out, problems);
        RemotePages pages = new RemotePages(out, problems);
        for (Path path : paths) {
            try (Members members =
                    Members.of(path, name -> isTable(name) || isPage(name), problems)) {
                int read = 0;
                for (Member member : members.list()) {
                    String name = member.fileName();
                    // a file that is named itself is meant, whatever its name
                    boolean alone = members.list().size() == 1 && !isPage(name);
                    if (alone || isTable(name)) {
                        table(member, index, problems);
                        read++;
                    } else if (isPage(name)) {
                        Members.read(
                                member, problems, bytes -> page(member, bytes, pages, problems));
                        read++;
                    }
                }
                if (read == 0 && !problems.hasErrors()) {
                    problems.error(
                            Codes.NO_FILE,
                            Location.of(path.toString()),
                            "holds no companies; expected constituents.csv of the S&P 500, or"
                                    + " pages of remote-jobs",
                            "name the file, or the folder with the pages");
                }
            }
        }
        index.write();
    }

    private static void table(Member member, IndexTable index, Problems problems)
            throws IOException {
        Members.read(
                member,
                problems,
                bytes ->
                        DelimitedTable.read(
                                bytes,
                                Separator.COMMA,
                                member.name(),
                                IndexTable.COLUMNS,
                                problems,
                                index::take));
    }

    private static void page(Member member, InputStream bytes, RemotePages pages, Problems problems)
            throws IOException {
        int errors = problems.count(Severity.ERROR);
        Optional<String> text =
                Utf8Reader.text(
                        bytes,
                        member.name(),
                        "the page of a company",
                        "take the publisher's own file",
                        problems);
        if (text.isEmpty() || problems.count(Severity.ERROR) > errors) {
            return;
        }
        if (FrontMatter.isIn(text.get())) {
            FrontMatter.read(text.get(), member.name(), problems)
                    .ifPresent(head -> pages.take(head, text.get(), member.fileName()));
        } else {
            problems.add(
                    new Problem(
                            Codes.LEFT_OUT,
                            Severity.INFO,
                            Location.of(member.name()),
                            "has no head between lines of three hyphens, and so is no company's",
                            ""));
        }
    }

    private static boolean isPage(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".md");
    }

    private static boolean isTable(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") && (name.contains("constituents") || name.contains("sp500"));
    }
}
