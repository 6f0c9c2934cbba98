package org.rolegraph.link.table;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.file.LongChunks;
import org.rolegraph.base.file.TextHash;

/**
 * Answers in a file, a JSON array a line, of which memory holds where each begins: a title costs
 * some thirty bytes, however many there are. Lines are only added; one that a kill has cut short is
 * cut off when the file is opened again, so that whoever asks the same goes on where that one was.
 */
public final class KeptAnswers implements TitleAnswers {
    private static final JsonFactory JSON = new JsonFactory();

    /** Answers of late, since titles that many have come often. */
    private static final int MOST_RECENT = 20_000;

    /** The disk is waited for so often. */
    private static final long SYNC_EVERY = TimeUnit.SECONDS.toNanos(5);

    private final Path file;
    private final FileChannel channel;

    /** By the hash of the title the number of its line, whose beginning is among the others. */
    private final KeyNumbers numbers = new KeyNumbers();

    private final LongChunks begins = new LongChunks();

    private final Map<String, TitleMatch> recent =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, TitleMatch> eldest) {
                    return size() > MOST_RECENT;
                }
            };

    private long end;
    private long synced = System.nanoTime();

    private KeptAnswers(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Opens the file, which need not exist.
     *
     * @return nothing while another process has it open
     */
    public static Optional<KeptAnswers> in(Path file) throws IOException {
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
        KeptAnswers answers = new KeptAnswers(file, channel);
        answers.readAll();
        return Optional.of(answers);
    }

    /** Finds where lines begin, and cuts off what is none. */
    private void readAll() throws IOException {
        ByteBuffer some = ByteBuffer.allocate(1 << 20);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        long at = 0;
        for (int n = channel.read(some, at); n > 0; n = channel.read(some, at)) {
            int from = 0;
            for (int i = 0; i < n; i++) {
                if (some.get(i) == '\n') {
                    line.write(some.array(), from, i - from);
                    if (!read(line.toByteArray())) {
                        cutOff();
                        return;
                    }
                    end = at + i + 1;
                    from = i + 1;
                    line.reset();
                }
            }
            line.write(some.array(), from, n - from);
            at += n;
            some.clear();
        }
        cutOff();
    }

    private void cutOff() throws IOException {
        if (channel.size() > end) {
            channel.truncate(end);
        }
    }

    private boolean read(byte[] line) {
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            String title = json.nextTextValue();
            if (title == null) {
                return false;
            }
            JsonToken last = JsonToken.VALUE_STRING;
            for (JsonToken next = json.nextToken(); next != null; next = json.nextToken()) {
                last = next;
            }
            know(title, end);
            return last == JsonToken.END_ARRAY;
        } catch (IOException e) {
            return false;
        }
    }

    private void know(String title, long begin) {
        numbers.add(TextHash.of(title));
        if (begins.size() < numbers.size()) {
            begins.add(begin);
        } // else another title has this hash, and the later one is compared whenever it comes
    }

    @Override
    public Optional<TitleMatch> find(String title) throws IOException {
        TitleMatch late = recent.get(title);
        if (late != null) {
            return Optional.of(late);
        }
        int number = numbers.get(TextHash.of(title));
        if (number == KeyNumbers.NONE) {
            return Optional.empty();
        }
        Optional<TitleMatch> found = at(number, title);
        found.ifPresent(match -> recent.put(title, match));
        return found;
    }

    private Optional<TitleMatch> at(int number, String title) throws IOException {
        long begin = begins.get(number);
        long next = number + 1 < begins.size() ? begins.get(number + 1) : end;
        ByteBuffer line = ByteBuffer.allocate(Math.toIntExact(next - begin));
        while (line.hasRemaining() && channel.read(line, begin + line.position()) > 0) {
            // until all of it is there
        }
        try (JsonParser json = JSON.createParser(line.array())) {
            json.nextToken();
            return title.equals(json.nextTextValue()) ? Optional.of(match(json)) : Optional.empty();
        }
    }

    private static TitleMatch match(JsonParser json) throws IOException {
        TitleMatch.Outcome outcome = TitleMatch.Outcome.valueOf(json.nextTextValue());
        String other = json.nextTextValue();
        boolean byLetters = json.nextBooleanValue();
        List<TitleCandidate> candidates = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            candidates.add(
                    new TitleCandidate(
                            json.nextTextValue(),
                            json.nextTextValue(),
                            json.nextTextValue(),
                            number(json),
                            OptionalDouble.of(number(json))));
            json.nextToken();
        }
        return new TitleMatch(outcome, candidates, other, byLetters);
    }

    private static double number(JsonParser json) throws IOException {
        json.nextToken();
        return json.getDoubleValue();
    }

    @Override
    public void add(List<String> titles, List<TitleMatch> matches) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int i = 0; i < titles.size(); i++) {
            know(titles.get(i), end + lines.size());
            try (JsonGenerator json = JSON.createGenerator(lines)) {
                write(titles.get(i), matches.get(i), json);
            }
            lines.write('\n');
            recent.put(titles.get(i), matches.get(i));
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        while (bytes.hasRemaining()) {
            end += channel.write(bytes, end);
        }
        if (System.nanoTime() - synced > SYNC_EVERY) {
            channel.force(false);
            synced = System.nanoTime();
        }
    }

    private static void write(String title, TitleMatch match, JsonGenerator json)
            throws IOException {
        json.writeStartArray();
        json.writeString(title);
        json.writeString(match.outcome().name());
        json.writeString(match.other());
        json.writeBoolean(match.byLetters());
        for (TitleCandidate each : match.candidates()) {
            json.writeStartArray();
            json.writeString(each.id());
            json.writeString(each.label());
            json.writeString(each.source());
            json.writeNumber(each.score());
            json.writeNumber(each.confidence().orElseThrow());
            json.writeEndArray();
        }
        json.writeEndArray();
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
