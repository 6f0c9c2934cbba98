package org.rolegraph.cli.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.Warnings;
import org.rolegraph.link.decide.LinkSide;
import org.rolegraph.link.file.EntryFile;
import org.rolegraph.link.score.Pool;

/** What {@code --of} and {@code --to} name: a loaded source or graph, or a file. */
final class PoolArgument {
    /** For the descriptions of options. */
    static final String FORMS =
            "a loaded source such as esco or user, the IRI of a loaded graph, a table FILE.csv,"
                    + " FILE.xlsx or FILE.jsonl with a column title, skos=FILE (RDF) or wikidata=FILE (JSON lines of a dump, or"
                    + " RDF)";

    private static final Map<String, EntryFile.Format> FORMATS =
            Map.of("skos", EntryFile.Format.SKOS, "wikidata", EntryFile.Format.WIKIDATA);

    private static final Pattern NAMED = Pattern.compile("([a-z]+)=(.*)");

    private PoolArgument() {}

    /**
     * The sources that an option names, separated by commas, each once; a file whose name has a
     * comma is one.
     *
     * @throws Failure exit {@code USAGE} when one of them is empty
     */
    static List<String> words(String option, String list, Console console) {
        Matcher named = NAMED.matcher(list);
        if (Files.exists(console.path(named.matches() ? named.group(2) : list))) {
            return List.of(list);
        }
        List<String> words = Stream.of(list.split(",", -1)).map(String::strip).toList();
        if (words.contains("")) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    "\"" + list + "\" has nothing where a source is expected",
                    "write sources with a comma between them, such as curated,esco");
        }
        return words.stream().distinct().toList();
    }

    /**
     * Reads what the word names; warnings of a file go to standard error.
     *
     * @param loaded from a loaded source to its entries
     * @param form what is said of the form of a table
     * @throws Failure for what is not there, or wrong
     */
    static LinkSide read(
            String word,
            String option,
            TableForm form,
            KindOptions kinds,
            Console console,
            Function<String, Pool> loaded)
            throws IOException {
        Matcher named = NAMED.matcher(word);
        if (named.matches()) {
            EntryFile.Format format = FORMATS.get(named.group(1));
            if (format == null || named.group(2).isEmpty()) {
                throw Failure.of(
                        Exit.USAGE,
                        Codes.BAD_ARGUMENT,
                        Location.of(option),
                        "\"" + word + "\" names no file of a kind that can be read",
                        "write skos=FILE, wikidata=FILE, FILE.csv, FILE.xlsx or FILE.jsonl");
            }
            return file(console.path(named.group(2)), format, form, kinds, console);
        }
        if (word.toLowerCase(Locale.ROOT).matches(".*\\.([ct]sv|tab|xlsx|jsonl|ndjson)(\\.gz)?")) {
            return file(console.path(word), EntryFile.Format.TABLE, form, kinds, console);
        }
        if (word.contains(".") && Files.isRegularFile(console.path(word))) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(option),
                    "\"" + word + "\" is a file, and nothing says what it holds",
                    "write skos=" + word + " or wikidata=" + word);
        }
        String source = Graphs.source(Prefixes.expand(word).orElse(word));
        return LinkSide.loaded(loaded.apply(source));
    }

    private static LinkSide file(
            Path path, EntryFile.Format format, TableForm form, KindOptions kinds, Console console)
            throws IOException {
        Problems problems = new Problems();
        EntryFile file =
                EntryFile.read(path, format, form, kinds.kind(), kinds.language(), problems);
        Warnings.write(problems, console.err());
        return new LinkSide(file.pool(), Optional.of(file.scheme()));
    }
}
