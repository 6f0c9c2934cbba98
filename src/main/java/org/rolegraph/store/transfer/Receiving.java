package org.rolegraph.store.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.rolegraph.base.file.SparseFiles;
import org.rolegraph.base.file.SparseOutput;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.store.generation.Arrival;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest.StoredFile;

/**
 * The files of a generation on their way into a draft. None is whole that has not the checksum of
 * the manifest; what was broken off stays, and goes on where it ended. Not thread-safe.
 */
final class Receiving {
    private static final int BUFFER = 1 << 17;

    /** So many bytes are worth another try, however often it has broken off. */
    private static final int PROGRESS = 1 << 20;

    private final Draft draft;
    private final Arrival arrival;
    private final ArrivalWatch watch;
    private final byte[] buffer = new byte[BUFFER];
    private long brought;
    private long kept;

    Receiving(Draft draft, Arrival arrival, ArrivalWatch watch) {
        this.draft = draft;
        this.arrival = arrival;
        this.watch = watch;
    }

    /** Makes it current, where all its files are there. */
    Arrived publish() {
        Generation generation = draft.publish(arrival);
        return new Arrived(generation, false, arrival.files().size(), brought, kept);
    }

    /**
     * Gets a file from where it is already, or else from the upstream.
     *
     * @param here files of generations of the same store
     * @throws Upstream.Gone when it is not there
     */
    void get(StoredFile file, Map<StoredFile, Path> here, Upstream upstream, Patience patience) {
        Path target = target(file);
        if (isWhole(file, target) || here.containsKey(file) && isCopied(file, here.get(file))) {
            kept += file.bytes();
        } else {
            fetch(file, upstream, patience);
            brought += file.bytes();
        }
        watch.arrived(file.name(), brought + kept, arrival.bytes());
    }

    /**
     * Takes a file from a stream, which may go on after it.
     *
     * @param fault makes the failure of a sentence about the stream
     * @throws IOException when the stream cannot be read
     */
    void take(StoredFile file, InputStream in, Function<String, Failure> fault) throws IOException {
        Path target = target(file);
        try (SparseOutput out = begun(file, target, false)) {
            long missing = bring(in, out, target, file.bytes());
            if (missing > 0 || !file.hasSum(out.sum())) {
                throw fault.apply(
                        file.name() + ": " + (missing > 0 ? ended(file, missing) : otherBytes()));
            }
            ended(out, target);
        }
        brought += file.bytes();
        watch.arrived(file.name(), brought, arrival.bytes());
    }

    private Path target(StoredFile file) {
        Path target = draft.dir().resolve(file.name());
        try {
            Files.createDirectories(target.getParent());
            return target;
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(target, e);
        }
    }

    private static boolean isWhole(StoredFile file, Path target) {
        try {
            return file.isWhole(target);
        } catch (IOException e) {
            throw StoreTrouble.unreadable(target, "the file cannot be read", e);
        }
    }

    /** Whether a copy of the file is what it should be; else there is none. */
    private boolean isCopied(StoredFile file, Path same) {
        Path target = target(file);
        try {
            Files.deleteIfExists(target);
            if (file.hasSum(SparseFiles.copy(same, target)) && Files.size(target) == file.bytes()) {
                return true;
            }
            Files.deleteIfExists(target);
            return false;
        } catch (IOException e) {
            if (Files.isReadable(same)) {
                throw StoreTrouble.cannotWrite(target, e);
            }
            return false; // it comes from elsewhere then
        }
    }

    private void fetch(StoredFile file, Upstream upstream, Patience patience) {
        String path = Upstream.path(arrival.id(), file.name());
        boolean wasWrong = false;
        int inVain = 0;
        while (true) {
            Attempt attempt = attempt(file, path, upstream);
            if (attempt.isWhole()) {
                return;
            }
            if (attempt.isWrong()) {
                if (wasWrong) {
                    throw upstream.fault(path, otherBytes());
                }
                wasWrong = true; // perhaps by what was broken off before
                continue;
            }
            inVain = attempt.brought() >= PROGRESS ? 1 : inVain + 1;
            if (inVain >= patience.tries()) {
                throw upstream.fault(path, attempt.trouble());
            }
            patience.after(inVain);
        }
    }

    /**
     * What came of trying to get a file.
     *
     * @param trouble what broke it off; empty when all of it came
     * @param isWrong whether all came, and is not what it should be; then nothing is left of it
     * @param brought bytes that came
     */
    private record Attempt(String trouble, boolean isWrong, long brought) {
        boolean isWhole() {
            return trouble.isEmpty() && !isWrong;
        }
    }

    private Attempt attempt(StoredFile file, String path, Upstream upstream) {
        Path target = target(file);
        Attempt attempt;
        try (SparseOutput out = begun(file, target, true)) {
            long before = out.position();
            String trouble = "";
            try (InputStream in = upstream.open(path, before)) {
                long missing = bring(in, out, target, file.bytes() - before);
                if (missing > 0) {
                    trouble = ended(file, missing);
                } else if (in.read() >= 0) {
                    throw upstream.fault(path, longer(file));
                }
            } catch (IOException e) {
                trouble = upstream.reason(e);
            }
            boolean isWrong = trouble.isEmpty() && !file.hasSum(out.sum());
            attempt = new Attempt(trouble, isWrong, out.position() - before);
            ended(out, target);
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(target, e);
        }
        if (attempt.isWrong()) {
            delete(target);
        }
        return attempt;
    }

    /**
     * Writes what comes, at most so much.
     *
     * @return how many bytes are missing where the stream ends before
     * @throws IOException when the stream cannot be read
     * @throws Failure when the file cannot be written
     */
    private long bring(InputStream in, SparseOutput out, Path target, long bytes)
            throws IOException {
        long missing = bytes;
        while (missing > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, missing));
            if (read < 0) {
                return missing;
            }
            try {
                out.write(buffer, 0, read);
            } catch (IOException e) {
                throw StoreTrouble.cannotWrite(target, e);
            }
            missing -= read;
            if (Thread.currentThread().isInterrupted()) {
                throw Patience.interrupted();
            }
        }
        return 0;
    }

    private static SparseOutput begun(StoredFile file, Path target, boolean further) {
        try {
            return further && Files.exists(target) && Files.size(target) < file.bytes()
                    ? SparseOutput.further(target)
                    : SparseOutput.anew(target);
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(target, e);
        }
    }

    private static void ended(SparseOutput out, Path target) {
        try {
            out.close();
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(target, e);
        }
    }

    private static void delete(Path target) {
        try {
            Files.deleteIfExists(target);
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(target, e);
        }
    }

    private static String ended(StoredFile file, long missing) {
        return String.format(
                Locale.ROOT,
                "it ends after %,d of its %,d bytes",
                file.bytes() - missing,
                file.bytes());
    }

    private static String longer(StoredFile file) {
        return String.format(
                Locale.ROOT, "it goes on after the %,d bytes of the manifest", file.bytes());
    }

    private static String otherBytes() {
        return "its bytes have another checksum than the manifest says";
    }
}
