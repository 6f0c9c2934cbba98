package org.rolegraph.load.ingest;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;

/** A folder below {@code data/} as the program packs it, within its jar or beside its classes. */
final class PackedFolder implements AutoCloseable {
    /** Lies beside all packed folders. */
    private static final String NEIGHBOUR = "/data/roles.json";

    private final Path path;
    private final Optional<FileSystem> jar;

    private PackedFolder(Path path, Optional<FileSystem> jar) {
        this.path = path;
        this.jar = jar;
    }

    /**
     * Opens the folder.
     *
     * @param name below {@code data/}
     */
    static PackedFolder open(String name) throws IOException {
        URL neighbour = PackedFolder.class.getResource(NEIGHBOUR);
        if (neighbour == null) {
            throw new IOException("the program lacks its " + NEIGHBOUR);
        }
        try {
            URLConnection connection = neighbour.openConnection();
            if (connection instanceof JarURLConnection inside) {
                Path file = Path.of(inside.getJarFileURL().toURI());
                FileSystem jar = FileSystems.newFileSystem(file);
                return new PackedFolder(jar.getPath("/data").resolve(name), Optional.of(jar));
            }
            Path data = Path.of(neighbour.toURI()).resolveSibling(name);
            return new PackedFolder(data, Optional.empty());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** There until it is closed. */
    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (jar.isPresent()) {
            jar.get().close();
        }
    }
}
