package org.rolegraph.link.score;

import java.util.stream.LongStream;
import org.rolegraph.base.file.TextHash;

/** The parts of a text by which texts are compared, each as a number; repeated ones repeat. */
@FunctionalInterface
public interface Features {
    long[] of(String text);

    /**
     * The runs of characters of the lengths, each packed into 64 bits.
     *
     * @param longest at most 4
     */
    public static long[] characters(String text, int shortest, int longest) {
        int count = 0;
        for (int n = shortest; n <= longest; n++) {
            count += Math.max(0, text.length() - n + 1);
        }
        long[] features = new long[count];
        int at = 0;
        for (int n = shortest; n <= longest; n++) {
            for (int i = 0; i + n <= text.length(); i++) {
                long packed = 0;
                for (int j = i; j < i + n; j++) {
                    packed = packed << 16 | text.charAt(j);
                }
                features[at++] = packed;
            }
        }
        return features;
    }

    /** The words between single spaces, each as its hash. */
    public static long[] words(String text) {
        LongStream.Builder features = LongStream.builder();
        for (String word : text.strip().split(" ")) {
            if (!word.isEmpty()) {
                features.add(TextHash.of(word));
            }
        }
        return features.build().toArray();
    }
}
