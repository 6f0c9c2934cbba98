package org.rolegraph.load.source.ukddat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.GraphFacts;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Members;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * The UK Government Digital and Data Profession Capability Framework: the two tables that its
 * download page offers, one row for each skill of each level of each role, and one for each skill,
 * in a folder, a zip, or the first of them alone. Not thread-safe.
 *
 * <p>Roles become roles below their family; each level a level of its role, in the order that
 * {@link Ladder} finds; each row a requirement of the level, with how much of the skill it asks
 * for. A role itself asks for the skills of its levels: essential is what each of them asks for,
 * optional what some do.
 *
 * <p>Not read are the column that says which roles are of the Senior Civil Service, and which roles
 * ask for a skill as the table of skills repeats it.
 */
public final class Ukddat implements Source {
    static final String DOWNLOAD = "https://ddat-capability-framework.service.gov.uk/download";

    private final Path path;

    public Ukddat(Path path) {
        this.path = path;
    }

    @Override
    public String name() {
        return UkddatOffer.UKDDAT.name();
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.of(name()));
    }

    @Override
    public List<Input> inputs() throws IOException {
        return Members.inputs(path, Ukddat::isTable);
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        try (Members members = Members.of(path, Ukddat::isTable, problems)) {
            if (members.list().isEmpty() && problems.hasErrors()) {
                return;
            }
            Location where = Location.of(path.toString());
            FrameworkTables tables =
                    FrameworkTables.of(
                            members.list().stream().filter(m -> isTable(m.fileName())).toList(),
                            where,
                            problems);
            if (tables.roles() == null) {
                return;
            }
            Framework framework = new Framework(problems);
            read(tables.skills(), framework, problems);
            read(tables.roles(), framework, problems);
            new FrameworkFacts(framework, new GraphFacts(sink, name())).write(where);
        }
    }

    private static void read(FrameworkTables.Part part, Framework framework, Problems problems)
            throws IOException {
        if (part == null) {
            return;
        }
        Members.read(
                part.member(),
                problems,
                bytes ->
                        DelimitedTable.read(
                                bytes,
                                Separator.COMMA,
                                part.member().name(),
                                part.table().columns(),
                                problems,
                                row -> part.table().take(framework, row)));
    }

    private static boolean isTable(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
    }
}
