package org.rolegraph.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bad line on the loopback, between a client and a server of the test: it passes bytes on, and
 * drops connections, delays what comes or ends answers early, as it is told.
 */
public final class FaultyProxy implements AutoCloseable {
    private static final int BUFFER = 1 << 13;

    private final ServerSocket socket;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong passed = new AtomicLong();
    private volatile long dropAfter = Long.MAX_VALUE;
    private volatile long endAfter = Long.MAX_VALUE;
    private volatile long pause;
    private volatile boolean refuses;

    /** Before a server of this machine. */
    public FaultyProxy(int server) throws IOException {
        this.server = server;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Where a server that is asked at the address is asked through this. */
    public URI instead(URI address) {
        return URI.create(
                address.getScheme()
                        + "://127.0.0.1:"
                        + socket.getLocalPort()
                        + address.getRawPath());
    }

    /** From now on each connection is reset after so many bytes from the server. */
    public void dropAfter(long bytes) {
        dropAfter = bytes;
    }

    /** From now on each connection is ended, as if all had come, after so many bytes. */
    public void endAfter(long bytes) {
        endAfter = bytes;
    }

    /** From now on what comes from the server waits so long, each part of eight KiB. */
    public void delay(long millis) {
        pause = millis;
    }

    /** From now on no connection comes through; those that there are end. */
    public void refuse(boolean whether) {
        refuses = whether;
        if (whether) {
            open.forEach(FaultyProxy::end);
        }
    }

    /** How many bytes have come from the server. */
    public long passed() {
        return passed.get();
    }

    private void accept() {
        for (Socket client = next(); client != null; client = next()) {
            if (refuses) {
                reset(client);
            } else {
                pass(client);
            }
        }
    }

    /** The next client; null when this is closed. */
    private Socket next() {
        try {
            return socket.accept();
        } catch (IOException e) {
            return null;
        }
    }

    private void pass(Socket client) {
        Socket upstream;
        try {
            upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        } catch (IOException e) {
            reset(client); // the server is away
            return;
        }
        open.add(client);
        open.add(upstream);
        start(() -> pass(client, upstream, false));
        start(() -> pass(upstream, client, true));
    }

    private void pass(Socket from, Socket to, boolean answers) {
        long sent = 0;
        byte[] buffer = new byte[BUFFER];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (answers) {
                    Thread.sleep(pause);
                    int allowed = (int) Math.min(n, Math.min(dropAfter, endAfter) - sent);
                    out.write(buffer, 0, Math.max(0, allowed));
                    passed.addAndGet(Math.max(0, allowed));
                    if (allowed < n) {
                        out.flush();
                        if (dropAfter < endAfter) {
                            to.setSoLinger(true, 0); // the other end sees a reset
                        }
                        return;
                    }
                } else {
                    out.write(buffer, 0, n);
                }
                out.flush();
                sent += n;
            }
        } catch (IOException | InterruptedException e) {
            return; // whoever went first
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void reset(Socket client) {
        try (client) {
            client.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Socket one) {
        try {
            one.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        open.forEach(FaultyProxy::end);
    }
}
