package org.rolegraph.graph.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Random;

/**
 * A proxy of the loopback before a server: of each few connections one is dropped, cut short on the
 * way there or back, or kept waiting.
 */
final class FaultyProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Random random;
    private int faults;

    FaultyProxy(URI server, long seed) throws IOException {
        this.target = server.getPort();
        this.random = new Random(seed);
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::listen);
    }

    URI before(URI server) {
        return URI.create(server.toString().replace(":" + target, ":" + listening.getLocalPort()));
    }

    synchronized int faults() {
        return faults;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "faulty proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                daemon(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Bytes that pass before the fault, there and back; none where there is no fault. */
    private synchronized int[] fault() {
        int kind = random.nextInt(8);
        faults += kind < 3 ? 1 : 0;
        return switch (kind) {
            case 0 -> new int[] {0, 0};
            case 1 -> new int[] {random.nextInt(20_000), Integer.MAX_VALUE};
            case 2 -> new int[] {Integer.MAX_VALUE, random.nextInt(400)};
            default -> new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE};
        };
    }

    private void serve(Socket client) {
        int[] fault = fault();
        try (client;
                Socket server = new Socket()) {
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            daemon(() -> pass(client, server, fault[0]));
            pass(server, client, fault[1]);
        } catch (IOException e) {
            return; // one of the two has hung up
        }
    }

    private void pass(Socket from, Socket to, int most) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[1 << 12];
            long left = most;
            for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                out.write(bytes, 0, (int) Math.min(n, left));
                out.flush();
                left -= n;
                if (left <= 0) {
                    from.close();
                    to.close();
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            return; // one of the two has hung up
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
