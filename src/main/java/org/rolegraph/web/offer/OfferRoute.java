package org.rolegraph.web.offer;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.file.ZeroGzip;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest.StoredFile;
import org.rolegraph.store.generation.Pointer;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.transfer.Upstream;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * Shows the pointer to what is served, and of each generation the manifest and the files that it
 * names, whole or from some byte on. Nothing else of the folder is there.
 */
final class OfferRoute implements WebRoute {
    /** So many files are sent at once, so that slow takers leave turns for others. */
    private static final int MOST_AT_ONCE = 4;

    private static final int BUFFER = 1 << 16;
    private static final String BYTES = "application/octet-stream";
    private static final Pattern FILE =
            Pattern.compile(Upstream.GENERATIONS + "/([0-9]{6,18})/(.+)");
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-");

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (!request.isGet()) {
            return DataMethods.refused("generations are only read here", "GET, HEAD");
        }
        String path = request.path().substring(OfferRoutes.PATH.length());
        if (path.equals(Upstream.POINTER)) {
            Generation now = served.generation();
            String line = new Pointer(now.id(), now.checksum()).text();
            return WebAnswer.text(200, "text/plain", line).lasting();
        }
        Matcher file = FILE.matcher(path);
        if (!file.matches()) {
            throw absent();
        }
        return file(request, generation(served, file.group(1)), file.group(2));
    }

    private static Generation generation(Served served, String id) {
        Generation now = served.generation();
        return now.id().equals(id)
                ? now
                : StoreDirectory.at(served.store()).all().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(OfferRoute::absent);
    }

    private WebAnswer file(WebRequest request, Generation generation, String name) {
        Path path = generation.dir().resolve(name);
        if (name.equals(Upstream.MANIFEST)) {
            return WebAnswer.of(200, "application/json", out -> send(path, 0, false, out));
        }
        long bytes = sizes(generation).getOrDefault(name, -1L);
        if (bytes < 0) {
            throw absent();
        }
        Matcher range = RANGE.matcher(request.header("range").orElse(""));
        long from = range.matches() ? Long.parseLong(range.group(1)) : 0;
        if (from > 0 && from >= bytes) {
            return WebAnswer.empty(416).with("Content-Range", "bytes */" + bytes);
        }
        boolean zips = from == 0 && request.header("accept-encoding").orElse("").contains("gzip");
        WebAnswer answer =
                WebAnswer.of(from == 0 ? 200 : 206, BYTES, out -> send(path, from, zips, out))
                        .with("Accept-Ranges", "bytes")
                        .varying("Accept-Encoding");
        if (zips) {
            return answer.with("Content-Encoding", "gzip");
        }
        return from == 0
                ? answer
                : answer.with("Content-Range", "bytes " + from + "-" + (bytes - 1) + "/" + bytes);
    }

    private static Map<String, Long> sizes(Generation generation) {
        Map<String, Long> sizes = new TreeMap<>();
        try {
            for (StoredFile each : generation.manifest().files()) {
                sizes.put(each.name(), each.bytes());
            }
        } catch (Failure e) {
            throw absent(); // it is pruned meanwhile, or damaged
        }
        return sizes;
    }

    private void send(Path path, long from, boolean zips, OutputStream out) throws IOException {
        if (!turns.tryAcquire()) {
            throw new BadRequest(
                    503, MOST_AT_ONCE + " files are being sent already; try again in a moment");
        }
        try (FileChannel channel = FileChannel.open(path).position(from);
                InputStream in = Channels.newInputStream(channel)) {
            if (zips) {
                ZeroGzip.copy(in, out);
                return;
            }
            byte[] buffer = new byte[BUFFER];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        } finally {
            turns.release();
        }
    }

    private static BadRequest absent() {
        return new BadRequest(404, "there is no such file of a generation");
    }
}
