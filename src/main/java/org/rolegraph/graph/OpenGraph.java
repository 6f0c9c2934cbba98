package org.rolegraph.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.rolegraph.ask.query.Resolver;
import org.rolegraph.ask.search.Aliases;
import org.rolegraph.ask.search.EntityResolver;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.problem.Location;
import org.rolegraph.career.build.SkillGraphFile;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Languages;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.text.TextIndex;
import org.rolegraph.store.triples.StoreReader;

/**
 * The current generation as a command reads it: resolved once, and each part of it opened when it
 * is first asked for, so that a command that only looks up names never starts Jena. Many threads
 * may use it at once; a thread that reads the dataset itself does so within {@link
 * StoreReader#read}.
 */
public final class OpenGraph implements AutoCloseable {
    private final Generation generation;
    private final List<String> languages;
    private final Notices notices;

    /** What was said already: a command may resolve a name more than once. */
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    private Labels labels;
    private Search search;
    private SkillGraph skills;
    private StoreReader reader;

    private OpenGraph(Generation generation, Notices notices, List<String> languages) {
        this.generation = generation;
        this.notices = notices;
        this.languages = languages;
    }

    /**
     * Opens the store in a folder.
     *
     * @param fill whether a store that is not there is made of the packed data first
     * @param languages in which labels are shown, best first
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE} when there is none, or a
     *     damaged one
     */
    public static OpenGraph of(Path folder, boolean fill, Notices notices, List<String> languages) {
        StoreDirectory store = StoreDirectory.at(folder);
        Optional<Generation> current = store.current();
        if (current.isEmpty() && fill) {
            current = FirstLoad.into(store, notices);
        }
        return new OpenGraph(
                current.orElseThrow(() -> FirstLoad.missing(store)), notices, languages);
    }

    /** Opens a generation. */
    public static OpenGraph over(Generation generation, List<String> languages) {
        return new OpenGraph(generation, Notices.SILENT, languages);
    }

    public Generation generation() {
        return generation;
    }

    public List<String> languages() {
        return languages;
    }

    public synchronized StoreReader reader() {
        if (reader == null) {
            reader = StoreReader.open(generation);
        }
        return reader;
    }

    public synchronized Labels labels() {
        if (labels == null) {
            labels = LabelFile.open(derived(new LabelFile()));
        }
        return labels;
    }

    /** The label as it is shown, its language behind it when that is not the first asked for. */
    public String shown(Label label) {
        return new Languages(languages).shown(label.text(), label.language());
    }

    /** What to call an entity: its label as it is shown, or its IRI. */
    public String title(String iri) {
        return labels().preferredLabel(iri, languages).map(this::shown).orElse(iri);
    }

    public synchronized Search search() {
        if (search == null) {
            search = new Search(labels(), () -> derived(new TextIndex()), Aliases.packed());
        }
        return search;
    }

    public synchronized SkillGraph skills() {
        if (skills == null) {
            skills = SkillGraphFile.open(derived(new SkillGraphFile()));
        }
        return skills;
    }

    /** The search with all files that it reads in their place, so that it needs no store. */
    public Search preparedSearch() {
        derived(new TextIndex());
        return search();
    }

    private synchronized Path derived(Derived derived) {
        Supplier<Path> found = () -> DerivedFiles.find(generation, derived, this::triples);
        return reader == null ? found.get() : reader.read(found);
    }

    private Triples triples() {
        return reader().triples();
    }

    /**
     * The entity that an argument names: of those that are one, the one whose name it is. What is
     * unexpected of it is said once.
     *
     * @param fuzzy whether a name that names nothing stands for the nearest
     * @throws org.rolegraph.base.problem.Failure exit {@code NOT_FOUND} with candidates or
     *     suggestions
     */
    public Entity entity(String text, Scope scope, boolean fuzzy, Location where) {
        EntityResolver resolver = resolver();
        Resolution resolution =
                fuzzy ? resolver.resolveFuzzily(text, scope) : resolver.resolve(text, scope);
        Entity found = resolution.orFail(where);
        for (String line : resolver.notices(resolution, text)) {
            if (said.add(line)) {
                notices.say(where.file() + ": " + line);
            }
        }
        return resolver.keepingName(found, text, scope);
    }

    private EntityResolver resolver() {
        return new EntityResolver(labels(), search(), languages);
    }

    /** That its publisher has withdrawn an entity, and what has taken its place, if so. */
    public Optional<String> withdrawal(String iri) {
        return labels().entity(iri).flatMap(resolver()::withdrawal);
    }

    /**
     * The number in the skill graph of what an argument names.
     *
     * @param schemes whose names count; empty for all
     * @throws org.rolegraph.base.problem.Failure exit {@code NOT_FOUND} with candidates or
     *     suggestions
     */
    public int concept(String text, Kind kind, Set<String> schemes, String argument) {
        return concept(text, Scope.of(kind).withSources(schemes), argument);
    }

    /** The same within a scope. */
    public int concept(String text, Scope scope, String argument) {
        return skills().concepts().find(entity(text, scope, false, Location.of(argument)).iri());
    }

    /** How the catalogue's parameters find their entities. */
    public Resolver parameters(Set<String> schemes, boolean fuzzy) {
        return (text, type) -> {
            Set<Kind> kinds = Kind.ofType(type).map(Set::of).orElse(Set.of());
            Scope scope = new Scope(kinds, schemes, Set.of());
            return entity(text, scope, fuzzy, Location.of("query")).iri();
        };
    }

    @Override
    public synchronized void close() {
        try {
            if (search != null) {
                search.close();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
