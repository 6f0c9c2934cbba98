package org.rolegraph.ask.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.TechnologyIds;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;

/**
 * Makes one entity of what a user typed. In this order, the first that names anything decides: id
 * ({@code ml-engineer}, {@code role:ml-engineer}), IRI (bare or in angle brackets), CURIE;
 * preferred label, alternative label, hidden label, code, each in whatever language; an id that a
 * technology of O*NET had by its class ({@link TechnologyIds}).
 *
 * <p>Labels agree by {@link LabelKey}: case does not count; in ids it does. Of several entities
 * that agree in one way, those that an accepted exact match joins are one; then the first source
 * decides (the user's own, curated, ESCO, O*NET, the rest); then one whose label has the very
 * characters of the text, case included, when it is the only such; else it is ambiguous.
 * Thread-safe when the search is.
 */
public final class EntityResolver {
    private static final List<How> LABELS =
            List.of(How.PREFERRED, How.ALTERNATIVE, How.HIDDEN, How.NOTATION);

    /** Enough to see whether several are equally near. */
    private static final int NEAREST = 50;

    /** Enough to see past the ids that only begin in the same way. */
    private static final int COMPLETIONS = 1000;

    private final Labels labels;
    private final LabelMap map;
    private final Search search;
    private final Choice choice;
    private final UnknownNames unknown;

    /**
     * A resolver over one generation's names.
     *
     * @param search asked for suggestions when no label is near
     * @param languages in which candidates are shown, best first
     */
    public EntityResolver(Labels labels, Search search, List<String> languages) {
        this(labels, search, languages, Origin::turn, CommandOf.NONE);
    }

    /** The same, where a product and the skills that are the command of it are one thing. */
    public EntityResolver(
            Labels labels, Search search, List<String> languages, CommandOf commands) {
        this(labels, search, languages, Origin::turn, commands);
    }

    private EntityResolver(
            Labels labels,
            Search search,
            List<String> languages,
            ToIntFunction<String> order,
            CommandOf commands) {
        this.labels = labels;
        this.map = labels.map();
        this.search = search;
        choice = new Choice(labels, List.copyOf(languages), order, commands);
        unknown = new UnknownNames(labels, search, choice);
    }

    /**
     * A resolver for the exact names in files, which has nothing to suggest. The user's own come
     * last in it: else what a table names were something else once the table is loaded.
     */
    public static EntityResolver of(Labels labels, List<String> languages) {
        return new EntityResolver(
                labels, new Search(labels, Path.of("")), languages, Origin::tier, CommandOf.NONE);
    }

    /**
     * What the text names within the scope; without a name that is the text, what it means as
     * another spelling, an alias or initials, if that is one.
     */
    public Resolution resolve(String text, Scope scope) {
        return known(text, scope).orElseGet(() -> unknown.of(plain(text), scope));
    }

    /**
     * What whoever named it might not expect of what was found: that the text is no name of it,
     * that others have the name, that it is withdrawn. Lines without an end, mostly none.
     */
    public List<String> notices(Resolution resolution, String text) {
        return resolution.fold(
                found -> new FoundNotices(labels, choice).of(found, plain(text)),
                ambiguous -> List.of(),
                unknown -> List.of());
    }

    /** That an entity is withdrawn by its publisher, and what has taken its place, if it is. */
    public Optional<String> withdrawal(Entity entity) {
        return new FoundNotices(labels, choice).withdrawal(entity);
    }

    private Optional<Resolution> known(String text, Scope scope) {
        Optional<Resolution> named = named(text, scope);
        return named.isPresent()
                ? named.map(found -> borneOut(found, text, scope))
                : meant(text, scope);
    }

    /**
     * Of several entities that have the text as a further label, those alone whose other names bear
     * it out, where there are such.
     */
    private Resolution borneOut(Resolution named, String text, Scope scope) {
        boolean one =
                named.fold(
                        found -> found.passedOver().isEmpty() || !ExactNames.isFurther(found.how()),
                        ambiguous -> false,
                        unknown -> true);
        String plain = plain(text);
        int[] numbers = labels.exactLabels(plain);
        if (one || ExactNames.of(labels, plain, scope).areFirst()) {
            return named;
        }
        Set<Integer> agreed = search.borneOut(plain, scope);
        int[] kept =
                Arrays.stream(numbers)
                        .filter(label -> agreed.contains(map.labelEntity(label)))
                        .toArray();
        return byLabel(plain, kept, How.ALTERNATIVE, scope)
                .or(() -> byLabel(plain, kept, How.HIDDEN, scope))
                .orElse(named);
    }

