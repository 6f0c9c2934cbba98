package org.rolegraph.web.http;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Named values in their order, as a query string or a form has them; a name may come again.
 *
 * @param pairs each with a name and a value
 */
public record Values(List<Pair> pairs) {
    /** No values. */
    public static final Values NONE = new Values(List.of());

    /** One of them. */
    public record Pair(String name, String value) {}

    public Values {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads {@code application/x-www-form-urlencoded}, in UTF-8.
     *
     * @param text null for none
     * @throws BadRequest for a broken escape, or bytes that are not UTF-8
     */
    public static Values parse(String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        List<Pair> pairs = new ArrayList<>();
        for (String part : text.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = equals < 0 ? "" : part.substring(equals + 1);
                pairs.add(new Pair(decode(name, true), decode(value, true)));
            }
        }
        return new Values(pairs);
    }

    /** The first value of the name, without spaces around it; empty where it is blank too. */
    public Optional<String> first(String name) {
        return all(name).stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
    }

    /** All values of the name. */
    public List<String> all(String name) {
        return pairs.stream().filter(p -> p.name().equals(name)).map(Pair::value).toList();
    }

    /** Whether the name is there, with a value or without one. */
    public boolean has(String name) {
        return pairs.stream().anyMatch(p -> p.name().equals(name));
    }

    /** These and one more. */
    public Values and(String name, String value) {
        List<Pair> more = new ArrayList<>(pairs);
        more.add(new Pair(name, value));
        return new Values(more);
    }

    /** These without those of the name. */
    public Values without(String name) {
        return new Values(pairs.stream().filter(p -> !p.name().equals(name)).toList());
    }

    /** These without the first of the name that has the value. */
    public Values without(String name, String value) {
        List<Pair> fewer = new ArrayList<>(pairs);
        fewer.remove(new Pair(name, value));
        return new Values(fewer);
    }

    /** These with another value in the place of the first of the name that has the one. */
    public Values replacing(String name, String value, String other) {
        List<Pair> others = new ArrayList<>(pairs);
        int at = others.indexOf(new Pair(name, value));
        if (at >= 0) {
            others.set(at, new Pair(name, other));
        }
        return new Values(others);
    }

    /** What {@link #parse} reads: a query string without its question mark. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Pair pair : pairs) {
            text.append(text.length() == 0 ? "" : "&").append(encode(pair.name()));
            text.append('=').append(encode(pair.value()));
        }
        return text.toString();
    }

    /** A text that is another one for other values, and costs less than {@link #toString}. */
    public String distinct() {
        StringBuilder text = new StringBuilder();
        for (Pair pair : pairs) {
            text.append(pair.name().length()).append(',').append(pair.value().length());
            text.append(',').append(pair.name()).append(pair.value());
        }
        return text.toString();
    }

    /** A text as part of a path or of a query string. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * What a part of a path or query string says.
     *
     * @param form whether a plus is a space
     * @throws BadRequest for a broken escape, or bytes that are not UTF-8
     */
    public static String decode(String text, boolean form) {
        byte[] given = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = new byte[given.length];
        int length = 0;
        for (int i = 0; i < given.length; i++) {
            byte each = given[i];
            if (each == '%') {
                int high = i + 2 < given.length ? Character.digit(given[i + 1], 16) : -1;
                int low = i + 2 < given.length ? Character.digit(given[i + 2], 16) : -1;
                if (high < 0 || low < 0) {
                    throw new BadRequest(
                            "a percent sign is not followed by two hexadecimal digits");
                }
                each = (byte) (high * 16 + low);
                i += 2;
            } else if (form && each == '+') {
                each = ' ';
            }
            bytes[length++] = each;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequest("what is escaped is not UTF-8");
        }
    }
}
