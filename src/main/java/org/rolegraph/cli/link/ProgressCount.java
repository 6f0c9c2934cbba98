package org.rolegraph.cli.link;

import java.util.Locale;
import java.util.function.IntConsumer;
import org.rolegraph.cli.Console;

/**
 * Shows on a terminal how many of all are done; gone when all are.
 *
 * @param what is done, such as {@code titles are compared}
 */
record ProgressCount(int all, String what, Console console) implements IntConsumer {
    @Override
    public void accept(int done) {
        if (console.progress()) {
            String line = String.format(Locale.ROOT, "%,d of %,d %s", done, all, what);
            String end = done < all ? "" : "\r" + " ".repeat(line.length()) + "\r";
            console.err().print("\r" + line + end);
            console.err().flush();
        }
    }
}
