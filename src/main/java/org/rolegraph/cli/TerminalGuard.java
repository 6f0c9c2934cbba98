package org.rolegraph.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.rolegraph.base.problem.Steering;

/**
 * What stands between all data and a terminal: characters that would steer it are spelled out, in
 * whatever format they come. In JSON, Turtle, N-Triples, TriG and TSV the spelling means the
 * character; XML writes references before it comes here.
 *
 * <p>Takes UTF-8, in pieces of any size; what is none becomes U+FFFD. A carriage return passes
 * before a line feed, where CSV ends its lines.
 */
final class TerminalGuard extends OutputStream {
    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final OutputStream terminal;
    private final byte[] sequence = new byte[4];
    private int length;
    private int expected;
    private boolean returned;

    private TerminalGuard(OutputStream terminal) {
        this.terminal = terminal;
    }

    /** The stream guarded, once. */
    static OutputStream of(OutputStream terminal) {
        return terminal instanceof TerminalGuard ? terminal : new TerminalGuard(terminal);
    }

    @Override
    public void write(int b) throws IOException {
        if (returned) {
            returned = false;
            if (b == '\n') {
                terminal.write('\r');
            } else {
                character('\r');
            }
        }
        if (length > 0 && (b & 0xC0) == 0x80) {
            sequence[length++] = (byte) b;
            if (length == expected) {
                length = 0;
                decoded();
            }
            return;
        }
        if (length > 0) {
            length = 0;
            terminal.write(REPLACEMENT);
        }
        int lead = b & 0xFF;
        if (lead == '\r') {
            returned = true;
        } else if (lead < 0x80) {
            character(lead);
        } else if (lead < 0xC2 || lead > 0xF4) {
            terminal.write(REPLACEMENT);
        } else {
            sequence[0] = (byte) b;
            length = 1;
            expected = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        }
    }

    private void decoded() throws IOException {
        String text = new String(sequence, 0, expected, StandardCharsets.UTF_8);
        if (text.codePointCount(0, text.length()) == 1) {
            character(text.codePointAt(0));
        } else {
            terminal.write(REPLACEMENT);
        }
    }

    private void character(int character) throws IOException {
        if (Steering.isSteering(character)) {
            terminal.write(Steering.spelled(character).getBytes(StandardCharsets.UTF_8));
        } else if (character < 0x80) {
            terminal.write(character);
        } else {
            terminal.write(Character.toString(character).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void flush() throws IOException {
        terminal.flush();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
