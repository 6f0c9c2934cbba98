package org.rolegraph.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.generation.DerivedFiles;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.Manifest;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.ingest.Ingest;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problem;
import org.rolegraph.problem.ProblemText;
import org.rolegraph.store.ContentDigest;
import org.rolegraph.store.IndexCheck;
import org.rolegraph.store.StoreReader;
import org.rolegraph.vocab.Graphs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code store verify}. */
@Command(
        name = "verify",
        description = {
            "Read a whole generation: its nine indexes, its dictionary, the digest of its content,"
                    + " its derived files."
        })
final class StoreVerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "By default the current one.")
    private String id;

    private final RoleGraphCommand root;

    StoreVerifyCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        Generation generation =
                id == null
                        ? store.current().orElseThrow(() -> FirstLoad.missing(store))
                        : store.find(id);
        try (StoreReader reader = StoreReader.open(generation)) {
            IndexCheck.verifyDeeply(reader);
            content(generation.manifest(), reader, generation);
        }
        List<Problem> problems = DerivedFiles.verify(generation, Ingest.derived());
        ProblemText.write(problems, root.console().err());
        if (!problems.isEmpty()) {
            return Exit.STORE.code();
        }
        root.console().say("generation " + generation.id() + " is whole");
        return Exit.OK.code();
    }

    private static void content(Manifest manifest, StoreReader reader, Generation generation) {
        String found = ContentDigest.of(reader, Set.of(Graphs.LOADS.value()));
        if (!found.equals(manifest.content())) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.DAMAGED_STORE,
                    Location.of(generation.dir().toString()),
                    "the content has the digest "
                            + found
                            + "; the manifest says "
                            + manifest.content(),
                    "return to another generation with 'rolegraph store rollback'");
        }
    }
}
