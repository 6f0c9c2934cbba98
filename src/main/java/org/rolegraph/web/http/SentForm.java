package org.rolegraph.web.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;

/**
 * What a form sends: values, and files where it is {@code multipart/form-data} (RFC 7578), which
 * the parser of Jetty's HTTP library reads, in memory.
 *
 * @param values those of the fields that are no files
 * @param files those that were chosen, by field
 */
public record SentForm(Values values, List<SentFile> files) {
    /** Bytes of a form at most. */
    public static final int MOST_BYTES = 1 << 20;

    private static final int MOST_PARTS = 32;
    private static final int MOST_HEADER_BYTES = 4096;
    private static final String MULTIPART = "multipart/form-data";
    private static final String PLAIN = "application/x-www-form-urlencoded";

    /**
     * A file.
     *
     * @param field of the form
     * @param name of the file, without a folder; maybe empty
     */
    public record SentFile(String field, String name, ByteBuffer bytes) {
        public SentFile {
            bytes = bytes.asReadOnlyBuffer();
        }

        public boolean isEmpty() {
            return !bytes.hasRemaining();
        }

        /** Its bytes, from the first. */
        public InputStream open() {
            byte[] all = new byte[bytes.remaining()];
            bytes.duplicate().get(all);
            return new ByteArrayInputStream(all);
        }
    }

    public SentForm {
        files = List.copyOf(files);
    }

    /**
     * Reads the body of a request.
     *
     * @throws BadRequest with 413 when it is too large, 415 when it is no form, 400 when it is
     *     broken
     */
    public static SentForm of(WebRequest request) {
        if (request.body().remaining() > MOST_BYTES) {
            throw new BadRequest(413, "a form has at most " + MOST_BYTES / 1024 + " KiB");
        }
        if (request.bodyType().equals(PLAIN)) {
            return new SentForm(request.form(), List.of());
        }
        if (!request.bodyType().equals(MULTIPART)) {
            throw new BadRequest(415, "expected a form: " + PLAIN + " or " + MULTIPART);
        }
        String boundary = MultiPart.extractBoundary(request.header("content-type").orElse(""));
        if (boundary == null || boundary.isEmpty()) {
            throw new BadRequest("the parts of the form have no boundary");
        }
        return new Parts().read(boundary, request.body().duplicate());
    }

    /** The file of a field, unless none was chosen. */
    public Optional<SentFile> file(String field) {
        return files.stream()
                .filter(each -> each.field().equals(field) && !each.isEmpty())
                .findFirst();
    }

    /** Gathers the parts. */
    private static final class Parts extends MultiPart.AbstractPartsListener {
        private final List<SentFile> files = new ArrayList<>();
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();
        private Values values = Values.NONE;
        private boolean complete;
        private Throwable failure;

        SentForm read(String boundary, ByteBuffer body) {
            MultiPart.Parser parser = new MultiPart.Parser(boundary, this);
            parser.setMaxParts(MOST_PARTS);
            parser.setPartHeadersMaxLength(MOST_HEADER_BYTES);
            try {
                parser.parse(Content.Chunk.from(body, true));
            } catch (RuntimeException e) {
                failure = e;
            }
            if (failure != null || !complete) {
                throw new BadRequest(
                        "the form is broken, or has more than " + MOST_PARTS + " parts");
            }
            return new SentForm(values, files);
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            byte[] bytes = new byte[chunk.remaining()];
            chunk.get(bytes, 0, bytes.length);
            content.writeBytes(bytes);
        }

        @Override
        public void onPart(String name, String file, HttpFields headers) {
            byte[] bytes = content.toByteArray();
            content.reset();
            if (name == null) {
                return;
            }
            if (file == null) {
                values = values.and(name, new String(bytes, StandardCharsets.UTF_8));
            } else {
                files.add(new SentFile(name, plain(file), ByteBuffer.wrap(bytes)));
            }
        }

        /** Old browsers sent whole paths. */
        private static String plain(String file) {
            return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable cause) {
            failure = cause;
        }
    }
}
