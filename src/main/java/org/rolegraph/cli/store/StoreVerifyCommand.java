package org.rolegraph.cli.store;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.triples.ContentDigest;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.triples.StoreReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code store verify}. */
@Command(
        name = "verify",
        description = {
            "Read every file of a generation and compare its checksum with that of the manifest;"
                    + " with --deep also prove what is in them: the nine indexes, the dictionary,"
                    + " the digest of the content, the derived files."
        })
final class StoreVerifyCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "By default the current one.")
    private String id;

    @Option(
            names = "--deep",
            description = "Prove the content as well, which takes a hundred times longer.")
    private boolean deep;

    private final Invocation root;

    StoreVerifyCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        Generation generation = id == null ? current(store) : store.find(id).whole();
        ProblemText.write(generation.strangers(), root.console().err());
        if (deep) {
            prove(generation);
        }
        root.console().say("generation " + generation.id() + " is whole");
        return Exit.OK.code();
    }

    private static Generation current(StoreDirectory store) {
        List<Problem> damage = store.damage();
        if (!damage.isEmpty()) {
            throw new Failure(Exit.STORE, damage);
        }
        return store.current().orElseThrow(() -> FirstLoad.missing(store));
    }

    private static void prove(Generation generation) {
        try (StoreReader reader = StoreReader.open(generation)) {
            IndexCheck.verifyDeeply(reader);
            content(generation.manifest(), reader, generation);
        }
        List<Problem> problems = DerivedFiles.verify(generation, Ingest.derived());
        if (!problems.isEmpty()) {
            throw new Failure(Exit.STORE, problems);
        }
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
