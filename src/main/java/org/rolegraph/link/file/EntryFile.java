package org.rolegraph.link.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;
import org.rolegraph.load.source.Unpacked;
import org.rolegraph.load.source.rdf.RdfSource;
import org.rolegraph.store.names.Kind;

/**
 * What a file holds.
 *
 * @param pool its entries, not empty
 * @param scheme IRI of the vocabulary that they are of: the concept scheme that the file declares,
 *     Wikidata or DBpedia where all are theirs, else {@code …/scheme/FILE}
 * @param ids of the rows of a table, by that of the entry, what the table itself calls it; empty
 *     for other files
 */
public record EntryFile(Pool pool, Iri scheme, Map<String, String> ids) {
    public EntryFile {
        ids = Map.copyOf(ids);
    }

    /** What is in a file. */
    public enum Format {
        /** RDF of any syntax, with names as SKOS, RDFS or schema.org write them. */
        SKOS,
        /** Entity documents of Wikidata, one a line; or the same as {@link #SKOS}. */
        WIKIDATA,
        /** A table with a column of titles: CSV, TSV or xlsx. */
        TABLE
    }

    /** Vocabularies that are known by what the IRIs of their entities begin with. */
    private static final List<String> NAMESPACES =
            List.of(WikidataReading.ENTITY, "http://dbpedia.org/resource/");

    private static final String BZIP2 = "BZh";

    /**
     * Reads a file, plain or gzipped.
     *
     * @param form what is said of the form of a table
     * @param kind what its entries are; in RDF what is typed as another kind is no entry
     * @param language primary tag of BCP 47 in lower case; texts without a language count too
     * @param problems takes the warnings
     * @throws Failure exit {@code DATA} with all that is wrong with it, {@code NOT_FOUND} when
     *     nothing in it has a title in the language
     */
    public static EntryFile read(
            Path file, Format format, TableForm form, Kind kind, String language, Problems problems)
            throws IOException {
        String shown = file.toString();
        String table = table(file);
        Drafts drafts = new Drafts(language);
        List<Entry> entries;
        Optional<Iri> scheme = Optional.empty();
        Map<String, String> ids = Map.of();
        if (format == Format.TABLE) {
            TableReading reading = new TableReading(shown, table, form, kind, drafts, problems);
            unpacked(file, problems, reading::read);
            entries = reading.entries();
            ids = reading.ids();
        } else if (format == Format.WIKIDATA && isJson(file)) {
            unpacked(file, problems, new WikidataReading(shown, drafts, problems)::read);
            entries = drafts.entries(iri -> true);
        } else {
            SkosReading reading = new SkosReading(kind, drafts, problems);
            RdfSource.of(List.of(file)).read(reading, problems);
            entries = drafts.entries(reading::isEntry);
            scheme = reading.scheme();
        }
        problems.stopOnErrors(Exit.DATA);
        if (entries.isEmpty()) {
            throw nothing(shown, kind, language, drafts.otherLanguages());
        }
        return new EntryFile(
                Pool.of(entries),
                scheme.or(() -> known(entries)).orElse(Ids.entity(Ids.BASE, "scheme", table)),
                ids);
    }

    /** The file's name in IRIs. */
    private static String table(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("(?i)\\.gz$", "");
        String table = Ids.table(name);
        return table.isEmpty() ? "table" : table;
    }

    private static boolean isJson(Path file) {
        return !file.toString()
                .toLowerCase(Locale.ROOT)
                .matches(".*\\.(ttl|turtle|trig|nt|nq|nquads|jsonld|rdf|owl|xml)(\\.gz)?");
    }

    /** Something that reads bytes and closes them. */
    @FunctionalInterface
    private interface Reading {
        void read(InputStream bytes) throws IOException;
    }

    private static void unpacked(Path file, Problems problems, Reading reading) {
        try (InputStream in = new BufferedInputStream(Unpacked.open(file))) {
            in.mark(BZIP2.length());
            byte[] begin = in.readNBytes(BZIP2.length());
            in.reset();
            if (BZIP2.equals(new String(begin, StandardCharsets.ISO_8859_1))) {
                problems.error(
                        Codes.BAD_ENCODING,
                        Location.of(file.toString()),
                        "the file is packed by bzip2; expected text, plain or gzipped",
                        "unpack it with bunzip2");
                return;
            }
            reading.read(in);
        } catch (IOException e) {
            problems.add(FileTrouble.reading(file.toString(), e));
        }
    }

    private static Optional<Iri> known(Collection<Entry> entries) {
        return NAMESPACES.stream()
                .filter(ns -> entries.stream().allMatch(entry -> entry.id().startsWith(ns)))
                .map(Iri::new)
                .findFirst();
    }

    private static Failure nothing(String file, Kind kind, String language, Set<String> others) {
        return Failure.of(
                Exit.NOT_FOUND,
                Codes.NOT_FOUND,
                Location.of(file),
                "no "
                        + kind.word()
                        + " in it has a title in "
                        + language
                        + (others.isEmpty()
                                ? ""
                                : "; there are texts in " + String.join(", ", others)),
                others.isEmpty()
                        ? "look whether it is the right file, and of which --type its entries are"
                        : "name the language with --lang, or the kind of its entries with --type");
    }
}
