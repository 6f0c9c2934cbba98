package org.rolegraph.web.jetty;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.rolegraph.web.http.ProblemDetails;

/**
 * What is refused before it is a request of ours, in one sentence; of paths of programs as they
 * read it.
 */
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        SecureHeaders.add(response.getHeaders());
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        write(response, callback, status, HttpStatus.getMessage(status));
        return true;
    }

    static void write(Response response, Callback callback, int status, String sentence) {
        boolean details = isOfApi(response.getRequest());
        byte[] bytes =
                details
                        ? ProblemDetails.of(status, sentence).json()
                        : (sentence + "\n").getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders()
                .put(
                        HttpHeader.CONTENT_TYPE,
                        details ? ProblemDetails.TYPE : "text/plain; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        response.write(true, ByteBuffer.wrap(bytes), callback);
    }

    private static boolean isOfApi(Request request) {
        String path = request == null ? null : Request.getPathInContext(request);
        return path != null && ProblemDetails.areToldOf(path);
    }
}
