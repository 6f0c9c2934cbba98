package org.rolegraph.web.jetty;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request has begun to come and is not there after some seconds: each byte
 * of it begins Jetty's idle time anew.
 */
final class SlowHeads implements Connection.Listener {
    private static final long LOOK_SECONDS = 2;

    /** Looks after which a head must be there: ten seconds or a little more. */
    private static final int LOOKS = 6;

    private final Map<HttpConnection, Seen> seen = new ConcurrentHashMap<>();
    private final Scheduler scheduler;

    private SlowHeads(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** What was seen of a connection: the messages that were complete, bytes, looks since. */
    private record Seen(long messages, long bytes, int looks) {}

    static void watch(ServerConnector connector, Scheduler scheduler) {
        SlowHeads heads = new SlowHeads(scheduler);
        connector.addBean(heads);
        connector.addEventListener(
                new org.eclipse.jetty.util.component.LifeCycle.Listener() {
                    @Override
                    public void lifeCycleStarted(
                            org.eclipse.jetty.util.component.LifeCycle started) {
                        heads.look();
                    }
                });
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            seen.put(http, new Seen(0, 0, 0));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        seen.remove(connection);
    }

    private void look() {
        seen.replaceAll(SlowHeads::seen);
        seen.forEach(
                (connection, now) -> {
                    if (now.looks() > LOOKS) {
                        connection.getEndPoint().close();
                    }
                });
        scheduler.schedule(this::look, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** A look at a connection on which no request is under way counts when bytes have come. */
    private static Seen seen(HttpConnection connection, Seen before) {
        long messages = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        boolean waits =
                messages == before.messages() && connection.getHttpChannel().getRequest() == null;
        boolean begun = waits && bytes > before.bytes();
        int looks = begun || (waits && before.looks() > 0) ? before.looks() + 1 : 0;
        return new Seen(messages, bytes, looks);
    }
}
