package org.rolegraph.ask.operators;

/**
 * A text for {@link java.util.regex.Matcher}, which backtracks without end on some patterns and
 * looks at nothing but the characters: reading one may end the query.
 */
final class InterruptibleText implements CharSequence {
    private final CharSequence text;
    private final Cancellation cancellation;

    InterruptibleText(CharSequence text, Cancellation cancellation) {
        this.text = text;
        this.cancellation = cancellation;
    }

    @Override
    public char charAt(int index) {
        cancellation.check();
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new InterruptibleText(text.subSequence(start, end), cancellation);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
