package org.rolegraph.store.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.generation.Arrival;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest.StoredFile;
import org.rolegraph.store.generation.Pointer;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;

/**
 * Brings the generation of a {@link Backup} into a store, where it is current under the same id.
 * Every byte of the file is accounted for before anything changes: one that is cut, altered or has
 * something more is refused.
 */
public final class Restore {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final ArrivalWatch watch;

    private Restore(Path file, ArrivalWatch watch) {
        this.file = file;
        this.watch = watch;
    }

    /**
     * Restores a backup.
     *
     * @param wait for another writer
     * @throws Failure exit {@code DATA} when the file is no whole backup, {@code STORE} when the
     *     store cannot be written or has another generation of the same id
     */
    public static Arrived of(
            Path file, StoreDirectory store, ArrivalWatch watch, Duration wait, Instant now) {
        return new Restore(file, watch).into(store, wait, now);
    }

    private Arrived into(StoreDirectory store, Duration wait, Instant now) {
        try (InputStream packed = Inputs.open(file);
                Unpacked in = unpacked(packed)) {
            Arrival arrival = arrival(in);
            try (WriteLock lock = store.lock(wait, "store restore", now)) {
                Optional<Generation> same = Standing.in(store, arrival);
                try (Draft draft = lock.receive(arrival)) {
                    Receiving receiving = received(in, arrival, draft);
                    if (same.isPresent() && same.get().damage().isEmpty()) {
                        draft.discard();
                        lock.rollback(same.get());
                        return Arrived.kept(same.get(), arrival);
                    }
                    return receiving.publish();
                }
            }
        } catch (ZipException | EOFException e) {
            throw fault("cannot be read: " + FileTrouble.why(e));
        } catch (IOException e) {
            throw FileTrouble.unreadable(file.toString(), e);
        }
    }

    private Unpacked unpacked(InputStream packed) throws IOException {
        packed.mark(Unpacked.HEAD);
        byte[] head = packed.readNBytes(Unpacked.PLAIN.length);
        packed.reset();
        // what gzip itself would pass over, such as a time
        if (head.length == Unpacked.PLAIN.length && !Arrays.equals(head, Unpacked.PLAIN)) {
            throw fault("is damaged, or no backup: it begins with other bytes");
        }
        return new Unpacked(packed);
    }

    private Arrival arrival(Unpacked in) throws IOException {
        byte[] line = text(in, Upstream.POINTER, Arrival.MOST_POINTER_BYTES);
        Pointer pointer = Arrival.pointer(line, this::fault);
        String path = Upstream.path(pointer.id(), Upstream.MANIFEST);
        byte[] manifest = text(in, path, Arrival.MOST_MANIFEST_BYTES);
        return Arrival.of(pointer, manifest, this::fault);
    }

    private byte[] text(Unpacked in, String name, int most) throws IOException {
        byte[] head = in.readNBytes(TarHead.BLOCK);
        long size = TarHead.size(head);
        if (size < 0 || size > most || !Arrays.equals(head, TarHead.of(name, size))) {
            throw fault("is no backup of a store: " + name + " is expected in it");
        }
        byte[] bytes = in.readNBytes((int) size);
        expect(in, TarHead.padding(size), name);
        return bytes;
    }

    /** All files of the archive to its end; where one is wrong, nothing is left of any. */
    private Receiving received(Unpacked in, Arrival arrival, Draft draft) throws IOException {
        boolean whole = false;
        try {
            Receiving receiving = new Receiving(draft, arrival, watch);
            for (StoredFile each : arrival.files()) {
                String path = Upstream.path(arrival.id(), each.name());
                expect(in, TarHead.of(path, each.bytes()), path);
                receiving.take(each, in, this::fault);
                expect(in, TarHead.padding(each.bytes()), path);
            }
            expect(in, TarHead.end(), "the end");
            if (in.read() >= 0 || !in.isWhole(Files.size(file))) {
                throw fault("has more in it than a backup has");
            }
            whole = true;
            return receiving;
        } finally {
            if (!whole) {
                draft.discard();
            }
        }
    }

    private void expect(Unpacked in, byte[] expected, String name) throws IOException {
        if (!Arrays.equals(in.readNBytes(expected.length), expected)) {
            throw fault("is damaged, or no backup: " + name + " is not where it should be");
        }
    }

    private Failure fault(String sentence) {
        return Failure.of(
                Exit.DATA,
                Codes.BAD_SYNTAX,
                Location.of(file.toString()),
                sentence,
                "take another copy of the backup; nothing has changed");
    }

    /** The one member of a gzip file. */
    private static final class Unpacked extends GZIPInputStream {
        /** What it begins with: deflated, without a name or a time; the system follows. */
        private static final byte[] PLAIN = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0};

        private static final int HEAD = 10;
        private static final int TAIL = 8;

        Unpacked(InputStream in) throws IOException {
            super(in, BUFFER);
        }

        /** At its end: whether it and nothing else has made up so many bytes. */
        boolean isWhole(long bytes) {
            return HEAD + inf.getBytesRead() + TAIL == bytes;
        }
    }
}