    /** What is meant by a text that names nothing. */
    private Optional<Resolution> meant(String text, Scope scope) {
        String plain = plain(text);
        if (isIri(plain)) {
            return Optional.empty();
        }
        Meanings.Meant meant = search.meant(plain, scope);
        Map<Integer, Boolean> agreeing = new LinkedHashMap<>();
        for (int label : meant.labels()) {
            int best = best(map.labelEntity(label), scope, false);
            if (best >= 0) {
                agreeing.put(best, false);
            }
        }
        return choice.pick(plain, agreeing, meant.how());
    }

    /** Like {@link #resolve}, but a text that names nothing stands for what it suggests most. */
    public Resolution resolveFuzzily(String text, Scope scope) {
        return known(text, scope)
                .or(() -> nearest(text, scope))
                .orElseGet(() -> unknown.of(plain(text), scope));
    }

    /**
     * What the text names within the scope; nothing, and at no further cost, when it names none.
     */
    public Optional<Resolution> named(String text, Scope scope) {
        String plain = plain(text);
        int[] labelNumbers = labels.exactLabels(plain);
        // no streams here: it is on the way of every command that takes a name
        Optional<Resolution> named = byIdOrIri(plain, labelNumbers, scope);
        for (int i = 0; i < LABELS.size() && named.isEmpty(); i++) {
            named = byLabel(plain, labelNumbers, LABELS.get(i), scope);
        }
        if (named.isEmpty()) {
            named = byFormerId(plain, scope);
        }
        return named.isPresent() ? named : byIdInOtherCase(plain, scope);
    }

    private Optional<Resolution> byIdOrIri(String text, int[] labelNumbers, Scope scope) {
        Optional<Resolution> named = byLabel(text, labelNumbers, How.ID, scope);
        if (named.isEmpty()) {
            named = byKindAndId(text, scope);
        }
        if (named.isEmpty()) {
            named = byIri(text, scope);
        }
        Optional<String> expanded = Prefixes.expand(text);
        if (named.isEmpty() && expanded.isPresent()) {
            named = byIri(expanded.get(), scope);
        }
        return named;
    }

    /**
     * Of an entity that was found and those that are one with it, the first whose preferred label
     * the text is; the entity itself when it is that of none, or the text is its id. So whoever
     * asks for one of them by its name reads that name in the answer.
     */
    public Entity keepingName(Entity found, String text, Scope scope) {
        int entity = map.entity(found.iri());
        int[] one = map.joined(entity);
        int kept = -1;
        for (int label : labels.exactLabels(plain(text))) {
            int owner = map.labelEntity(label);
            How how = map.labelWay(label);
            if (owner == entity && (how == How.ID || how == How.PREFERRED)) {
                return found;
            }
            if (how == How.PREFERRED && scope.admits(map.kind(owner), map.source(owner))) {
                kept = firstOf(one, owner, kept);
            }
        }
        return kept < 0 ? found : map.toEntity(kept);
    }

    /** The one of the two that comes first in the list; a stranger never does. */
    private static int firstOf(int[] list, int candidate, int before) {
        for (int each : list) {
            if (each == candidate || each == before) {
                return each;
            }
        }
        return before;
    }

    /** What an id, CURIE or IRI that a technology had by its class names now. */
    private Optional<Resolution> byFormerId(String text, Scope scope) {
        Optional<String> now = TechnologyIds.current(text);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        String current = now.get();
        return byIdOrIri(current, labels.exactLabels(current), scope)
                .or(
                        () ->
                                marked(current)
                                        .flatMap(
                                                id ->
                                                        byLabel(
                                                                id,
                                                                labels.exactLabels(id),
                                                                How.ID,
                                                                scope)));
    }

