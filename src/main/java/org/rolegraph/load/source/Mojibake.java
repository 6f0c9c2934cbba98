package org.rolegraph.load.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 that was once read as Windows-1252 or Latin-1, such as {@code Ã©} for {@code é}. Read back
 * only where it is certain: two bytes that give a letter or sign below U+0180, three that give
 * punctuation or a symbol from U+2000 to U+2BFF, and no quotation mark as a second byte of two,
 * which may rightly follow a capital letter.
 */
final class Mojibake {
    private static final Charset CP1252 = Charset.forName("windows-1252");

    private Mojibake() {}

    static String mend(String text) {
        StringBuilder mended = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int length = c >= 0xC2 && c <= 0xC5 ? 2 : c == 0xE2 ? 3 : 0;
            String read = length == 0 ? null : read(text, i, length);
            if (read != null) {
                if (mended == null) {
                    mended = new StringBuilder(text.length()).append(text, 0, i);
                }
                mended.append(read);
                i += length - 1;
            } else if (mended != null) {
                mended.append(c);
            }
        }
        return mended == null ? text : mended.toString();
    }

    private static String read(String text, int at, int length) {
        if (at + length > text.length()) {
            return null;
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            char c = text.charAt(at + i);
            int value = c <= 0xFF ? c : windows(c);
            boolean fits = i == 0 || value >= 0x80 && value <= 0xBF;
            boolean quote = length == 2 && c >= '\u2018' && c <= '\u201D';
            if (!fits || quote) {
                return null;
            }
            bytes[i] = (byte) value;
        }
        String read = new String(bytes, StandardCharsets.UTF_8);
        boolean certain = length == 2 || read.charAt(0) >= '\u2000' && read.charAt(0) <= '\u2BFF';
        return certain ? read : null;
    }

    private static int windows(char c) {
        try {
            ByteBuffer bytes = CP1252.newEncoder().encode(CharBuffer.wrap(new char[] {c}));
            return bytes.remaining() == 1 ? bytes.get() & 0xFF : -1;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
