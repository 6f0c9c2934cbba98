package org.rolegraph.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.LoadedSources;
import org.rolegraph.graph.Loading;
import org.rolegraph.graph.Notices;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.load.ingest.Policy;
import org.rolegraph.load.ingest.Sources;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.Selection;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/**
 * An open graph of roles and skills.
 *
 * <pre>{@code
 * RoleGraph.load(store, LoadInput.packed());
 * try (RoleGraph graph = RoleGraph.open(store)) {
 *     graph.gap("machine learning engineer", Background.skills("Python"))
 *             .of(Gap.Status.MISSING)
 *             .forEach(line -> System.out.println(line.skill().label()));
 * }
 * }</pre>
 *
 * <p>It shows the generation that was current when it was opened: a load into the same store makes
 * another, to be opened anew. Any number of threads may ask one instance at once, and one of them
 * closes it when all are done; afterwards it throws {@link IllegalStateException}. Nothing that it
 * is asked reaches the network, or a file other than the store's.
 *
 * <p>Entities are named as on the command line, by label, id, CURIE or IRI. A name that names
 * nothing, or several, is a {@link Failure} with exit {@code NOT_FOUND}, whose problems say what
 * may have been meant; a damaged store is one with exit {@code STORE}. Answers of one graph are the
 * same each time, in the same order.
 */
