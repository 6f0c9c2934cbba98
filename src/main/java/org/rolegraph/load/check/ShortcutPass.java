package org.rolegraph.load.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import org.apache.jena.graph.Triple;
import org.rolegraph.load.sieve.Bits;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.load.sieve.PairBits;
import org.rolegraph.load.sieve.SubjectTriples;

/** Finds the bare ones among the shortcuts of a graph in one pass over numbers. */
final class ShortcutPass implements Consumer<SubjectTriples> {
    /** A shortcut by the numbers of its terms. */
    private record Numbered(long property, long kindProperty, long kind, long from, long to) {}

    private final NumberedGraph graph;
    private final List<BareShortcuts.Shortcut> shortcuts;
    private final Numbered[] numbered;

    /** By predicate, the shortcuts that it is, and above them those whose kind it names. */
    private final Bits roles = new Bits();

    /** By ends, the shortcuts that are there, and above them those that are stated. */
    private final PairBits found = new PairBits();

    ShortcutPass(NumberedGraph graph, List<BareShortcuts.Shortcut> shortcuts) {
        this.graph = graph;
        this.shortcuts = shortcuts;
        this.numbered = shortcuts.stream().map(this::numbered).toArray(Numbered[]::new);
        for (int i = 0; i < numbered.length; i++) {
            roles.set(numbered[i].property(), 1L << i);
            roles.set(numbered[i].kindProperty(), stated(i));
        }
    }

    private Numbered numbered(BareShortcuts.Shortcut shortcut) {
        return new Numbered(
                graph.number(shortcut.property()),
                graph.number(shortcut.kindProperty()),
                graph.number(shortcut.kind()),
                graph.number(shortcut.from()),
                graph.number(shortcut.to()));
    }

    private static int stated(int shortcut) {
        return 1 << Short.SIZE + shortcut;
    }

    @Override
    public void accept(SubjectTriples triples) {
        long last = NumberedGraph.NONE;
        long role = 0;
        for (int at = 0; at < triples.size(); at++) {
            if (triples.predicate(at) != last) {
                last = triples.predicate(at);
                role = roles.get(last);
            }
            for (long bits = role; bits != 0; bits &= bits - 1) {
                int bit = Long.numberOfTrailingZeros(bits);
                if (bit < Short.SIZE) {
                    found.set(triples.subject(), triples.object(at), 1 << bit);
                } else if (numbered[bit - Short.SIZE].kind() == triples.object(at)) {
                    state(triples, bit - Short.SIZE);
                }
            }
        }
    }

    private void state(SubjectTriples triples, int shortcut) {
        int firstFrom = triples.from(numbered[shortcut].from());
        int firstTo = triples.from(numbered[shortcut].to());
        for (int from = firstFrom; from < triples.to(firstFrom); from++) {
            for (int to = firstTo; to < triples.to(firstTo); to++) {
                found.set(triples.object(from), triples.object(to), stated(shortcut));
            }
        }
    }

    /**
     * Reports the shortcuts that nothing states.
     *
     * @param asked of which subjects
     */
    void forEachBare(LongPredicate asked, Consumer<Triple> bare) {
        found.forEach(
                (from, to, bits) -> {
                    int alone = asked.test(from) ? bits & ~(bits >>> Short.SIZE) & 0xFFFF : 0;
                    for (; alone != 0; alone &= alone - 1) {
                        var shortcut = shortcuts.get(Integer.numberOfTrailingZeros(alone));
                        bare.accept(
                                Triple.create(
                                        graph.term(from), shortcut.property(), graph.term(to)));
                    }
                });
    }
}
