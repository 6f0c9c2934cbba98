package org.rolegraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.ask.search.Aliases;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.career.build.SkillGraphFile;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.text.TextIndex;
import org.rolegraph.store.triples.StoreReader;

/**
 * The parts of a generation, or of what a server holds, each opened when it is first asked for.
 * Thread-safe.
 */
final class Opened {
    private final Optional<Generation> generation;
    private final Supplier<Facts> open;
    private final Function<Derived, Path> files;

    private Labels labels;
    private Search search;
    private SkillGraph skills;
    private Map<String, Set<String>> commanded;
    private Facts facts;
    private DatasetGraph described;

    Opened(Generation generation) {
        this.generation = Optional.of(generation);
        this.open = () -> Facts.Stored.open(generation);
        this.files = derived -> DerivedFiles.find(generation, derived, this::triples);
    }

    Opened(RemoteData data, RemoteNames names) {
        this.generation = Optional.empty();
        this.open = () -> new Facts.Remote(data);
        this.files = names::find;
    }

    Generation generation() {
        return generation.orElseThrow(Opened::isRemote);
    }

    /** Where its statements are. */
    synchronized Facts facts() {
        if (facts == null) {
            facts = open.get();
        }
        return facts;
    }

    synchronized StoreReader reader() {
        if (facts() instanceof Facts.Stored stored) {
            return stored.reader();
        }
        throw isRemote();
    }

    private static IllegalStateException isRemote() {
        return new IllegalStateException("the graph of a server is no store");
    }

    /** The dataset, and in it what the program says of itself. */
    synchronized DatasetGraph described() {
        if (described == null) {
            described = facts().with(SelfDescription.of(Catalogue.packed()));
        }
        return described;
    }

    synchronized Labels labels() {
        if (labels == null) {
            labels = LabelFile.open(derived(new LabelFile()));
        }
        return labels;
    }

    synchronized Search search() {
        if (search == null) {
            search = new Search(labels(), () -> derived(new TextIndex()), Aliases.packed());
        }
        return search;
    }

    synchronized SkillGraph skills() {
        if (skills == null) {
            skills = SkillGraphFile.open(derived(new SkillGraphFile()));
        }
        return skills;
    }

    /** The search with all files that it reads in their place, so that it needs no store. */
    Search preparedSearch() {
        derived(new TextIndex());
        return search();
    }

    private synchronized Path derived(Derived derived) {
        Supplier<Path> found = () -> files.apply(derived);
        return facts == null ? found.get() : facts.read(found);
    }

    private Triples triples() {
        return facts().triples();
    }

    /** The products that each skill is the command of; a store is opened for them when asked. */
    synchronized Map<String, Set<String>> commanded() {
        if (commanded == null) {
            Map<String, Set<String>> products = new HashMap<>();
            facts().read(
                            () -> {
                                triples()
                                        .forEach(
                                                Rg.COMMAND_OF,
                                                (graph, skill, product, language) ->
                                                        products.computeIfAbsent(
                                                                        skill, k -> new HashSet<>())
                                                                .add(product));
                                return products;
                            });
            commanded = products;
        }
        return commanded;
    }

    synchronized void close() {
        try {
            if (search != null) {
                search.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (facts != null) {
                facts.close();
            }
        }
    }
}