public final class RoleGraph implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final OpenGraph graph;
    private final Options options;
    private CareerAnswers career;
    private LinkAnswers links;
    private volatile boolean closed;

    private RoleGraph(OpenGraph graph, Options options) {
        this.graph = graph;
        this.options = options;
    }

    /**
     * Opens a store with {@link Options#STANDARD}: {@code RoleGraph.open(Path.of("store"))}.
     *
     * @throws Failure exit {@code STORE} when there is none, or it is damaged
     */
    public static RoleGraph open(Path store) {
        return open(store, Options.STANDARD);
    }

    /**
     * Opens a store: {@code RoleGraph.open(store, Options.STANDARD.withLanguages("de", "en"))}.
     *
     * @throws Failure exit {@code STORE} when there is none, or it is damaged
     */
    public static RoleGraph open(Path store, Options options) {
        return new RoleGraph(
                OpenGraph.of(store, false, Notices.SILENT, options.languages()), options);
    }

    /**
     * Asks a graph that the program's own commands have opened already, and closes it with itself;
     * not for others, who have no such class to count on.
     */
    public static RoleGraph over(OpenGraph graph, Options options) {
        return new RoleGraph(graph, options);
    }

    /**
     * Loads sources into a store, which is made where there is none; they replace what they were
     * before, all others stay: {@code RoleGraph.load(store, LoadInput.of("esco", folder))}.
     *
     * @throws Failure exit {@code DATA} with all that is wrong with the files; {@code USAGE} for a
     *     source that there is not; {@code STORE} when another process writes for two minutes. The
     *     store is then as it was.
     */
    public static Loaded load(Path store, LoadInput... inputs) {
        List<Sources.Named> named =
                List.of(inputs).stream()
                        .map(input -> new Sources.Named(input.source(), input.path()))
                        .toList();
        Ingest.Outcome outcome =
                Loading.load(
                        Notices.SILENT,
                        StoreDirectory.at(store),
                        Sources.of(named, Optional.empty()),
                        Policy.NORMAL,
                        PATIENCE,
                        false);
        return new Loaded(
                outcome.generation().id(),
                LoadedSources.triples(outcome.manifest()),
                outcome.problems().list());
    }

    /**
     * The one entity that a text names: {@code graph.resolve("data scientist", Kind.ROLE)}.
     *
     * @param kinds that it may be of; none for all
     * @throws Failure exit {@code NOT_FOUND} with candidates or suggestions
     */
    public Thing resolve(String name, Kind... kinds) {
        return Things.of(open().entity(name, scope(kinds), false, Location.of("resolve")), graph);
    }

    /**
     * What a text may mean, even abbreviated, inflected, unfinished or misspelled, the best first:
     * {@code graph.search("machine lerning", 10)}. Responsibilities, which sentences name, come
     * last unless they alone are asked for.
     *
     * @param limit how many at most, at least 1
     * @param kinds that they may be of; none for all
     * @return empty when nothing is called so
     */
    public List<FoundName> search(String text, int limit, Kind... kinds) {
        positive(limit, "search");
        return Things.of(open().search().find(text, scope(kinds), limit), graph);
    }

    /**
     * What a text is an id, label or code of, but for case, the best first: {@code
     * graph.searchExactly("python", 10, Kind.SKILL)}. Other than for {@link #resolve}, there may be
     * none, or several.
     *
     * @param limit how many at most, at least 1
     * @param kinds that they may be of; none for all
     * @return empty when nothing is called so
     */
    public List<FoundName> searchExactly(String text, int limit, Kind... kinds) {
        positive(limit, "search");
        return Things.of(open().search().exact(text, scope(kinds), limit), graph);
    }

    /**
     * Asks a query of the catalogue: {@code graph.ask("skills-of-role", Map.of("role", "data
     * scientist"))}. {@code docs/queries.md} lists them with parameters and columns.
     *
     * @param parameters their values as one writes them on the command line
     * @throws Failure exit {@code NOT_FOUND} when there is no such query or entity, {@code USAGE}
     *     for parameters that do not fit, {@code LIMIT} when it takes longer than it may
     */
    public Reply ask(String query, Map<String, String> parameters) {
        return reply(asker().question(query, parameters));
    }

    /**
     * Asks a query in SPARQL 1.1, over the union of all graphs, with the graph's prefixes known:
     * {@code graph.sparql("SELECT ?r { ?r a rg:Role } LIMIT 3")}.
     *
     * @throws Failure exit {@code USAGE} when it cannot be understood, {@code NETWORK} or {@code
     *     USAGE} when it asks for what is closed, {@code LIMIT} when it takes longer than it may
     */
    public Reply sparql(String text) {
        return reply(Question.typed(text));
    }

    /**
     * What there is to learn for a role: {@code graph.gap("data scientist",
     * Background.skills("Python").and("SQL", 4))}.
     *
     * @throws Failure exit {@code NOT_FOUND} for names that name nothing or several; {@code USAGE}
     *     when the background is empty
     */
    public SkillGap gap(String role, Background background) {
        return career().gap(role, background);
    }

    /**
     * The cheapest ways from a role to another: {@code graph.path("data analyst", "data scientist",
     * RouteRules.STANDARD)}.
     *
     * @return at least one, the cheapest first
     * @throws Failure exit {@code NOT_FOUND} when none fits the rules, {@code USAGE} when two of
     *     the roles are one or a number is out of bounds, {@code LIMIT} when there are too many
     */
    public List<Route> path(String from, String to, RouteRules rules) {
        return career().routes(from, to, rules);
    }

    /**
     * The roles most like a role, or the skills most often asked for with a skill: {@code
     * graph.similar("data scientist", 5)}. Roles with a likeness below 0.1 are left out.
     *
     * @param limit how many at most, at least 1
     */
    public List<Alike> similar(String roleOrSkill, int limit) {
        positive(limit, "similar");
        return career().similar(roleOrSkill, limit);
    }

    /**
     * Which roles ask for which skills: {@code graph.matrix("data scientist", "data engineer")}.
     *
     * @throws Failure exit {@code LIMIT} for more than 500 roles, {@code NOT_FOUND} when nothing is
     *     known of any
     */
    public SkillMatrix matrix(String... roles) {
        return career().matrix(List.of(roles));
    }

    /**
     * What titles may be among the entities of a source: {@code graph.suggest(List.of("pastry
     * chef"), "esco", Kind.ROLE, 3)}. Names in the best of the languages asked for are compared by
     * words and letters, as {@code reconcile --model none} does, and all are given, however sure;
     * what a source is called is read once and kept.
     *
     * @param titles of jobs, skills or whatever the kind is; one that is there twice is asked once
     * @param to a loaded source, such as {@code esco}
     * @param limit how many at most for each, at least 1
     * @return for each title in its order its candidates, the best first; a title that shares
     *     nothing with any name has none
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has a label in the language
     */
    public List<Suggestion> suggest(List<String> titles, String to, Kind kind, int limit) {
        positive(limit, "suggest");
        return links().ofTitles(titles, to, kind, limit);
    }

    /**
     * What finds which entities titles of any number mean: {@code
     * graph.titles(TitleRules.POSTINGS).match("Sr. Data Scientist (m/w/d)")}. What is made ready
     * for a kind and its sources is kept.
     *
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has a label in the language,
     *     or none of the usual sources is loaded with it
     */
    public TitleMatcher titles(TitleRules rules) {
        return links().titles(rules);
    }

    /**
     * Links for the entities of a source that are not linked yet: {@code
     * graph.suggestLinks("curated", "esco", Kind.ROLE, 3)}. Compares all that is known of both, as
     * {@code link suggest --model none} does. What the graph links already, or its publisher has
     * withdrawn, is not proposed; decisions in files that were not loaded are not known.
     *
     * @param of the source to link
     * @param to the source to link it to
     * @param limit how many by name at most for each, at least 1; chains (what both are exactly
     *     matched with) come before them
     * @return for each entity, by IRI, its candidates, the best first
     * @throws Failure exit {@code NOT_FOUND} when nothing of the kind has a label in the language
     */
    public List<Suggestion> suggestLinks(String of, String to, Kind kind, int limit) {
        positive(limit, "suggestLinks");
        return links().ofEntities(of, to, kind, limit);
    }

    /**
     * SHA-256, in 64 hexadecimal digits, of what the graph holds: graphs of which it is equal
     * answer alike. {@code store info} shows it.
     */
    public String content() {
        return open().generation().manifest().content();
    }

    /** All that is known of an entity: {@code graph.show("kubernetes")}. */
    public EntityView show(String name) {
        Thing thing = resolve(name);
        Portrait portrait = new Portrait(graph, limits());
        return new EntityView(
                thing,
                portrait.properties(thing.iri(), graph.title(thing.iri())).stream()
                        .map(p -> new EntityView.Property(p.iri(), p.name(), p.values()))
                        .toList(),
                portrait.sections(thing.iri()).stream()
                        .map(s -> new EntityView.Section(s.title(), s.columns(), s.rows()))
                        .toList());
    }

    /**
     * Writes the whole graph and what describes it as data sets: the same input gives the same
     * bytes. {@code graph.export(GraphFormat.TRIG, out)}
     *
     * @param out is flushed and left open
     * @throws IOException when it cannot be written
     */
    public void export(GraphFormat format, OutputStream out) throws IOException {
        write(format, Selection.all().described(), out);
    }

    /**
     * Writes what is said of one entity, and by whom, on which terms: {@code
     * graph.export("kubernetes", format, out)}.
     */
    public void export(String name, GraphFormat format, OutputStream out) throws IOException {
        write(format, Selection.about(new Iri(resolve(name).iri())).described(), out);
    }

    /** Closes the store's files. A second call does nothing. */
    @Override
    public void close() {
        closed = true;
        graph.close();
    }

    private void write(GraphFormat format, Selection selection, OutputStream out)
            throws IOException {
        try {
            open().reader()
                    .read(
                            () -> {
                                try {
                                    Export.write(format, graph.reader().dataset(), selection, out);
                                    return null;
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Reply reply(Question question) {
        try {
            return asker().ask(question, Labelling.FOR_PEOPLE, Replies::of);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Asker asker() {
        return new Asker(open(), limits(), Access.CLOSED, options.schemes(), false);
    }

    private Limits limits() {
        return new Limits(options.time(), options.rows());
    }

    private synchronized CareerAnswers career() {
        OpenGraph asked = open();
        if (career == null) {
            career = new CareerAnswers(Career.of(asked, options.schemes()));
        }
        return career;
    }

    private synchronized LinkAnswers links() {
        OpenGraph asked = open();
        if (links == null) {
            links = new LinkAnswers(asked);
        }
        return links;
    }

    private Scope scope(Kind... kinds) {
        return new Scope(Set.of(kinds), options.schemes(), Set.of(), options.deprecated());
    }

    private OpenGraph open() {
        if (closed) {
            throw new IllegalStateException("the graph is closed");
        }
        return graph;
    }

    private static void positive(int limit, String where) {
        if (limit < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(where),
                    "a limit is greater than zero; found " + limit,
                    "give a positive number");
        }
    }
}
