package org.rolegraph.store.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.generation.InUse;
import org.rolegraph.store.generation.Pointer;
import org.rolegraph.store.generation.StoreDirectory;

/** The current generation of a store's folder, which no prune removes until this is closed. */
public final class UpstreamFolder implements Upstream {
    private final StoreDirectory store;
    private final InUse held;

    private UpstreamFolder(StoreDirectory store, InUse held) {
        this.store = store;
        this.held = held;
    }

    /**
     * Of a store.
     *
     * @throws Failure exit {@code STORE} when there is none, or it is damaged
     */
    public static UpstreamFolder of(StoreDirectory store) {
        return new UpstreamFolder(store, InUse.current(store));
    }

    @Override
    public String name() {
        return store.dir().toString();
    }

    @Override
    public byte[] read(String path, int most) throws IOException {
        if (path.equals(POINTER)) {
            // of the generation that is held, whatever is published meanwhile
            return new Pointer(held.generation().id(), held.generation().checksum())
                    .text()
                    .getBytes(StandardCharsets.UTF_8);
        }
        try (InputStream in = open(path, 0)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw fault(path, "it is longer than " + most + " bytes");
            }
            return bytes;
        }
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        Path file = store.dir().resolve(path);
        try {
            Inputs.check(file);
            InputStream in = Files.newInputStream(file);
            in.skipNBytes(from);
            return in;
        } catch (NoSuchFileException e) {
            throw new Gone(path);
        }
    }

    @Override
    public Failure fault(String path, String sentence) {
        return Failure.of(
                Exit.STORE,
                Codes.DAMAGED_STORE,
                Location.of(store.dir().resolve(path).toString()),
                sentence,
                "look at that store with \"rolegraph --store DIR store verify\"");
    }

    @Override
    public String reason(IOException e) {
        return "it cannot be read: " + FileTrouble.why(e);
    }

    @Override
    public void close() {
        held.close();
    }
}
