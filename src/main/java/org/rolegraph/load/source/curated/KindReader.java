package org.rolegraph.load.source.curated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Terms;

/** Reads kinds of organizations and of products: concepts, each in the scheme of what it is of. */
final class KindReader {
    private static final Map<String, KindOf> OF =
            Arrays.stream(KindOf.values())
                    .collect(Collectors.toMap(KindOf::word, Function.identity()));

    private final KnownKinds kinds;
    private final Set<KindOf> described = EnumSet.noneOf(KindOf.class);

    KindReader(KnownKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * The triples of a kind, before them those of its scheme when it is the first that is in it;
     * nothing when the entry has a problem.
     *
     * @param iri null when the entry has none, which is said elsewhere
     */
    List<Fact> read(Iri iri, CuratedEntry entry) {
        Names names = new CuratedTexts(entry).names().orElse(null);
        KindOf of =
                entry.requiredText("of")
                        .map(word -> EntityReader.choice(entry, "of", OF))
                        .orElse(null);
        List<Iri> broader = kinds.targets(entry, "broader", of);
        List<Fact> facts = new ArrayList<>();
        if (iri == null || !entry.isSound()) {
            return facts;
        }
        if (described.add(of)) {
            state(facts, of.scheme(), Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME));
            texts(facts, of.scheme(), Terms.SKOS_PREF_LABEL, List.of(Text.en(of.label())));
        }
        state(facts, iri, Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT));
        texts(facts, iri, Terms.SKOS_PREF_LABEL, names.preferred());
        texts(facts, iri, Terms.SKOS_ALT_LABEL, names.alternative());
        texts(facts, iri, Terms.SKOS_HIDDEN_LABEL, names.hidden());
        texts(facts, iri, Terms.SKOS_DEFINITION, names.definitions());
        state(facts, iri, Terms.SKOS_IN_SCHEME, of.scheme());
        broader.forEach(b -> state(facts, iri, Terms.SKOS_BROADER, b));
        return facts;
    }

    private static void texts(List<Fact> facts, Iri subject, String property, List<Text> texts) {
        texts.forEach(text -> state(facts, subject, property, Literal.of(text)));
    }

    private static void state(List<Fact> facts, Iri subject, String property, Term object) {
        facts.add(new Statement(subject, new Iri(property), object));
    }
}