    /** The one id that is the former one with a digest after it and nothing else. */
    private Optional<String> marked(String current) {
        int begin = Math.max(current.lastIndexOf('/'), current.lastIndexOf(':')) + 1;
        String id = current.substring(begin);
        List<String> ids = new ArrayList<>();
        for (Hit hit : labels.completions(id, Scope.ANY, COMPLETIONS)) {
            if (hit.how() == How.ID && TechnologyIds.isMarked(hit.label().text(), id)) {
                ids.add(hit.label().text());
            }
        }
        return ids.size() == 1 ? Optional.of(ids.get(0)) : Optional.empty();
    }

    /** {@code role:ml-engineer}, wherever the user's entities live. */
    private Optional<Resolution> byKindAndId(String text, Scope scope) {
        int colon = text.indexOf(':');
        Optional<Kind> kind = colon < 1 ? Optional.empty() : Kind.of(text.substring(0, colon));
        if (kind.isEmpty() || !(scope.kinds().isEmpty() || scope.kinds().contains(kind.get()))) {
            return Optional.empty();
        }
        Scope narrow = new Scope(Set.of(kind.get()), scope.sources(), Set.of());
        String id = text.substring(colon + 1);
        return byLabel(id, labels.exactLabels(id), How.ID, narrow);
    }

    /** Codes are in upper case where people keep them, and ids made of them are not. */
    private Optional<Resolution> byIdInOtherCase(String text, Scope scope) {
        int colon = text.indexOf(':');
        Optional<Kind> kind = colon < 1 ? Optional.empty() : Kind.of(text.substring(0, colon));
        String id = kind.isEmpty() ? text : text.substring(colon + 1);
        Map<Integer, Boolean> agreeing = new LinkedHashMap<>();
        for (int label : labels.exactLabels(id)) {
            int entity = map.labelEntity(label);
            if (map.labelWay(label) == How.ID
                    && (kind.isEmpty() || map.kind(entity) == kind.get())) {
                int best = best(entity, scope, true);
                if (best >= 0) {
                    agreeing.put(best, false);
                }
            }
        }
        return choice.pick(id, agreeing, How.ID);
    }

    private Optional<Resolution> byIri(String iri, Scope scope) {
        int entity = map.entity(iri);
        int best = entity < 0 ? -1 : best(entity, scope, true);
        return best < 0 ? Optional.empty() : Optional.of(choice.found(best, How.IRI, List.of()));
    }

    private Optional<Resolution> byLabel(String text, int[] numbers, How how, Scope scope) {
        Map<Integer, Boolean> agreeing = new LinkedHashMap<>();
        for (int label : numbers) {
            if (map.labelWay(label) != how
                    || !scope.admits(map.labelLanguage(label))
                    || !counts(label, scope)) {
                continue;
            }
            boolean verbatim = map.labelText(label).equals(text);
            int best = best(map.labelEntity(label), scope, how == How.ID);
            if (best >= 0 && (verbatim || how != How.ID)) {
                agreeing.merge(best, verbatim, Boolean::logicalOr);
            }
        }
        return choice.pick(text, agreeing, how);
    }

    /** Whether what a label names is not withdrawn, or is asked for all the same. */
    private boolean counts(int label, Scope scope) {
        return scope.withdrawn()
                || map.labelWay(label) == How.ID
                || !map.isWithdrawn(map.labelEntity(label));
    }

    /** The best of the joined within the scope, or -1; itself if it was named and is in scope. */
    private int best(int entity, Scope scope, boolean byName) {
        if (byName && scope.admits(map.kind(entity), map.source(entity))) {
            return entity;
        }
        for (int other : map.joined(entity)) {
            if (scope.admits(map.kind(other), map.source(other))) {
                return other;
            }
        }
        return -1;
    }

    private Optional<Resolution> nearest(String text, Scope scope) {
        List<Hit> hits = unknown.suggestions(text, scope, NEAREST);
        Map<Integer, Boolean> agreeing = new LinkedHashMap<>();
        for (Hit hit : hits) {
            if (hit.score() == hits.get(0).score()) {
                agreeing.put(best(map.entity(hit.entity().iri()), scope, false), false);
            }
        }
        return choice.pick(text, agreeing, How.FUZZY);
    }

    private static String plain(String text) {
        String stripped = LabelKey.collapse(text);
        boolean bracketed = stripped.startsWith("<") && stripped.endsWith(">");
        return bracketed ? stripped.substring(1, stripped.length() - 1) : stripped;
    }

    static boolean isIri(String text) {
        return text.contains("://") && Iri.isAbsolute(text);
    }
}
