package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * The derived files of a generation: built and published with it. Where a published one does not
 * fit, since it is of another version or damaged, a reader builds another in the folder {@code
 * rebuilt} beside it; what was published stays as it was.
 */
public final class DerivedFiles {
    private DerivedFiles() {}

    /**
     * Builds all into the draft.
     *
     * @param before the generation before, if there is one
     * @return what the manifest says of them
     * @throws org.rolegraph.base.problem.Failure when one cannot be written
     */
    public static List<Manifest.DerivedFile> build(
            Draft draft,
            List<? extends Derived> all,
            Triples triples,
            Optional<Generation> before) {
        return build(draft, all, triples, before, Optional.empty(), false);
    }

    /**
     * As {@link #build}, into a draft that is a copy of the generation before.
     *
     * @param changes what its triples have become since
     */
    public static List<Manifest.DerivedFile> renew(
            Draft draft,
            List<? extends Derived> all,
            Triples triples,
            Generation before,
            Changes changes) {
        return build(draft, all, triples, Optional.of(before), Optional.of(changes), false);
    }

    /**
     * As {@link #build}, into a draft whose triples are those of the generation before, but for
     * such as nothing is derived of: what that has whole is copied.
     */
    public static List<Manifest.DerivedFile> keep(
            Draft draft, List<? extends Derived> all, Triples triples, Generation before) {
        return build(draft, all, triples, Optional.of(before), Optional.empty(), true);
    }

    private static List<Manifest.DerivedFile> build(
            Draft draft,
            List<? extends Derived> all,
            Triples triples,
            Optional<Generation> before,
            Optional<Changes> changes,
            boolean same) {
        List<Manifest.DerivedFile> built = new ArrayList<>();
        for (Derived each : all) {
            Path target = draft.dir().resolve(each.name());
            try {
                if (same && isWhole(each, before.orElseThrow())) {
                    copy(before.get().dir().resolve(each.name()), target);
                } else if (before.isPresent()) {
                    each.renew(target, triples, new Derived.Former(before.get().dir(), changes));
                } else {
                    each.build(target, triples);
                }
                built.add(new Manifest.DerivedFile(each.name(), each.version()));
            } catch (IOException e) {
                throw StoreTrouble.cannotWrite(target, e);
            }
        }
        return built;
    }

    private static boolean isWhole(Derived derived, Generation generation) throws IOException {
        Path published = generation.dir().resolve(derived.name());
        return generation
                        .manifest()
                        .derived()
                        .contains(new Manifest.DerivedFile(derived.name(), derived.version()))
                && Files.exists(published)
                && derived.verify(published);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        if (Files.isDirectory(from)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
                for (Path file : files) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    /**
     * Where the derived file is: the published one, else one that was built anew, else one that is
     * built now. Readers in several processes may do so at once: each sees a whole file.
     *
     * @param triples opened only to build, and closed after it
     * @return within the generation, or in the system's folder for temporary files until the
     *     process ends when the generation cannot be written
     */
    public static Path find(
            Generation generation, Derived derived, Supplier<? extends Triples> triples) {
        Path published = generation.dir().resolve(derived.name());
        if (fits(derived, published)) {
            return published;
        }
        Path anew = generation.dir().resolve(StoreFileNames.REBUILT).resolve(derived.name());
        return fits(derived, anew) ? anew : rebuild(anew, derived, triples);
    }

    private static boolean fits(Derived derived, Path target) {
        try {
            return Files.exists(target) && derived.fits(target);
        } catch (IOException e) {
            return false; // it cannot be read
        }
    }

    private static Path rebuild(Path target, Derived derived, Supplier<? extends Triples> triples) {
        Path unfinished = target.resolveSibling(Leftovers.temporary(derived.name()));
        try (Triples open = triples.get()) {
            try {
                Files.createDirectories(target.getParent());
                Disk.delete(unfinished);
                derived.build(unfinished, open);
                put(unfinished, target);
                return target;
            } catch (IOException e) {
                // the generation cannot be written: a read-only disk or folder, or a full one
                return buildAside(derived, open);
            }
        } catch (IOException e) {
            throw StoreTrouble.cannotWrite(target, e);
        }
    }

    /** Moves the finished file or folder to its place. */
    private static void put(Path unfinished, Path target) throws IOException {
        if (Files.isDirectory(target)) {
            // a folder is not replaced in one step; whoever finds none in between builds it as well
            Path old = target.resolveSibling(unfinished.getFileName() + ".old");
            Disk.rename(target, old);
            Disk.delete(old);
        }
        Disk.rename(unfinished, target);
    }

    private static Path buildAside(Derived derived, Triples triples) throws IOException {
        Path folder = Files.createTempDirectory("rolegraph-");
        Path target = folder.resolve(derived.name());
        derived.build(target, triples);
        // deleted in the opposite order
        for (Path path : Disk.below(folder).stream().sorted().toList()) {
            path.toFile().deleteOnExit();
        }
        return target;
    }

    /**
     * What is wrong with the published derived files by their own checks, each read as a whole;
     * those of another version than the program's have none.
     */
    public static List<Problem> verify(Generation generation, List<? extends Derived> known) {
        Map<String, Derived> byName =
                known.stream().collect(Collectors.toMap(Derived::name, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        for (Manifest.DerivedFile file : generation.manifest().derived()) {
            Derived derived = byName.get(file.name());
            if (derived == null || derived.version() != file.version()) {
                continue;
            }
            Path target = generation.dir().resolve(file.name());
            try {
                if (!derived.verify(target)) {
                    problems.add(error(target, "the derived file is damaged"));
                }
            } catch (IOException e) {
                problems.add(error(target, "the derived file cannot be read"));
            }
        }
        return problems;
    }

    private static Problem error(Path target, String message) {
        return Problem.error(
                Codes.DAMAGED_STORE, Location.of(target.toString()), message, StoreTrouble.REPAIR);
    }
}
