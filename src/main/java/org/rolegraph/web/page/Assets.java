package org.rolegraph.web.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * The files that pages load: those named here and no others. Their paths carry a digest of what is
 * in them, so that a browser keeps them for as long as it likes.
 */
public final class Assets implements WebRoute {
    /** Where they lie. */
    public static final String PREFIX = "/assets/";

    private static final String OWN = "/org/rolegraph/web/assets/";
    private static final String OTHERS = "/META-INF/resources/webjars/";

    /** Where each is on the class path, by name. */
    private static final Map<String, String> FILES =
            Map.ofEntries(
                    Map.entry("site.css", OWN + "site.css"),
                    Map.entry("site.js", OWN + "site.js"),
                    Map.entry("career.css", OWN + "career.css"),
                    Map.entry("career.js", OWN + "career.js"),
                    Map.entry("match.css", OWN + "match.css"),
                    Map.entry("workbench.css", OWN + "workbench.css"),
                    Map.entry("workbench.js", OWN + "workbench.js"),
                    Map.entry("icon.svg", OWN + "icon.svg"),
                    Map.entry(
                            "cytoscape.js", OTHERS + "cytoscape/3.33.1/dist/cytoscape.esm.min.mjs"),
                    Map.entry("yasqe.css", OTHERS + "zazuko__yasqe/4.5.0/build/yasqe.min.css"),
                    Map.entry("yasqe.js", OTHERS + "zazuko__yasqe/4.5.0/build/yasqe.min.js"));

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

    private static final Map<String, byte[]> BYTES = new LinkedHashMap<>();

    /** The path of a file, of which its pages know the name alone. */
    public static String path(String name) {
        byte[] digest = sha256(bytes(name));
        return PREFIX + HexFormat.of().formatHex(digest, 0, 6) + "/" + name;
    }

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        String name = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (!FILES.containsKey(name) || !request.path().equals(path(name))) {
            throw new BadRequest(404, "there is no such file");
        }
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return WebAnswer.of(200, type + "; charset=utf-8", out -> out.write(bytes(name)))
                .with("Cache-Control", "public, max-age=31536000, immutable")
                .lasting();
    }

    private static byte[] bytes(String name) {
        synchronized (BYTES) {
            return BYTES.computeIfAbsent(name, n -> read(FILES.get(n)));
        }
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
