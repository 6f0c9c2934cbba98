package org.rolegraph.ask.engine;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;

/** Writes the answer of a query to nowhere, and prints how many lines it had. */
final class StreamingMain {
    static {
        JenaSystem.init();
    }

    private StreamingMain() {}

    /** The arguments are a store, a query, and the formats to write it in. */
    public static void main(String[] args) throws IOException {
        Engine engine =
                new Engine(
                        DatabaseMgr.connectDatasetGraph(Location.create(args[0])),
                        new Limits(Duration.ofMinutes(5), 10_000_000),
                        Access.CLOSED,
                        List.of("en"));
        for (String format : List.of(args).subList(2, args.length)) {
            Lines lines = new Lines();
            try (Answer answer = engine.ask(Question.typed(args[1]), Labelling.NONE)) {
                Format.valueOf(format.toUpperCase(Locale.ROOT))
                        .write((Answer.Rows) answer, Style.PLAIN, lines);
            }
            System.out.println(format + " " + lines.count);
        }
    }

    /** Counts lines and keeps none. */
    private static final class Lines extends Writer {
        private long count;

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                count += text[i] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
