package org.rolegraph.load.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Graphs;

/**
 * A source that {@code load} can be given: all that the program knows of it before it is read. It
 * is declared beside its reader, and help, completion, errors, the listing of sources and the load
 * itself have it from there.
 *
 * @param name as {@code load} takes it
 * @param form how it is written on a command line, such as {@code esco=PATH}
 * @param help what that is, for people
 * @param files how many it is read from
 * @param publisher who offers it
 * @param graphs names of the graphs that are its own, whoever fills them; one that ends in a hyphen
 *     stands for all that begin so
 * @param reader makes the sources of what was named
 */
public record Offer(
        String name,
        String form,
        String help,
        Files files,
        Publisher publisher,
        List<String> graphs,
        Reader reader) {
    /** Where what nobody publishes is from begins so. */
    public static final String YOURS = "your own ";

    public Offer {
        graphs = List.copyOf(graphs);
    }

    /** How many files or folders a source is read from at a time. */
    public enum Files {
        /** One: another release takes the place of this one. */
        ONE,
        /** Any number, which are one source; at least one. */
        MANY,
        /** Any number; without any, what is packed with the program. */
        MANY_OR_PACKED
    }

    /**
     * Where a source is from. The pages are the publishers' own; what is said of licences is what
     * they say in the files or on these pages.
     *
     * @param at where its publisher offers it: a page, or in words
     * @param licence as its publisher states it
     * @param reference slug of the reference whose title says which release is loaded, if one does
     * @param slice the packed folder of a part of it, if there is one
     * @param concepts how the IRIs of the concepts begin that no other source describes
     */
    public record Publisher(
            String at,
            String licence,
            Optional<String> reference,
            Optional<String> slice,
            List<String> concepts) {
        public Publisher {
            concepts = List.copyOf(concepts);
        }

        /** One of whom no more is known. */
        public static Publisher of(String at, String licence) {
            return new Publisher(at, licence, Optional.empty(), Optional.empty(), List.of());
        }
    }

    /**
     * What a user named of one source.
     *
     * @param paths its files and folders, in their order; empty for what is packed
     * @param graph where triples without a graph are to go
     * @param tables what goes with tables of one's own
     */
    public record Given(List<Optional<Path>> paths, Optional<Iri> graph, OwnTables tables) {
        public Given {
            paths = List.copyOf(paths);
        }

        /** One file or folder. */
        public static Given of(Path path) {
            return new Given(List.of(Optional.of(path)), Optional.empty(), OwnTables.none());
        }

        /** The files and folders, in their order. */
        public List<Path> files() {
            return paths.stream().flatMap(Optional::stream).toList();
        }

        /** The first of them. */
        public Path file() {
            return files().get(0);
        }
    }

    /** Makes sources that are not read yet. */
    @FunctionalInterface
    public interface Reader {
        /**
         * One source or, when each file is one of its own, several.
         *
         * @throws org.rolegraph.base.problem.Failure when they cannot be what was meant
         */
        List<? extends Source> of(Given given);
    }

    /** Whether each of its files comes with a column map. */
    public boolean isMapped() {
        return form.contains("--map");
    }

    /** Whether a graph is its own, whoever fills it. */
    public boolean owns(Iri graph) {
        String name = Graphs.source(graph.value());
        return graphs.stream()
                .anyMatch(own -> own.endsWith("-") ? name.startsWith(own) : name.equals(own));
    }
}
