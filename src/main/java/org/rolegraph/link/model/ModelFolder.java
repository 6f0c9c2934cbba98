package org.rolegraph.link.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * The models on this machine: their jars, each checked when it came. A model is there when all its
 * jars are.
 *
 * @param folder which need not exist
 */
public record ModelFolder(Path folder) {
    /** The best model that is there. */
    public Optional<Model> best() {
        return Models.ALL.stream().filter(this::has).findFirst();
    }

    /** Whether all of the model is there. */
    public boolean has(Model model) {
        return jars(model).stream().allMatch(Files::isRegularFile);
    }

    private boolean isSound(Model model) throws IOException {
        for (Path jar : jars(model)) {
            if (!Jars.isSound(jar)) {
                return false;
            }
        }
        return true;
    }

    List<Path> jars(Model model) {
        return Jars.of(model).stream().map(folder::resolve).toList();
    }

    /**
     * Brings the model's jars from Maven's repositories, by the user's own Maven and its settings.
     * They are put into the folder when all have the bytes that they should have; those that are
     * there already are looked at too.
     *
     * @return whether there was anything to bring
     * @throws Failure exit {@code USAGE} without Maven, {@code NETWORK} when it fails, {@code DATA}
     *     when a jar is another than expected
     */
    public boolean add(Model model) throws IOException {
        if (has(model) && isSound(model)) {
            return false;
        }
        Files.createDirectories(folder);
        Path work = Files.createTempDirectory(folder, ".adding");
        try {
            Maven.copy(model, work);
            for (String name : Jars.of(model)) {
                Path jar = work.resolve(name);
                if (!Files.exists(jar) || !Jars.isSound(jar)) {
                    throw Failure.of(
                            Exit.DATA,
                            Codes.BAD_VALUE,
                            Location.of(name),
                            Files.exists(jar)
                                    ? "its bytes are not those of the jar that was released"
                                    : "Maven downloaded no such file",
                            "see which repositories and mirrors ~/.m2/settings.xml names");
                }
            }
            for (String name : Jars.of(model)) {
                Files.move(
                        work.resolve(name),
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            try (Stream<Path> left = Files.walk(work)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        return true;
    }
}
