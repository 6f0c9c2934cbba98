package org.rolegraph.load.source.curated;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.json.Json;

/**
 * The ids of a folder, and how a text refers to one: {@code slug} where the kind is plain, {@code
 * kind:slug}, or a CURIE or IRI of another source, which is not checked here.
 */
final class KnownIds {
    /** Entities of O*NET, whose ids are its codes; never curated. */
    static final String ONET = "onet-";

    /**
     * How ids of other sources begin that lie beside the curated ones; whether they are there only
     * the load of these sources knows.
     */
    private static final List<String> ELSEWHERE =
            List.of(ONET, "dcwf-", "landscape-", "remote-jobs-", "sp500-", "topic-", "ukddat-");

    /** What an id is made of, for a sentence. */
    static final String ID_RULE =
            "lower-case letters and digits with - . _ between them, not beginning with " + ONET;

    /** So many of the packed entries are named. */
    private static final int SOME = 5;

    private final String base;
    private final Problems problems;
    private final Map<String, Map<String, Location>> ids = new TreeMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Beside packed;
    private final PackedIds packedIds = new PackedIds();

    /** What is named of the packed data, which this load takes away, and where first. */
    private final Set<String> away = new TreeSet<>();

    private int timesAway;
    private Location firstAway;

    KnownIds(String base, Beside packed, Problems problems) {
        this.base = base;
        this.packed = packed;
        this.problems = problems;
    }

    /** A file of this path could not be read, so what is missing in it is not known. */
    void unreadable(String path) {
        unreadable.add(path);
    }

    /** Notes an id; a second of the same path is a problem, and so is one that is no slug. */
    void add(String path, String slug, Location where) {
        if (!Ids.isSlug(slug) || slug.startsWith(ONET)) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    "\"" + slug + "\" is no id; expected " + ID_RULE,
                    "write for example " + suggestion(slug));
        }
        once(path, slug, where);
    }

    /** Notes an id that was made, not written; a second of the same path is a problem. */
    void once(String path, String slug, Location where) {
        Location first = ids.computeIfAbsent(path, p -> new TreeMap<>()).putIfAbsent(slug, where);
        if (first != null) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    where,
                    "the id \"" + path + ":" + slug + "\" is given already at " + first,
                    "choose another id, or remove one of the two");
        }
    }

    /** An id near to a text that is none. */
    static String suggestion(String slug) {
        String made = Ids.slug(slug.startsWith(ONET) ? slug.substring(ONET.length()) : slug);
        return Ids.isSlug(made) ? made : "data-engineer";
    }

    boolean isKnown(String path, String slug) {
        return unreadable.contains(path)
                || ELSEWHERE.stream().anyMatch(slug::startsWith)
                || ids.getOrDefault(path, Map.of()).containsKey(slug)
                || packed == Beside.PACKED && packedIds.has(path, slug);
    }

    /**
     * Whether the packed data has what is missing here, and is not loaded with the folder: one
     * cause of many problems, which is said once, by {@link #sayAway}.
     */
    boolean isAway(String path, String slug, Location where) {
        if (packed != Beside.AWAY || !packedIds.has(path, slug)) {
            return false;
        }
        away.add(path + ":" + slug);
        timesAway++;
        if (firstAway == null) {
            firstAway = where;
        }
        return true;
    }

    /** Says once that the packed data is needed, where it is. */
    void sayAway(String folder) {
        if (away.isEmpty()) {
            return;
        }
        List<String> some = away.stream().limit(SOME).toList();
        problems.error(
                Codes.MISSING_TARGET,
                firstAway,
                Counted.of(timesAway, "reference")
                        + " from here on "
                        + (timesAway == 1 ? "is" : "are")
                        + " to entries of the packed data, which this load takes away: "
                        + String.join(", ", some)
                        + (away.size() > SOME ? " and " + (away.size() - SOME) + " more" : ""),
                "keep it beside the folder: rolegraph load curated curated=" + folder);
    }

    /**
     * The IRI that a text stands for; nothing, and a problem, when it stands for none.
     *
     * @param path the kind that a bare slug has, or empty where the kind must be written
     */
    Optional<Iri> resolve(Json.Str text, String path) {
        String name = text.value();
        if (!path.isEmpty() && Ids.isSlug(name)) {
            return entity(path, name, text.where());
        }
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        if (EntryKind.isPath(prefix) && Ids.isSlug(name.substring(colon + 1))) {
            if (!path.isEmpty() && !path.equals(prefix)) {
                bad(text, path);
                return Optional.empty();
            }
            return entity(prefix, name.substring(colon + 1), text.where());
        }
        Optional<Iri> iri =
                Prefixes.expand(name)
                        .or(() -> Optional.of(name).filter(n -> n.contains("://")))
                        .filter(Iri::isAbsolute)
                        .map(Iri::new);
        if (iri.isEmpty()) {
            bad(text, path);
        }
        return iri;
    }

    private Optional<Iri> entity(String path, String slug, Location where) {
        if (!isKnown(path, slug) && !isAway(path, slug, where)) {
            problems.error(
                    Codes.MISSING_TARGET,
                    where,
                    "there is no " + path + " \"" + slug + "\"",
                    remedy(path, slug, "add it, or write the IRI if it belongs to another source"));
        }
        return Optional.of(Ids.entity(base, path, slug));
    }

    /** What to do about an id that is not there: take the nearest, or the fallback. */
    String remedy(String path, String slug, String fallback) {
        return Nearest.remedy(slug, ids.getOrDefault(path, Map.of()).keySet(), fallback);
    }

    private void bad(Json.Str text, String path) {
        String expected =
                path.isEmpty()
                        ? "kind:id such as role:data-engineer, a CURIE or an IRI"
                        : "the id of a " + path + ", a CURIE or an IRI";
        problems.error(
                Codes.BAD_VALUE,
                text.where(),
                "found " + text.shown() + "; expected " + expected,
                "write the id as it stands in the folder");
    }
}
