package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * Where a store lies and which generations lie in it, whichever of them is current: what reading,
 * writing and rolling back all stand on. See {@link StoreDirectory} for the whole.
 *
 * @param dir as it was given
 */
record StoreFolder(Path dir) {
    Path pointer() {
        return dir.resolve(StoreFileNames.POINTER);
    }

    Path generations() {
        return dir.resolve(StoreFileNames.GENERATIONS);
    }

    /** Where those who go on reading say so, see {@link InUse}. */
    Path holders() {
        return dir.resolve(StoreFileNames.HOLDERS);
    }

    /** The place of the generation of the id, whether it is there or not. */
    Generation generation(String id) {
        return new Generation(id, generations().resolve(id));
    }

    /** See {@link StoreDirectory#all()}. */
    List<Generation> all() {
        if (Files.notExists(generations()) || Files.isRegularFile(generations())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(generations())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(Generation::isId)
                    .map(this::generation)
                    .sorted(Comparator.comparingLong(Generation::number))
                    .toList();
        } catch (IOException e) {
            throw StoreTrouble.unreadable(generations(), "the folder cannot be listed", e);
        }
    }

    /** See {@link StoreDirectory#list()}. */
    List<Generation> list() {
        return all().stream().filter(generation -> generation.fault().isEmpty()).toList();
    }
}
