package org.rolegraph.load.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Unpacked;

/** One file as bytes; a gzip one, known by its first two bytes, is unpacked on the way. */
final class RdfFile {
    private static final int HEAD = 16 * 1024;

    private final Path path;
    private String contentDigest;

    RdfFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** The content, unpacked, to be closed. */
    InputStream open() throws IOException {
        return Unpacked.open(path);
    }

    Optional<Syntax> syntax() throws IOException {
        try (InputStream in = open()) {
            return Syntax.of(path.getFileName().toString(), in.readNBytes(HEAD));
        }
    }

    /** The file as it lies on the disk. */
    Input input() throws IOException {
        try (InputStream in = Inputs.open(path)) {
            String digest = sha256(in);
            return new Input(path.getFileName().toString(), Files.size(path), digest);
        }
    }

    /**
     * SHA-256 of the unpacked content, so that packing changes no IRI; as it was when first asked,
     * however often the file is read.
     */
    String contentDigest() throws IOException {
        if (contentDigest == null) {
            try (InputStream in = open()) {
                contentDigest = sha256(in);
            }
        }
        return contentDigest;
    }

    private static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
