package org.rolegraph.web.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client would rather have, by the weights of its headers (RFC 9110, 12.4 and 12.5). */
final class Accepted {
    /** Longer headers say no more than a client can mean. */
    private static final int MOST_RANGES = 40;

    private Accepted() {}

    /** One range of a header: what, how much wanted, and how exact it is. */
    private record Range(String what, double weight) {
        /** How exactly it names the type; negative when it does not. */
        int match(String type) {
            if (what.equals(type)) {
                return 3;
            }
            if (what.endsWith("/*") && type.startsWith(what.substring(0, what.length() - 1))) {
                return 2;
            }
            return what.equals("*/*") || what.equals("*") ? 1 : -1;
        }
    }

    static Optional<String> best(String header, List<String> types) {
        List<Range> ranges = ranges(header);
        if (ranges.isEmpty()) {
            return types.stream().findFirst();
        }
        String best = null;
        double most = 0;
        for (String type : types) {
            double weight = weight(ranges, type);
            if (weight > most) {
                best = type;
                most = weight;
            }
        }
        return Optional.ofNullable(best);
    }

    /** By the most exact range that names the type. */
    private static double weight(List<Range> ranges, String type) {
        return ranges.stream()
                .filter(range -> range.match(type) > 0)
                .max(Comparator.comparingInt(range -> range.match(type)))
                .map(Range::weight)
                .orElse(0.0);
    }

    static List<String> languages(String header) {
        return ranges(header).stream()
                .filter(range -> range.weight() > 0 && !range.what().equals("*"))
                .sorted(Comparator.comparingDouble(Range::weight).reversed())
                .map(Range::what)
                .filter(what -> what.matches("[a-z]{2,8}(-[a-z0-9]{1,8})*"))
                .toList();
    }

    private static List<Range> ranges(String header) {
        List<Range> ranges = new ArrayList<>();
        if (header == null || header.isBlank()) {
            return ranges;
        }
        for (String part : header.split(",", MOST_RANGES)) {
            String[] words = part.split(";");
            double weight = 1;
            for (int i = 1; i < words.length; i++) {
                String word = words[i].strip().toLowerCase(Locale.ROOT);
                if (word.matches("q=[01](\\.\\d{0,3})?")) {
                    weight = Double.parseDouble(word.substring(2));
                }
            }
            ranges.add(new Range(words[0].strip().toLowerCase(Locale.ROOT), weight));
        }
        return ranges;
    }
}
