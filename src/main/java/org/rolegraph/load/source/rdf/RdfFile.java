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

/** One file as bytes; a gzip one, told by its first two bytes, is unpacked on the way. */
record RdfFile(Path path) {
    private static final int HEAD = 16 * 1024;

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

    /** SHA-256 of the unpacked content, so that packing changes no IRI. */
    String contentDigest() throws IOException {
        try (InputStream in = open()) {
            return sha256(in);
        }
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
