package org.rolegraph.base.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What was found for texts, in a file, a JSON array a line, of which memory holds where each
 * begins: a text costs some thirty bytes, however many there are. Lines are only added; one that a
 * kill has cut short is cut off when the file is opened again, so that whoever looks for the same
 * goes on where that one was. Not thread-safe.
 */
public final class KeptLines<T> implements TextCache<T> {
    private static final JsonFactory JSON = new JsonFactory();

    /** Lines of late, since texts that many have come often. */
    private static final int MOST_RECENT = 20_000;

    /** The disk is waited for so often. */
    private static final long SYNC_EVERY = TimeUnit.SECONDS.toNanos(5);

    /** How what was found stands in its line, after the text. */
    public interface Form<T> {
        /** Writes values of an array that is begun. */
        void write(T found, JsonGenerator json) throws IOException;

        /** Reads what was written. */
        T read(JsonParser json) throws IOException;
    }

    private final Path file;
    private final FileChannel channel;
    private final Form<T> form;

    /** By the hash of the text the number of its line, whose beginning is among the others. */
    private final KeyNumbers numbers = new KeyNumbers();

    private final LongChunks begins = new LongChunks();

    private final Map<String, T> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                    return size() > MOST_RECENT;
                }
            };

    private long end;
    private long synced = System.nanoTime();

    private KeptLines(Path file, FileChannel channel, Form<T> form) {
        this.file = file;
        this.channel = channel;
        this.form = form;
    }

    /**
     * Opens the file, which need not exist.
     *
     * @return nothing while another process has it open
     */
    public static <T> Optional<KeptLines<T>> in(Path file, Form<T> form) throws IOException {
        Files.createDirectories(file.getParent());
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        KeptLines<T> lines = new KeptLines<>(file, channel, form);
        lines.readAll();
        return Optional.of(lines);
    }

    /** Finds where lines begin, and cuts off what is none. */
    private void readAll() throws IOException {
        ByteBuffer some = ByteBuffer.allocate(1 << 20);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long at = 0;
        boolean whole = true;
        for (int n = channel.read(some, at); n > 0 && whole; n = channel.read(some, at)) {
            int from = 0;
            for (int i = 0; i < n && whole; i++) {
                if (some.get(i) == '\n') {
                    line.write(some.array(), from, i - from);
                    whole = read(line.toByteArray());
                    end = whole ? at + i + 1 : end;
                    from = i + 1;
                    line.reset();
                }
            }
            line.write(some.array(), from, n - from);
            at += n;
            some.clear();
        }
        if (channel.size() > end) {
            channel.truncate(end);
        }
    }

    private boolean read(byte[] line) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            String text = json.nextTextValue();
            if (text == null) {
                return false;
            }
            JsonToken last = JsonToken.VALUE_STRING;
            for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
                last = next;
            }
            know(text, end);
            return last == JsonToken.END_ARRAY;
        } catch (IOException e) {
            return false;
        }
    }

    private void know(String text, long begin) {
        numbers.add(TextHash.of(text));
        if (begins.size() < numbers.size()) {
            begins.add(begin);
        } // else another text has this hash, and the later one is looked for whenever it comes
    }

    @Override
    public Optional<T> find(String text) throws IOException {
        T late = recent.get(text);
        if (late != null) {
            return Optional.of(late);
        }
        int number = numbers.get(TextHash.of(text));
        if (number == KeyNumbers.NONE) {
            return Optional.empty();
        }
        Optional<T> found = at(number, text);
        found.ifPresent(it -> recent.put(text, it));
        return found;
    }

    private Optional<T> at(int number, String text) throws IOException {
        long begin = begins.get(number);
        long next = number + 1 < begins.size() ? begins.get(number + 1) : end;
        ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(next - begin));
        while (line.hasRemaining() && channel.read(line, begin + line.position()) > 0) {
            // until all of it is there
        }
        try (JsonParser json = JSON.createParser(line.array())) {
            json.nextToken();
            return text.equals(json.nextTextValue())
                    ? Optional.of(form.read(json))
                    : Optional.empty();
        }
    }

    @Override
    public void add(List<String> texts, List<T> found) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < texts.size(); i++) {
            know(texts.get(i), end + lines.size());
            try (JsonGenerator json = JSON.createGenerator(lines)) {
                json.writeStartArray();
                json.writeString(texts.get(i));
                form.write(found.get(i), json);
                json.writeEndArray();
            }
            lines.write('\n');
            recent.put(texts.get(i), found.get(i));
        }
        try {
            write(ByteBuffer.wrap(lines.toByteArray()));
        } catch (IOException e) {
            throw named(e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        if (System.nanoTime() - synced > SYNC_EVERY) {
            channel.force(false);
            synced = System.nanoTime();
        }
    }

    /** A channel does not say whose it is. */
    private IOException named(IOException e) {
        IOException named = new FileSystemException(file.toString(), null, e.getMessage());
        named.initCause(e);
        return named;
    }

    @Override
    public int size() {
        return begins.size();
    }

    /** Deletes the file. */
    @Override
    public void done() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
