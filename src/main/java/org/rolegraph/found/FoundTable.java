package org.rolegraph.found;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Thing;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Languages;

/** Found names as a table: the entity, its type and source, how it was found, by which name. */
public final class FoundTable {
    private FoundTable() {}

    /**
     * What was found, the best first.
     *
     * @param languages that were asked for, best first
     * @param people whether names show their language, rather than being as they are
     */
    public static Table of(List<FoundName> found, List<String> languages, boolean people) {
        Languages wanted = new Languages(languages);
        List<List<Cell>> rows = new ArrayList<>();
        for (FoundName each : found) {
            Thing thing = each.thing();
            String name = each.name();
            // without a label the thing is called by its IRI in short, which a cell says itself
            boolean labelled = !thing.label().equals(Prefixes.shorten(thing.iri()));
            rows.add(
                    List.of(
                            Cell.entity(thing.iri(), labelled ? shown(thing, wanted, people) : ""),
                            Cell.string(thing.kind().word()),
                            Cell.string(thing.source()),
                            Cell.string(each.how().word()),
                            Cell.string(people ? wanted.shown(name, each.language()) : name),
                            Cell.decimal(String.valueOf(each.score()))));
        }
        return Table.of(
                List.of("entity", "type", "source", "found", "name", "score"),
                List.of("entity"),
                rows);
    }

    private static String shown(Thing thing, Languages wanted, boolean people) {
        return people ? wanted.shown(thing.label(), thing.language()) : thing.label();
    }
}
