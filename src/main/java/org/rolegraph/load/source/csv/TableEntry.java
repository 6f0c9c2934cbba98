package org.rolegraph.load.source.csv;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.load.source.Known;

/** What a table says of one role, skill or organization. */
final class TableEntry {
    final NamedKind kind;
    final Iri iri;

    /** Its name as the table first writes it; null when the graph has it from elsewhere. */
    final Text name;

    /** What it is called elsewhere and by whom; null when the table brings it. */
    final Known.Named known;

    final Location where;

    /** Number of the first row that is about it, the header being 1; 0 when it is only named. */
    int row;

    String code = "";

    /** What the table calls it where its preferred label is another. */
    final Set<Text> otherSpellings = new LinkedHashSet<>();

    final Set<Text> otherNames = new LinkedHashSet<>();
    final Map<String, Text> descriptions = new LinkedHashMap<>();
    final Set<Iri> broader = new LinkedHashSet<>();
    final Set<Iri> pages = new LinkedHashSet<>();
    final Set<Iri> exactMatches = new LinkedHashSet<>();
    final Set<Iri> closeMatches = new LinkedHashSet<>();

    /** One that the table brings. */
    TableEntry(NamedKind kind, Iri iri, Text name, Location where) {
        this.kind = kind;
        this.iri = iri;
        this.name = name;
        this.known = null;
        this.where = where;
    }

    /** One that the graph has from elsewhere. */
    TableEntry(NamedKind kind, Known.Named known, Location where) {
        this.kind = kind;
        this.iri = known.iri();
        this.name = null;
        this.known = known;
        this.where = where;
    }

    /** Whether the table brings it into the graph. */
    boolean isOwn() {
        return name != null;
    }
}
