package org.rolegraph.load.source.curated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.json.Json;

/**
 * Reads the fields that become one triple each beside the entity: kinds, pages, seats, dates, and
 * what a technology is the command of.
 */
final class PropertyReader {
    private final KnownIds known;
    private final KnownKinds kinds;

    PropertyReader(KnownIds known, KnownKinds kinds) {
        this.known = known;
        this.kinds = kinds;
    }

    /**
     * What an entry says beside its names, in the order of its kind's fields; empty for kinds that
     * have no such field.
     *
     * @param subject null when the entry has no id, which is said elsewhere
     */
    List<Fact> read(EntryKind kind, Iri subject, CuratedEntry entry) {
        List<Fact> facts = new ArrayList<>();
        if (kind == EntryKind.ORGANIZATION) {
            kinds(facts, subject, entry, KindOf.ORGANIZATION);
            page(facts, subject, entry, "homepage", Terms.FOAF_HOMEPAGE);
            seat(facts, subject, entry);
        } else if (kind == EntryKind.PRODUCT) {
            kinds(facts, subject, entry, KindOf.PRODUCT);
            page(facts, subject, entry, "homepage", Terms.FOAF_HOMEPAGE);
            page(facts, subject, entry, "repository", Terms.SCHEMA_CODE_REPOSITORY);
            released(facts, subject, entry);
        } else if (kind == EntryKind.SKILL) {
            for (Json.Str product : entry.texts("commandOf")) {
                known.resolve(product, EntryKind.PRODUCT.path())
                        .ifPresent(p -> state(facts, subject, Rg.COMMAND_OF, p));
            }
        }
        return facts;
    }

    private void kinds(List<Fact> facts, Iri subject, CuratedEntry entry, KindOf of) {
        kinds.targets(entry, "kinds", of).forEach(k -> state(facts, subject, of.property(), k));
    }

    private static void page(
            List<Fact> facts, Iri subject, CuratedEntry entry, String field, String property) {
        if (!entry.textOrEmpty(field).isEmpty()) {
            address(entry, field, (Json.Str) entry.value(field).orElseThrow(), "an address")
                    .ifPresent(page -> state(facts, subject, property, page));
        }
    }

    private static void seat(List<Fact> facts, Iri subject, CuratedEntry entry) {
        entry.value("seat").stream()
                .flatMap(seat -> new CuratedTexts(entry).oneOrEmpty("seat", seat).stream())
                .forEach(s -> state(facts, subject, Terms.SCHEMA_LOCATION, Literal.of(s)));
    }

    private static void released(List<Fact> facts, Iri subject, CuratedEntry entry) {
        String date = Dates.read(entry, "released");
        if (!date.isEmpty()) {
            state(facts, subject, Terms.DCT_ISSUED, Literal.ofDate(date));
        }
    }

    /**
     * The address of a page of the web; nothing, and a problem, when the text is none.
     *
     * @param expected what the field holds: {@code an address}
     */
    static Optional<Iri> address(CuratedEntry entry, String field, Json.Str text, String expected) {
        if (text.value().matches("https?://.+") && Iri.isAbsolute(text.value())) {
            return Optional.of(new Iri(text.value()));
        }
        entry.wrongType(field, text, expected + " as https://…");
        return Optional.empty();
    }

    private static void state(List<Fact> facts, Iri subject, String property, Term object) {
        facts.add(new Statement(subject, new Iri(property), object));
    }
}
