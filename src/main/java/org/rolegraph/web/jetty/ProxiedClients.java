package org.rolegraph.web.jetty;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Takes clients for whom a proxy says they are: the last address in {@code X-Forwarded-For}, which
 * the proxy itself has written; those before it are what the client says. What is no address is
 * passed over.
 */
final class ProxiedClients implements HttpConfiguration.Customizer {
    private static final String HEADER = "X-Forwarded-For";

    /** Nothing that would be looked up in the network. */
    private static final Pattern ADDRESS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)\\]?");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        String said = String.join(",", request.getHeaders().getValuesList(HEADER));
        String last = said.substring(said.lastIndexOf(',') + 1).strip();
        if (!ADDRESS.matcher(last).matches()) {
            return request;
        }
        InetSocketAddress client;
        try {
            client = new InetSocketAddress(InetAddress.getByName(last), 0);
        } catch (UnknownHostException e) {
            return request; // 999.9.9.9
        }
        return new Request.Wrapper(request) {
            @Override
            public ConnectionMetaData getConnectionMetaData() {
                return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
                    @Override
                    public SocketAddress getRemoteSocketAddress() {
                        return client;
                    }
                };
            }
        };
    }
}
