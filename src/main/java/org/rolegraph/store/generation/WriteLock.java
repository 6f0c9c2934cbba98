package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * The right to write a store: one holder at a time among all threads of all processes. The system
 * takes it back from a process that dies. Not thread-safe; close it to give it back.
 */
public final class WriteLock implements AutoCloseable {
    /**
     * The byte that is locked: far after the text, so that others may read that on every system.
     */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    /** Between two attempts: file locks offer no wait with an end. */
    private static final long POLL_MILLIS = 50;

    /**
     * Who holds which lock file in this process. File locks know processes only; and where a
     * process closes a file, POSIX takes back all locks it has on it, so a file that is locked here
     * must not even be opened to read who holds it.
     */
    private static final Map<Path, LockHolder> HELD_HERE = new ConcurrentHashMap<>();

    private final StoreFolder store;
    private final Path key;
    private final FileChannel channel;
    private final FileLock lock;

    private WriteLock(StoreFolder store, Path key, FileChannel channel, FileLock lock) {
        this.store = store;
        this.key = key;
        this.channel = channel;
        this.lock = lock;
    }

    static WriteLock take(StoreFolder store, Duration wait, LockHolder self) {
        long deadline = System.nanoTime() + wait.toNanos();
        try {
            Path file = store.dir().toRealPath().resolve(StoreFileNames.LOCK);
            while (true) {
                Optional<WriteLock> taken = tryTake(store, file, self);
                if (taken.isPresent()) {
                    return swept(taken.get());
                }
                if (System.nanoTime() >= deadline) {
                    LockHolder here = HELD_HERE.get(file);
                    throw locked(store, here == null ? LockHolder.read(file) : here);
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(store.dir(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Exit.INTERRUPTED, locked(store, LockHolder.UNKNOWN).problems());
        }
    }

    private static Optional<WriteLock> tryTake(StoreFolder store, Path file, LockHolder self)
            throws IOException {
        // threads first, then processes: a file that a thread here has locked is not opened again
        if (HELD_HERE.putIfAbsent(file, self) != null) {
            return Optional.empty();
        }
        FileChannel channel = null;
        boolean taken = false;
        try {
            if (Files.exists(file)) {
                Inputs.check(file); // opening a named pipe would wait for ever
            }
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                return Optional.empty();
            }
            channel.truncate(0);
            // for people alone: the lock is what counts, whatever the text says
            channel.write(ByteBuffer.wrap(self.text().getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return Optional.of(new WriteLock(store, file, channel, lock));
        } finally {
            if (!taken) {
                if (channel != null) {
                    channel.close();
                }
                HELD_HERE.remove(file);
            }
        }
    }

    private static WriteLock swept(WriteLock lock) throws IOException {
        try {
            Leftovers.sweep(lock.store.dir());
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Begins a new generation.
     *
     * @param copyOf whose triples it begins with; empty for an empty store
     * @throws Failure when it cannot be written, or the original is not what was published
     */
    public Draft begin(Optional<Generation> copyOf) {
        checkHeld();
        return Draft.begin(store, copyOf);
    }

    /**
     * Begins a generation that comes from another store, or goes on where that was broken off: what
     * is there of it stays when the draft is closed, until it is published, another one is begun or
     * old generations are pruned.
     *
     * @throws Failure when it cannot be written
     */
    public Draft receive(Arrival arrival) {
        checkHeld();
        return Draft.receive(store, arrival);
    }

    /**
     * Makes the generation current, after all its files have been read.
     *
     * @throws Failure exit {@code STORE} when it is damaged or of another format, with another that
     *     is whole, if there is one
     */
    public void rollback(Generation to) {
        checkHeld();
        point(to, new Rollback(store).checked(to));
    }

    /**
     * Makes the last whole generation before the current one current; where the pointer is missing
     * or cannot be believed, the last whole one of all.
     *
     * @param passed takes each generation that is passed over, and what is wrong with it
     * @throws Failure exit {@code NOT_FOUND} when there is none
     */
    public Generation rollback(BiConsumer<Generation, List<Problem>> passed) {
        checkHeld();
        Generation to = new Rollback(store).previous(passed);
        point(to, to.published());
        return to;
    }

    /**
     * Deletes all generations but the current one and the last {@code keep - 1} of the others that
     * may be opened; those that may not are not worth keeping. One that a process {@link InUse
     * holds} stays. Processes that read a deleted one go on undisturbed where the system allows it.
     *
     * @param keep how many stay, 1 or more
     * @return bytes freed, holes not counted
     * @throws Failure exit {@code STORE} when the current one is damaged, or not known: then the
     *     others may be all there is
     */
    public long prune(int keep) {
        checkHeld();
        if (keep < 1) {
            throw new IllegalArgumentException("the current generation always stays");
        }
        // fails where the pointer cannot be believed, before anything is deleted
        Optional<Generation> current = new Current(store).opened();
        List<Generation> kept = new ArrayList<>(store.list());
        current.ifPresent(kept::remove);
        kept = new ArrayList<>(kept.subList(Math.max(0, kept.size() - keep + 1), kept.size()));
        current.ifPresent(kept::add);
        long freed = 0;
        try {
            Leftovers.sweepParts(store.dir(), "");
            for (Generation each : store.all()) {
                if (!kept.contains(each) && !InUse.isInUse(store, each)) {
                    long size = each.size();
                    freed +=
                            Leftovers.delete(each.dir(), () -> !InUse.isInUse(store, each))
                                    ? size
                                    : 0;
                }
            }
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(store.dir(), e);
        }
        return freed;
    }

    private void point(Generation to, ManifestText manifest) {
        new Pointer(to.id(), manifest.sum()).write(store.pointer());
    }

    private void checkHeld() {
        if (!channel.isOpen()) {
            throw new IllegalStateException("the lock was given back");
        }
    }

    /** Gives the right back; a second call does nothing. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        // the file stays: were it deleted, one writer could lock the deleted file and another a new
        // one
        try (channel) {
            channel.truncate(0);
            lock.release();
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(key, e);
        } finally {
            HELD_HERE.remove(key);
        }
    }

    private static Failure locked(StoreFolder store, LockHolder holder) {
        return Failure.of(
                Exit.STORE,
                Codes.LOCKED_STORE,
                Location.of(store.dir().toString()),
                "the store is being written by " + holder.sentence(),
                "wait for it with --wait, or try again later; reading needs no lock");
    }
}
