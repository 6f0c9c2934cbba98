package org.rolegraph.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;

/**
 * What is derived of a server's statements and kept in a cache: names, words, skills. It is looked
 * for by what tells one state of the server from another, so that none is used for another state.
 */
final class RemoteNames {
    private final RemoteData data;
    private final Path cache;
    private final Notices notices;
    private Generation kept;

    RemoteNames(RemoteData data, Path cache, Notices notices) {
        this.data = data;
        this.cache = cache;
        this.notices = notices;
    }

    /** Where the derived file is; it is made first where there is none. */
    Path find(Derived derived) {
        Generation generation = generation();
        return DerivedFiles.find(
                generation,
                derived,
                () -> {
                    notices.say(
                            "reading what "
                                    + derived.name()
                                    + " is made of from "
                                    + data.server().name()
                                    + "; it is kept in "
                                    + generation.dir());
                    return data.triples();
                });
    }

    /** The folder for this state of the server, in the form that derived files are kept in. */
    private Generation generation() {
        if (kept == null) {
            Path folder = cache.resolve("rolegraph/endpoints").resolve(data.fingerprint());
            try {
                Files.createDirectories(folder);
            } catch (IOException e) {
                throw Failure.of(
                        Exit.STORE,
                        Codes.CANNOT_WRITE,
                        Location.of(folder.toString()),
                        "the folder for what is kept of a server cannot be made: " + e.getMessage(),
                        "set XDG_CACHE_HOME to a folder that can be written");
            }
            kept = new Generation("000001", folder);
        }
        return kept;
    }
}
