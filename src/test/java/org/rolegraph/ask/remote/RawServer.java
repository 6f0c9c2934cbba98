package org.rolegraph.ask.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every request with the same bytes, whatever they are, and then closes or is silent. */
final class RawServer implements AutoCloseable {
    /** What is written to a client. */
    interface Speech {
        void to(OutputStream client) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Speech speech;
    private final List<Socket> clients = new CopyOnWriteArrayList<>();

    /** The heads of the requests that came. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    RawServer(Speech speech) throws IOException {
        this.speech = speech;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread listener = new Thread(this::listen, "raw server");
        listener.setDaemon(true);
        listener.start();
    }

    /** One that says these lines, as HTTP has them, and then hangs up. */
    static RawServer saying(String... lines) throws IOException {
        return new RawServer(
                client ->
                        client.write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/sparql");
    }

    private void listen() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                clients.add(client);
                Thread thread = new Thread(() -> serve(client), "raw client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            requests.add(request(client.getInputStream()));
            speech.to(client.getOutputStream());
            client.getOutputStream().flush();
        } catch (IOException e) {
            return; // the client has had enough
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return head.toString();
            }
            head.append((char) next);
        }
        String length = head.toString().replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
        in.skipNBytes(length.matches("\\d+") ? Long.parseLong(length) : 0);
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }
}
