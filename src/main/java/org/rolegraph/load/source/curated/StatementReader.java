package org.rolegraph.load.source.curated;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.load.source.json.Json;

/** Reads what is said of entities: requirements and claims, each with its evidence. */
final class StatementReader {
    private static final Map<String, Importance> IMPORTANCES =
            Arrays.stream(Importance.values())
                    .collect(Collectors.toMap(Importance::term, Function.identity()));
    private static final Map<String, ClaimKind> KINDS =
            Arrays.stream(ClaimKind.values())
                    .collect(Collectors.toMap(ClaimKind::term, Function.identity()));
    private static final Set<String> DEGREES = Set.of(Rg.EASY, Rg.MODERATE, Rg.HARD);

    private final String base;
    private final KnownIds known;
    private final EvidenceReader evidence;

    StatementReader(String base, KnownIds known, EvidenceReader evidence) {
        this.base = base;
        this.known = known;
        this.evidence = evidence;
    }

    Optional<Fact> requirement(CuratedEntry entry) {
        Optional<Iri> role = entry.requiredText("role").flatMap(t -> known.resolve(t, "role"));
        Optional<Iri> skill = entry.requiredText("skill").flatMap(t -> known.resolve(t, "skill"));
        entry.requiredText("importance");
        Importance importance = EntityReader.choice(entry, "importance", IMPORTANCES);
        List<Evidence> sources = evidence.read(entry);
        if (role.isPresent() && skill.isPresent()) {
            String id =
                    EvidenceReader.slugOf(role.get()) + "--" + EvidenceReader.slugOf(skill.get());
            known.once("requirement", id, entry.where());
            if (entry.isSound()) {
                Iri iri = Ids.entity(base, "requirement", id);
                return Optional.of(
                        new Requirement(
                                iri, role.get(), skill.get(), importance, Rating.NONE, sources));
            }
        }
        return Optional.empty();
    }

    Optional<Fact> claim(CuratedEntry entry) {
        Optional<String> id = entry.requiredText("id").map(Json.Str::value).filter(Ids::isSlug);
        Optional<Iri> subject = entry.requiredText("subject").flatMap(t -> known.resolve(t, ""));
        entry.requiredText("kind");
        ClaimKind kind = EntityReader.choice(entry, "kind", KINDS);
        Iri object =
                entry.value("object")
                        .flatMap(o -> entry.text("object", o))
                        .flatMap(o -> object(entry, kind, o))
                        .orElse(null);
        Text statement =
                entry.value("statement")
                        .flatMap(s -> new CuratedTexts(entry).single("statement", s))
                        .orElse(null);
        if (entry.value("object").isEmpty() && entry.value("statement").isEmpty()) {
            entry.bad(
                    entry.where(),
                    "the claim says nothing; expected an object, a statement or both",
                    "add \"object\": \"kind:id\" or \"statement\": \"…\"");
        }
        List<Evidence> sources = evidence.read(entry);
        if (!entry.isSound() || id.isEmpty()) {
            return Optional.empty();
        }
        Iri iri = Ids.entity(base, "claim", id.get());
        return Optional.of(new Claim(iri, subject.orElseThrow(), kind, object, statement, sources));
    }

    /** An entity; or how hard a thing is, for the claims that say so. */
    private Optional<Iri> object(CuratedEntry entry, ClaimKind kind, Json.Str text) {
        Optional<Iri> object = known.resolve(text, "");
        boolean degree = kind != null && kind.isOfDegree();
        if (degree && object.isPresent() && !DEGREES.contains(object.get().value())) {
            entry.wrongType("object", text, "rg:easy, rg:moderate or rg:hard");
        }
        return object;
    }
}
