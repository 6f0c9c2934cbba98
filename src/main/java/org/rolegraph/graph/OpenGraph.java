package org.rolegraph.graph;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Resolver;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.ask.remote.SparqlServer;
import org.rolegraph.ask.search.CommandOf;
import org.rolegraph.ask.search.EntityResolver;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.problem.Location;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Languages;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.triples.StoreReader;

/**
 * The current generation as a command reads it: resolved once, and each part of it opened when it
 * is first asked for, so that a command that only looks up names never starts Jena. Many threads
 * may use it at once; a thread that reads the dataset itself does so within {@link
 * StoreReader#read}.
 */
public final class OpenGraph implements AutoCloseable {
    private final Opened opened;
    private final List<String> languages;
    private final Notices notices;

    /** What was said already: a command may resolve a name more than once. */
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    private OpenGraph(Opened opened, Notices notices, List<String> languages) {
        this.opened = opened;
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
                new Opened(current.orElseThrow(() -> FirstLoad.missing(store))),
                notices,
                languages);
    }

    /** Opens a generation. */
    public static OpenGraph over(Generation generation, List<String> languages) {
        return new OpenGraph(new Opened(generation), Notices.SILENT, languages);
    }

    /**
     * What a server holds; it is asked when something of it is wanted.
     *
     * @param cache where names and skills are kept between runs
     */
    public static OpenGraph at(
            SparqlServer server, Path cache, Notices notices, List<String> languages) {
        RemoteData data = new RemoteData(server);
        return new OpenGraph(
                new Opened(data, new RemoteNames(data, cache, notices)), notices, languages);
    }

    /**
     * The same graph for somebody else, who is told nothing that was unexpected: it is open as long
     * as this one, which alone is to be closed.
     *
     * @param others languages in which labels are shown, best first
     */
    public OpenGraph speaking(List<String> others) {
        return new OpenGraph(opened, Notices.SILENT, others);
    }

    public Generation generation() {
        return opened.generation();
    }

    public List<String> languages() {
        return languages;
    }

    public StoreReader reader() {
        return opened.reader();
    }

    /** The statements, for the thread that opened the graph, or within {@link StoreReader#read}. */
    public DatasetGraph dataset() {
        return opened.facts().dataset();
    }

    /** The IRIs of its graphs, in order. */
    public List<String> graphs() {
        return opened.facts().graphs();
    }

    /**
     * The dataset as strangers see it: with the prefixes and the catalogue of the program, as if
     * they were stored. Open as long as this graph; threads read it within {@link
     * StoreReader#read}.
     */
    public DatasetGraph described() {
        return opened.described();
    }

    /** Answers the queries of strangers over {@link #described()}. */
    public Engine engine(Limits limits, Access access) {
        return new Engine(described(), limits, access, languages, this::preparedSearch);
    }

    public Labels labels() {
        return opened.labels();
    }

    /** The label as it is shown, its language behind it when that is not the first asked for. */
    public String shown(Label label) {
        return new Languages(languages).shown(label.text(), label.language());
    }

    /** What to call an entity: its label as it is shown, or its IRI. */
    public String title(String iri) {
        return labels().preferredLabel(iri, languages).map(this::shown).orElse(iri);
    }

    public Search search() {
        return opened.search();
    }

    public SkillGraph skills() {
        return opened.skills();
    }

    /** The search with all files that it reads in their place, so that it needs no store. */
    public Search preparedSearch() {
        return opened.preparedSearch();
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

    /** What a text names within the scope, or what may have been meant. */
    public Resolution resolution(String text, Scope scope) {
        return resolver().resolve(text, scope);
    }

    private EntityResolver resolver() {
        return new EntityResolver(labels(), search(), languages, new CommandOf(opened::commanded));
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
        Location where = Location.of("query");
        return new Parameters(
                (text, scope) -> entity(text, scope, fuzzy, where), schemes, this::engine);
    }

    private Engine engine() {
        return new Engine(dataset(), Limits.FILE, Access.CLOSED, languages, this::preparedSearch);
    }

    @Override
    public void close() {
        opened.close();
    }
}
