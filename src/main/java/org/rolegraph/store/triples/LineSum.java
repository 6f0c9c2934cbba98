package org.rolegraph.store.triples;

import java.security.DigestException;
import java.security.MessageDigest;
import org.rolegraph.base.file.BigEndian;
import org.rolegraph.base.file.Sha256;

/** The sum of the SHA-256 digests of lines, as numbers of 256 bits, modulo 2^256. */
final class LineSum {
    private static final int WORDS = 4;

    private final MessageDigest sha256 = Sha256.digest();
    private final byte[] digest = new byte[WORDS * Long.BYTES];
    private final long[] sum = new long[WORDS];

    void add(byte[] line, int length) {
        try {
            sha256.update(line, 0, length);
            sha256.digest(digest, 0, digest.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
        long carry = 0;
        for (int word = WORDS - 1; word >= 0; word--) {
            long more = BigEndian.get(digest, word * Long.BYTES);
            // a sum that is less than what was added ran over; of the two additions one at most
            // does
            long without = sum[word] + more;
            long with = without + carry;
            carry =
                    Long.compareUnsigned(without, more) < 0 || Long.compareUnsigned(with, carry) < 0
                            ? 1
                            : 0;
            sum[word] = with;
        }
    }

    /** Sixty-four hexadecimal digits. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(WORDS * 16);
        for (long word : sum) {
            String digits = Long.toHexString(word);
            text.append("0".repeat(16 - digits.length())).append(digits);
        }
        return text.toString();
    }
}
