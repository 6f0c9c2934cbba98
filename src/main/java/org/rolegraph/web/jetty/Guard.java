package org.rolegraph.web.jetty;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what no client of ours sends, before anything is read of it: other methods, and on the
 * loopback names of other hosts (a page of elsewhere may have its own name point there) and
 * whatever pages of elsewhere send but GET.
 */
final class Guard extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "OPTIONS");

    private final ServerSettings settings;

    Guard(ServerSettings settings, Handler next) {
        super(next);
        this.settings = settings;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecureHeaders.add(response.getHeaders());
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!METHODS.contains(request.getMethod())) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD, POST, OPTIONS");
            return refuse(
                    response, callback, 405, "the method is none of GET, HEAD, POST, OPTIONS");
        }
        if (!settings.answersTo(Request.getServerName(request))) {
            return refuse(
                    response,
                    callback,
                    421,
                    "this server answers to "
                            + settings.published().map(URI::getHost).orElse("localhost")
                            + " alone; start it with --host or --base-url to serve others");
        }
        if (settings.isClosed() && isOfElsewhere(request)) {
            if (!reads) {
                return refuse(
                        response, callback, 403, "pages of other sites may not ask this server");
            }
            request.setAttribute(Requests.OF_ELSEWHERE, true);
        }
        return super.handle(request, response, callback);
    }

    /** Whether a page asks that this machine does not serve. */
    private static boolean isOfElsewhere(Request request) {
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin == null) {
            return false;
        }
        try {
            String host = new URI(origin).getHost();
            return host == null || !ServerSettings.isLoopback(host);
        } catch (URISyntaxException e) {
            return true;
        }
    }

    private static boolean refuse(
            Response response, Callback callback, int status, String sentence) {
        PlainErrors.write(response, callback, status, sentence);
        return true;
    }
}
