package org.rolegraph.load.source.curated;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.json.Json;

/**
 * Reads the evidence of requirements and claims; one IRI for each reference, locator and
 * confidence.
 */
final class EvidenceReader {
    private static final List<String> FIELDS =
            List.of("reference", "locator", "date", "confidence");

    private final String base;
    private final KnownIds known;
    private final Problems problems;
    private final Map<Iri, Evidence> seen = new HashMap<>();
    private final Map<Iri, Location> places = new HashMap<>();

    EvidenceReader(String base, KnownIds known, Problems problems) {
        this.base = base;
        this.known = known;
        this.problems = problems;
    }

    /** At least one, or a problem. */
    List<Evidence> read(CuratedEntry entry) {
        List<Evidence> all = new ArrayList<>();
        if (entry.required("evidence").isEmpty()) {
            return all;
        }
        List<Json> items = entry.items("evidence");
        for (Json item : items) {
            if (item instanceof Json.Obj object) {
                one(new CuratedEntry(object, FIELDS, problems)).ifPresent(all::add);
            } else {
                entry.wrongType("evidence", item, "objects with a reference and a locator");
            }
        }
        if (items.isEmpty() && entry.value("evidence").orElse(null) instanceof Json.Arr none) {
            entry.bad(
                    none.where(),
                    "\"evidence\" is empty; expected at least one reference",
                    "say who says so, as {\"reference\": …, \"locator\": …}");
        }
        return all;
    }

    private Optional<Evidence> one(CuratedEntry entry) {
        Optional<Iri> reference =
                entry.requiredText("reference").flatMap(r -> known.resolve(r, "reference"));
        String locator = entry.textOrEmpty("locator");
        String date = Dates.read(entry, "date");
        BigDecimal confidence = confidence(entry);
        if (reference.isEmpty() || !entry.isSound()) {
            return Optional.empty();
        }
        String place = Ids.slug(locator);
        String slug =
                slugOf(reference.get()) + (place.isEmpty() ? "" : "--" + place) + doubt(confidence);
        Iri iri = Ids.entity(base, "evidence", slug);
        Evidence evidence = new Evidence(iri, reference.get(), locator, date, confidence);
        Evidence first = seen.putIfAbsent(iri, evidence);
        if (first != null && !first.equals(evidence)) {
            entry.bad(
                    entry.where(),
                    "this evidence differs in locator, date or confidence from that at "
                            + places.get(iri)
                            + ", with which it shares the id "
                            + slug,
                    "make the two the same, or give them different locators");
        }
        places.putIfAbsent(iri, entry.where());
        return Optional.of(evidence);
    }

    /**
     * What distinguishes a reading of a place from what the place says outright: a place can state
     * one thing and only suggest another.
     */
    private static String doubt(BigDecimal confidence) {
        return confidence == null || confidence.compareTo(BigDecimal.ONE) == 0
                ? ""
                : "--confidence-" + Ids.slug(confidence.stripTrailingZeros().toString());
    }

    private static BigDecimal confidence(CuratedEntry entry) {
        Json value = entry.value("confidence").orElse(null);
        if (value == null) {
            return null;
        }
        if (value instanceof Json.Num number
                && number.value().signum() >= 0
                && number.value().compareTo(BigDecimal.ONE) <= 0) {
            return number.value();
        }
        entry.wrongType("confidence", value, "a number from 0 to 1");
        return null;
    }

    /** The last part of an IRI as part of another id. */
    static String slugOf(Iri iri) {
        String value = iri.value().replaceAll("[/#]+$", "");
        int cut = Math.max(value.lastIndexOf('/'), value.lastIndexOf('#'));
        String last = value.substring(cut + 1);
        return Ids.isSlug(last) ? last : Ids.slug(last);
    }
}
