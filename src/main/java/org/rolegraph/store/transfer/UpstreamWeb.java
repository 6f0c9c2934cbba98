package org.rolegraph.store.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * A web server that shows the folder of a store. No other host is asked: where it sends elsewhere,
 * that is a fault. Compressed bodies are taken, and the rest of a file where the server gives that.
 * Not thread-safe.
 */
public final class UpstreamWeb implements Upstream {
    /** How long a server may say nothing. */
    public static final Duration USUAL = Duration.ofSeconds(30);

    private static final int BUFFER = 1 << 16;
    private static final int CONNECT_MILLIS = 20_000;

    /** What a server says that may be well again soon (RFC 9110, 6585). */
    private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);

    private static final Set<Integer> ABSENT = Set.of(404, 410);

    private final URI address;
    private final String agent;
    private final int patienceMillis;

    /** The pointer as it was read last, and the tag that the server gave it. */
    private byte[] pointer = {};

    private String tag = "";

    private UpstreamWeb(URI address, String agent, Duration patience) {
        this.address = address;
        this.agent = agent;
        this.patienceMillis = (int) patience.toMillis();
    }

    /**
     * At an address.
     *
     * @param word such as {@code https://roles.example.org/store/}, with or without its last slash
     * @param agent how the program introduces itself
     * @param patience how long the server may say nothing
     * @throws Failure exit {@code USAGE} when it is no such address
     */
    public static UpstreamWeb at(String word, String agent, Duration patience) {
        try {
            URI uri = URI.create(word.endsWith("/") ? word : word + "/");
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null) {
                return new UpstreamWeb(uri, agent, patience);
            }
        } catch (IllegalArgumentException e) {
            throw unusable(word);
        }
        throw unusable(word);
    }

    private static Failure unusable(String word) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of(word.replaceFirst("//[^/]*@", "//***@")),
                "no address of a store on the web: it is http or https, a host, and a path without"
                        + " question mark or fragment",
                "write it like https://roles.example.org/store/");
    }

    @Override
    public String name() {
        return address.toString();
    }

    @Override
    public byte[] read(String path, int most) throws IOException {
        boolean isPointer = path.equals(POINTER);
        HttpURLConnection asked = ask(path, 0, isPointer ? tag : "");
        if (isPointer && asked.getResponseCode() == 304) {
            drain(asked);
            return pointer.clone();
        }
        byte[] bytes;
        try (InputStream in = body(asked, path, 0)) {
            bytes = in.readNBytes(most + 1);
        }
        if (bytes.length > most) {
            asked.disconnect();
            throw fault(path, "it is longer than " + most + " bytes");
        }
        if (isPointer) {
            String given = asked.getHeaderField("ETag");
            tag = given == null ? "" : given;
            pointer = bytes.clone();
        }
        return bytes;
    }

    @Override
    public InputStream open(String path, long from) throws IOException {
        return body(ask(path, from, ""), path, from);
    }

    private HttpURLConnection ask(String path, long from, String known) throws IOException {
        HttpURLConnection asked =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        asked.setInstanceFollowRedirects(false);
        asked.setUseCaches(false);
        asked.setConnectTimeout(Math.min(CONNECT_MILLIS, patienceMillis));
        asked.setReadTimeout(patienceMillis);
        asked.setRequestProperty("User-Agent", agent);
        asked.setRequestProperty("Accept", "*/*");
        // the rest of a file is counted in its own bytes, not in compressed ones
        asked.setRequestProperty("Accept-Encoding", from == 0 ? "gzip" : "identity");
        if (from > 0) {
            asked.setRequestProperty("Range", "bytes=" + from + "-");
        }
        if (!known.isEmpty()) {
            asked.setRequestProperty("If-None-Match", known);
        }
        asked.getResponseCode();
        return asked;
    }

    private InputStream body(HttpURLConnection asked, String path, long from) throws IOException {
        int status = asked.getResponseCode();
        if (status == 200 || status == 206 && from > 0) {
            return content(asked, path, status == 200 ? 0 : from, from);
        }
        drain(asked);
        if (ABSENT.contains(status)) {
            throw new Gone(path);
        }
        if (BUSY.contains(status)) {
            throw new Busy(status);
        }
        String where = asked.getHeaderField("Location");
        throw fault(
                path,
                status / 100 == 3 && where != null
                        ? "it sends to " + line(where) + ", and no other address is asked"
                        : "it answers with status " + status);
    }

    /**
     * The content of an answer.
     *
     * @param begin which byte it says it begins with
     * @param from which byte is wanted
     */
    private InputStream content(HttpURLConnection asked, String path, long begin, long from)
            throws IOException {
        String range = String.valueOf(asked.getHeaderField("Content-Range"));
        if (begin > 0 && !range.startsWith("bytes " + begin + "-")) {
            asked.disconnect();
            throw fault(path, "it sends the range \"" + line(range) + "\", not what was asked");
        }
        String coding = asked.getContentEncoding();
        InputStream plain = new Paced(asked, patienceMillis);
        InputStream in;
        if (coding == null || coding.equalsIgnoreCase("identity")) {
            in = plain;
        } else if (coding.equalsIgnoreCase("gzip") && begin == 0) {
            in = new GZIPInputStream(plain, BUFFER);
        } else {
            asked.disconnect();
            throw fault(path, "it is sent in the coding \"" + line(coding) + "\"");
        }
        in.skipNBytes(from - begin); // of a server that gives whole files alone
        return in;
    }

    /** Lets the connection be used again, where little is left of the answer. */
    private static void drain(HttpURLConnection asked) {
        try (InputStream rest =
                asked.getErrorStream() == null ? asked.getInputStream() : asked.getErrorStream()) {
            if (rest.readNBytes(BUFFER).length == BUFFER) {
                asked.disconnect();
            }
        } catch (IOException e) {
            asked.disconnect();
        }
    }

    private static String line(String text) {
        String plain = text.replaceAll("[^ -~]", "?");
        return plain.substring(0, Math.min(200, plain.length()));
    }

    @Override
    public Failure fault(String path, String sentence) {
        return Failure.of(
                Exit.NETWORK,
                Codes.NETWORK,
                Location.of(address.resolve(path).toString()),
                sentence,
                "check the address: it is to show the folder of a store, or be the path /store/ of"
                        + " a \"rolegraph serve --offer\"; nothing here has changed");
    }

    @Override
    public String reason(IOException e) {
        if (e instanceof Busy busy) {
            return busy.getMessage();
        }
        if (e instanceof SocketTimeoutException) {
            return "for " + patienceMillis / 1000.0 + " s nothing comes, or next to nothing";
        }
        if (e instanceof ConnectException
                || e instanceof NoRouteToHostException
                || e instanceof UnknownHostException) {
            return "it cannot be reached: " + line(String.valueOf(e.getMessage()));
        }
        return "it breaks off: " + line(String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        // connections end by themselves
    }

    /** It may be well again soon. */
    private static final class Busy extends IOException {
        private static final long serialVersionUID = 1L;

        Busy(int status) {
            super("it answers with status " + status);
        }
    }

    /** The body of an answer that may come slowly, but not without end. */
    private static final class Paced extends InputStream {
        /** Bytes that come at least while nothing at all may come. */
        private static final int LEAST = 1 << 15;

        private final HttpURLConnection asked;
        private final InputStream in;
        private final long nanos;
        private long since = System.nanoTime();
        private long bytes;

        Paced(HttpURLConnection asked, int millis) throws IOException {
            this.asked = asked;
            this.in = asked.getInputStream();
            this.nanos = Duration.ofMillis(millis).toNanos();
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = in.read(to, offset, length);
            bytes += Math.max(0, read);
            long now = System.nanoTime();
            if (now - since > nanos) {
                if (bytes < LEAST && read >= 0) {
                    throw new SocketTimeoutException("too slow");
                }
                since = now;
                bytes = 0;
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            // what is left of a body that nobody wants is not waited for
            if (in.available() > 0) {
                asked.disconnect();
            }
            in.close();
        }
    }
}
