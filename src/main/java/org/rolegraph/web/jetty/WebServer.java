package org.rolegraph.web.jetty;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.rolegraph.web.http.Answering;

/** A server that runs until it is closed. */
public final class WebServer implements AutoCloseable {
    /** More than what links and forms say; queries of any length are sent as a body. */
    private static final int HEAD_BYTES = 32 << 10;

    private static final int OUTPUT_BYTES = 32 << 10;
    private static final int MOST_CONNECTIONS = 5_000;
    private static final int MOST_THREADS = 200;
    private static final long IDLE_MILLIS = 30_000;

    /** Bytes a second that a client reads of an answer at least. */
    private static final long SLOWEST = 1_000;

    private static final Pattern TOKEN = Pattern.compile("(?:^|&)(?:access_)?token=");

    private final Server server;
    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to listen.
     *
     * @throws IOException where the port is taken, or the host is none of this machine
     */
    public static WebServer start(ServerSettings settings, Answering answering) throws IOException {
        return start(settings, answering, SLOWEST);
    }

    /** With another rate at which answers are read at least, for tests. */
    static WebServer start(ServerSettings settings, Answering answering, long slowest)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, 4);
        threads.setName("web");
        threads.setDaemon(true);
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEAD_BYTES);
        http.setOutputBufferSize(OUTPUT_BYTES);
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setRelativeRedirectAllowed(true);
        // else a token in other case is taken for the one that came before on its connection
        http.setHeaderCacheCaseSensitive(true);
        if (settings.published().isPresent()) {
            http.addCustomizer(new ProxiedClients());
        }
        ServerConnector connector =
                new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        SlowHeads.watch(connector, server.getScheduler());
        server.setErrorHandler(new PlainErrors());
        Optional<String> base =
                settings.published().map(uri -> uri.getScheme() + "://" + uri.getRawAuthority());
        Handler guarded = new Guard(settings, new Requests(answering, base, slowest));
        if (settings.rate() > 0) {
            guarded = limited(guarded, settings.rate());
        }
        server.setHandler(new GracefulHandler(guarded));
        server.setStopTimeout(TimeUnit.SECONDS.toMillis(8));
        settings.log().ifPresent(log -> server.setRequestLog(log(settings)));
        try {
            server.start();
        } catch (IOException e) {
            stop(server);
            throw e;
        } catch (Exception e) { // Jetty's declares no less
            stop(server);
            throw new IllegalStateException("the server does not start", e);
        }
        return new WebServer(server, connector);
    }

    private static Handler limited(Handler handler, int rate) {
        return new DoSHandler(
                handler,
                DoSHandler.ID_FROM_REMOTE_ADDRESS,
                new DoSHandler.LeakingBucketTrackerFactory(rate),
                new DoSHandler.StatusRejectHandler(429),
                10_000);
    }

    private static RequestLog log(ServerSettings settings) {
        RequestLog.Writer writer =
                line -> {
                    settings.log().get().println(line);
                    settings.log().get().flush();
                };
        RequestLog paths = log(writer, "%U");
        RequestLog queries = log(writer, settings.logsQueries() ? "%U%q" : "%U");
        return (request, response) ->
                (mayHoldToken(request) ? paths : queries).log(request, response);
    }

    private static RequestLog log(RequestLog.Writer writer, String target) {
        // client, time, request, status, bytes, microseconds
        return new CustomRequestLog(
                writer, "%{client}a %{yyyy-MM-dd'T'HH:mm:ssZ|UTC}t %m " + target + " %s %O %D");
    }

    /** Whether somebody may have put a token into the address, where it has no place. */
    private static boolean mayHoldToken(Request request) {
        String path = request.getHttpURI().getCanonicalPath();
        String query = request.getHttpURI().getQuery();
        return path != null && path.startsWith("/review")
                || query != null && TOKEN.matcher(query).find();
    }

    /** Where it listens, such as {@code http://127.0.0.1:8080/}. */
    public URI uri() {
        String host = connector.getHost() == null ? "localhost" : connector.getHost();
        return URI.create(
                "http://"
                        + (host.contains(":") ? "[" + host + "]" : host)
                        + ":"
                        + connector.getLocalPort()
                        + "/");
    }

    /** Ends it: what is under way is answered, for some seconds; what comes anew is refused. */
    @Override
    public void close() {
        stop(server);
    }

    private static void stop(Server server) {
        try {
            server.stop();
        } catch (Exception e) { // Jetty's declares no less
            throw new IllegalStateException("the server does not stop", e);
        }
    }
}
