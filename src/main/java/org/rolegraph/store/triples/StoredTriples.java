package org.rolegraph.store.triples;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.store.generation.KeyedTriples;

/**
 * The triples of a dataset's named graphs as their indexes hold them: a key is the number that TDB2
 * gave the term, so that no term is read that nobody asks for. For one thread, within its
 * transaction.
 */
final class StoredTriples implements KeyedTriples {
    private final DatasetGraphTDB dataset;
    private final StoredTerms terms;
    private long last = StoredTerms.NONE;
    private Node lastTerm;

    StoredTriples(DatasetGraphTDB dataset, StoredTerms terms) {
        this.dataset = dataset;
        this.terms = terms;
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        visit(visitor, terms.number(predicate));
    }

    @Override
    public void forEach(String predicate, String object, Visitor visitor) {
        visit(visitor, terms.number(predicate), terms.number(object));
    }

    /** In the order of the index by subject, so that nobody need look up what he told of one. */
    @Override
    public void forEachBySubject(List<String> predicates, OfSubject visitor) {
        KeyNumbers places = new KeyNumbers();
        for (int i = 0; i < predicates.size(); i++) {
            places.putIfAbsent(terms.number(predicates.get(i)), i);
        }
        Tdb.forEach(
                dataset,
                "SPOG",
                spog -> {
                    int place = places.get(spog[1]);
                    if (place != KeyNumbers.NONE) {
                        visitor.triple(spog[0], place, spog[2], spog[3]);
                    }
                });
    }

    private void visit(Visitor visitor, long... begin) {
        Tdb.forEach(dataset, "POSG", posg -> visitor.triple(posg[3], posg[2], posg[1]), begin);
    }

    @Override
    public long key(String iri) {
        return terms.number(iri);
    }

    @Override
    public String text(long key) {
        Node term = term(key);
        return term.isLiteral() ? term.getLiteralLexicalForm() : term.getURI();
    }

    @Override
    public String language(long key) {
        Node term = term(key);
        return term.isLiteral() ? term.getLiteralLanguage() : null;
    }

    /** The text and the language of a term are asked for one after the other. */
    private Node term(long key) {
        if (key != last) {
            lastTerm = terms.term(key);
            last = key;
        }
        return lastTerm;
    }
}
