package org.rolegraph.load.source.curated;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.RoleProfile;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Nearest;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.json.Json;

/**
 * Reads what has a name: kinds, roles, profiles, skills, organizations, products, references,
 * duties.
 */
final class EntityReader {
    private static final Map<String, SkillKind> KINDS =
            Map.of(
                    "knowledge", SkillKind.KNOWLEDGE,
                    "skill", SkillKind.SKILL,
                    "technology", SkillKind.TECHNOLOGY,
                    "transversal", SkillKind.TRANSVERSAL);

    private final String base;
    private final KnownIds known;
    private final KindReader kindReader;
    private final PropertyReader properties;

    EntityReader(String base, KnownIds known, KnownKinds kinds) {
        this.base = base;
        this.known = known;
        this.kindReader = new KindReader(kinds);
        this.properties = new PropertyReader(known, kinds);
    }

    /**
     * The entity, then what is said of it in one triple each; nothing when the entry has a problem.
     */
    List<Fact> read(EntryKind kind, CuratedEntry entry) {
        Iri iri = id(kind, entry);
        if (kind == EntryKind.KIND) {
            return kindReader.read(iri, entry);
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(kind == EntryKind.REFERENCE ? reference(iri, entry) : named(kind, iri, entry));
        facts.addAll(properties.read(kind, iri, entry));
        return iri != null && entry.isSound() ? facts : List.of();
    }

    private Fact named(EntryKind kind, Iri iri, CuratedEntry entry) {
        Names names = new CuratedTexts(entry).names().orElse(null);
        return switch (kind) {
            case ROLE -> {
                List<Iri> broader = targets(entry, "broader", "role");
                List<Iri> related = targets(entry, "related", "role");
                yield new Role(iri, names, broader, related);
            }
            case PROFILE ->
                    new RoleProfile(
                            iri,
                            names,
                            target(entry, "role", "role"),
                            target(entry, "organization", "organization"));
            case SKILL -> {
                SkillKind skillKind = skillKind(entry);
                List<Iri> broader = targets(entry, "broader", "skill");
                List<Iri> related = targets(entry, "related", "skill");
                yield new Skill(iri, names, skillKind, broader, related);
            }
            case ORGANIZATION -> new Organization(iri, names);
            case PRODUCT -> new Product(iri, names);
            case RESPONSIBILITY -> new Responsibility(iri, names);
            default -> throw new IllegalArgumentException(kind.file());
        };
    }

    /** What is the command of a product is a technology, whether or not the entry says so. */
    private static SkillKind skillKind(CuratedEntry entry) {
        SkillKind kind = choice(entry, "kind", KINDS);
        if (!(entry.value("commandOf").orElse(null) instanceof Json.Arr products)
                || products.items().isEmpty()) {
            return kind;
        }
        if (kind != null && kind != SkillKind.TECHNOLOGY) {
            entry.bad(
                    entry.value("kind").orElseThrow().where(),
                    "\"kind\" is \""
                            + entry.textOrEmpty("kind")
                            + "\"; expected technology, since the skill is the command of a"
                            + " product",
                    "write technology, or remove \"commandOf\"");
        }
        return SkillKind.TECHNOLOGY;
    }

    /** The entry's IRI; null when its id is missing or cannot be one, which is said elsewhere. */
    private Iri id(EntryKind kind, CuratedEntry entry) {
        return entry.requiredText("id")
                .filter(id -> Ids.isSlug(id.value()))
                .map(id -> Ids.entity(base, kind.path(), id.value()))
                .orElse(null);
    }

    private Fact reference(Iri iri, CuratedEntry entry) {
        Text title =
                entry.required("title")
                        .flatMap(t -> new CuratedTexts(entry).single("title", t))
                        .orElse(null);
        List<Iri> pages = new ArrayList<>();
        for (Json.Str page : entry.texts("pages")) {
            PropertyReader.address(entry, "pages", page, "addresses").ifPresent(pages::add);
        }
        return new Reference(
                iri,
                title,
                entry.texts("authors").stream().map(Json.Str::value).toList(),
                entry.textOrEmpty("publisher"),
                Dates.read(entry, "date"),
                entry.textOrEmpty("rights"),
                entry.texts("identifiers").stream().map(Json.Str::value).toList(),
                pages,
                entry.value("partOf").isEmpty() ? null : target(entry, "partOf", "reference"));
    }

    /** The entity that a required field names, or null. */
    private Iri target(CuratedEntry entry, String field, String path) {
        return entry.requiredText(field).flatMap(t -> known.resolve(t, path)).orElse(null);
    }

    private List<Iri> targets(CuratedEntry entry, String field, String path) {
        return entry.texts(field).stream().flatMap(t -> known.resolve(t, path).stream()).toList();
    }

    /** The one of some words that a field holds, or null when it is not there. */
    static <T> T choice(CuratedEntry entry, String field, Map<String, T> choices) {
        String word = entry.textOrEmpty(field);
        if (word.isEmpty() || choices.containsKey(word)) {
            return choices.get(word);
        }
        List<String> words = choices.keySet().stream().sorted().toList();
        entry.bad(
                entry.value(field).orElseThrow().where(),
                String.format(
                        Locale.ROOT,
                        "\"%s\" is \"%s\"; expected one of %s",
                        field,
                        word,
                        String.join(", ", words)),
                Nearest.remedy(word, words, "choose one of these"));
        return null;
    }
}
