package org.rolegraph.ask.shell;

/**
 * What the word before the cursor may become.
 *
 * @param value the whole word
 * @param note what it is, or empty
 * @param ended whether nothing follows it but a blank
 */
public record Proposal(String value, String note, boolean ended) {
    static Proposal whole(String value, String note) {
        return new Proposal(value, note, true);
    }

    static Proposal begun(String value, String note) {
        return new Proposal(value, note, false);
    }
}
