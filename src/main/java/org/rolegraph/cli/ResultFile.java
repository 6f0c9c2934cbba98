package org.rolegraph.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is there whole or not at all: written beside its place, then moved to it. */
public final class ResultFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final OutputStream out;
    private IOException failed;

    private ResultFile(Path target, Path draft) throws IOException {
        this.target = target;
        this.draft = draft;
        this.out = new BufferedOutputStream(noting(Files.newOutputStream(draft)), 1 << 16);
    }

    /** Begins the file; its folder is there. */
    public static ResultFile at(Path target) throws IOException {
        return new ResultFile(target, target.resolveSibling("." + target.getFileName() + ".part"));
    }

    public OutputStream out() {
        return out;
    }

    /**
     * Puts what was written in its place.
     *
     * @throws IOException also when an earlier write failed
     */
    public void publish() throws IOException {
        out.close();
        if (failed != null) {
            throw failed;
        }
        Files.move(
                draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(draft);
    }

    /** A writer of text hides that a write failed, so the file does. */
    private OutputStream noting(OutputStream file) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    file.write(bytes, offset, length);
                } catch (IOException e) {
                    failed = e;
                    throw e;
                }
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
