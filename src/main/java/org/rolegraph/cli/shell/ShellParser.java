package org.rolegraph.cli.shell;

import java.util.List;
import java.util.function.Predicate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.Parser;
import org.rolegraph.ask.shell.Completions;
import org.rolegraph.ask.shell.Proposal;
import org.rolegraph.ask.shell.ShellStatements;

/** Says to JLine when what was typed is whole, and which word the cursor is in. */
final class ShellParser implements Parser {
    private final Completions completions;
    private final Predicate<String> catalogued;
    private List<Proposal> proposals = List.of();

    /**
     * A parser.
     *
     * @param catalogued whether a query of the catalogue is called so
     */
    ShellParser(Completions completions, Predicate<String> catalogued) {
        this.completions = completions;
        this.catalogued = catalogued;
    }

    /** For the word of the line that was last parsed for completion. */
    List<Proposal> proposals() {
        return proposals;
    }

    @Override
    public CompletingParsedLine parse(String line, int cursor, ParseContext context) {
        if (context == ParseContext.ACCEPT_LINE && !ShellStatements.areWhole(line, catalogued)) {
            throw new EOFError(-1, -1, "the query is not at its end");
        }
        int begin = cursor;
        if (context == ParseContext.COMPLETE) {
            Completions.Proposals found = completions.at(line.substring(0, cursor));
            begin = found.begin();
            proposals = found.proposals();
        }
        return new Word(line, cursor, line.substring(begin, cursor));
    }

    /**
     * The word before the cursor; proposals stand in its place as they are.
     *
     * @param word from its first character to the cursor
     */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }
    }
}
