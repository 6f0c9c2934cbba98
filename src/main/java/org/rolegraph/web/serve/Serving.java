package org.rolegraph.web.serve;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.agent.AgentRoute;
import org.rolegraph.web.career.CareerPages;
import org.rolegraph.web.data.DataRoutes;
import org.rolegraph.web.entity.EntityPages;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.jetty.WebServer;
import org.rolegraph.web.match.MatchRoutes;
import org.rolegraph.web.offer.OfferRoutes;
import org.rolegraph.web.ontology.OntologyPages;
import org.rolegraph.web.page.Assets;
import org.rolegraph.web.question.QuestionPages;
import org.rolegraph.web.reconcile.ReconcileRoutes;
import org.rolegraph.web.rest.RestFaults;
import org.rolegraph.web.rest.RestRoutes;
import org.rolegraph.web.review.ReviewRoutes;
import org.rolegraph.web.site.Metrics;
import org.rolegraph.web.site.Routes;
import org.rolegraph.web.site.ServedNow;
import org.rolegraph.web.site.Site;
import org.rolegraph.web.site.WebRoute;
import org.rolegraph.web.sparql.SparqlRoutes;

/** A store that is served until this is closed. */
public final class Serving implements AutoCloseable {
    /** Bytes of answers that are kept: some thousand pages. */
    private static final long KEPT = 64L << 20;

    private static final long LOOK_MILLIS = 500;

    private final ServedNow now;
    private final WebServer server;
    private final List<Thread> followers;

    private Serving(ServedNow now, WebServer server, List<Thread> followers) {
        this.now = now;
        this.server = server;
        this.followers = followers;
    }

    /**
     * Serves the current generation of a store.
     *
     * @param told hears what happens meanwhile, a line each
     * @throws Failure exit {@code STORE} when there is no store, or it is damaged
     * @throws IOException where it cannot listen
     */
    public static Serving start(StoreDirectory store, ServeSettings settings, Consumer<String> told)
            throws IOException {
        Optional<Replica> replica =
                settings.sharing().upstream().map(from -> new Replica(from, store, told));
        replica.ifPresent(Replica::begin);
        ServedNow now =
                ServedNow.of(
                        store,
                        settings.languages(),
                        settings.limits(),
                        settings.catalogue(),
                        settings.program());
        try {
            Metrics metrics = new Metrics();
            RestRoutes rest = new RestRoutes(settings.catalogue());
            Site site =
                    new Site(
                            now,
                            routes(metrics, settings, rest, told),
                            new FaultAnswers(new RestFaults(rest)),
                            KEPT,
                            metrics,
                            bug -> told.accept(Bugs.text(bug)));
            WebServer server = WebServer.start(settings.server(), site);
            List<Thread> followers = new ArrayList<>();
            if (settings.follows()) {
                followers.add(Regularly.run("follower", LOOK_MILLIS, () -> follow(now, told)));
            }
            long millis = settings.sharing().every().toMillis();
            replica.ifPresent(r -> followers.add(Regularly.run("replica", millis, r::look)));
            return new Serving(now, server, followers);
        } catch (IOException | RuntimeException e) {
            now.close();
            throw e;
        }
    }

    private static Routes routes(
            Metrics metrics, ServeSettings settings, RestRoutes rest, Consumer<String> told) {
        return new Routes()
                .add(Map.<String, WebRoute>of(Assets.PREFIX + "*", new Assets()))
                .add(SparqlRoutes.routes())
                .add(DataRoutes.routes())
                .add(DataRoutes.before(EntityPages.routes()))
                .add(CareerPages.routes())
                .add(QuestionPages.routes())
                .add(OntologyPages.routes())
                .add(rest.routes())
                .add(OfferRoutes.routes(settings.sharing().offers()))
                .add(MatchRoutes.routes())
                .add(ReconcileRoutes.routes(settings.tables()))
                .add(ReviewRoutes.routes(settings.review()))
                .add(
                        Map.of(
                                AgentRoute.PATH,
                                new AgentRoute(
                                        settings.catalogue(), bug -> told.accept(Bugs.text(bug))),
                                "/health",
                                (request, served) -> WebAnswer.text(200, "text/plain", "alive\n"),
                                "/ready",
                                (request, served) ->
                                        WebAnswer.text(
                                                200,
                                                "text/plain",
                                                "generation " + served.generation().id() + "\n"),
                                "/metrics",
                                metrics));
    }

    /** Looks whether there is another generation. */
    private static void follow(ServedNow now, Consumer<String> told) {
        try {
            now.follow(failure -> told.accept("not followed: " + failure.getMessage()))
                    .ifPresent(next -> told.accept("serves generation " + next.id()));
        } catch (RuntimeException e) {
            told.accept(Bugs.text(e));
        }
    }

    /** Where it is found. */
    public URI uri() {
        return server.uri();
    }

    /** Ends it: what is under way is answered, for some seconds. */
    @Override
    public void close() {
        followers.forEach(Thread::interrupt);
        server.close();
        now.close();
    }
}
