package org.rolegraph.show;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.rolegraph.base.draw.Picture;
import org.rolegraph.base.draw.Picture.Group;
import org.rolegraph.base.draw.Picture.Item;
import org.rolegraph.base.draw.Picture.Tone;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/** A portrait's answers as a picture: each neighbour once in a relation, however many say so. */
public final class Neighbourhood {
    private static final Map<String, String> LINKS =
            Map.of(
                    Terms.OWL_SAME_AS, "The same as",
                    Terms.SKOS_EXACT_MATCH, "Exact match",
                    Terms.SKOS_CLOSE_MATCH, "Close match",
                    Terms.SKOS_BROAD_MATCH, "Broader match",
                    Terms.SKOS_NARROW_MATCH, "Narrower match",
                    Terms.SKOS_RELATED_MATCH, "Related match",
                    Terms.FOAF_IS_PRIMARY_TOPIC_OF, "Page",
                    Terms.RDFS_SEE_ALSO, "See also");

    private static final Map<String, String> KINSHIP =
            Map.of(
                    Terms.SKOS_BROADER, "Broader",
                    Terms.SKOS_RELATED, "Related",
                    Rg.PROFILE_OF, "A firm's version of",
                    Rg.PROFILE_ORGANIZATION, "At",
                    Terms.DCT_IS_PART_OF, "Part of");

    private final Portrait portrait;
    private final String iri;

    /** Items of each heading by their IRI, in the order of the picture. */
    private final Map<String, Map<String, Item>> groups = new LinkedHashMap<>();

    private final Map<String, Tone> tones = new LinkedHashMap<>();

    /** Statements in words, which are no neighbours. */
    private final List<String> words = new ArrayList<>();

    public Neighbourhood(Portrait portrait, String iri) {
        this.portrait = portrait;
        this.iri = iri;
    }

    /** The whole neighbourhood. */
    public Picture picture(String label) {
        rows("show-requirements", row -> need(0, row));
        rows("show-required-by", row -> need(1, row));
        for (ClaimKind kind : ClaimKind.values()) {
            kind.headings().forEach(title -> group(title, Tone.WORK));
        }
        rows("show-claims", this::claim);
        List<String> facts = new PictureFacts(label).of(portrait.rows("show-summary", iri));
        rows("show-summary", row -> kin(KINSHIP.get(((Cell.Entity) row.get(0)).iri()), row.get(1)));
        rows("show-narrower", row -> kin("Narrower", row.get(0)));
        rows("show-links", this::link);
        List<Group> drawn = new ArrayList<>();
        groups.forEach(
                (title, items) ->
                        drawn.add(
                                new Group(
                                        title, tones.get(title), List.copyOf(items.values()), 0)));
        drawn.removeIf(group -> group.items().isEmpty());
        String footnote =
                words.isEmpty()
                        ? ""
                        : "Not drawn: "
                                + words.size()
                                + (words.size() == 1 ? " statement" : " statements")
                                + " in words, which 'rolegraph show' prints.";
        return new Picture(new Picture.Centre(label, plain(iri), facts), drawn, footnote);
    }

    private void rows(String query, Consumer<List<Cell>> reader) {
        portrait.rows(query, iri).rows().forEachRemaining(reader);
    }

    private Map<String, Item> group(String title, Tone tone) {
        tones.putIfAbsent(title, tone);
        return groups.computeIfAbsent(title, t -> new LinkedHashMap<>());
    }

    /** Neighbour, importance, and for a role's needs the score. */
    private void need(int side, List<Cell> row) {
        Cell.Entity importance = (Cell.Entity) row.get(1);
        String title =
                Arrays.stream(Importance.values())
                        .filter(one -> Rg.of(one).equals(importance.iri()))
                        .map(one -> one.headings().get(side))
                        .findFirst()
                        .orElseGet(() -> capital(Portrait.name(importance)));
        String score = side == 0 && row.get(2) instanceof Cell.Value value ? value.lexical() : "";
        add(group(title, Tone.NEED), row.get(0), score.isEmpty() ? "" : "score " + score);
    }

    /** Kind, subject (the entity, or a role that it is a kind of), object, statement. */
    private void claim(List<Cell> row) {
        Cell.Entity kind = (Cell.Entity) row.get(0);
        boolean subject = !(row.get(2) instanceof Cell.Entity o && o.iri().equals(iri));
        Cell other = subject ? row.get(2) : row.get(1);
        if (other instanceof Cell.Entity entity && isNeighbour(entity.iri())) {
            String title =
                    Arrays.stream(ClaimKind.values())
                            .filter(one -> Rg.of(one).equals(kind.iri()))
                            .filter(one -> !one.headings().isEmpty())
                            .map(one -> one.headings().get(subject ? 0 : 1))
                            .findFirst()
                            .orElseGet(() -> capital(Portrait.name(kind)));
            add(group(title, Tone.WORK), other, "");
        } else if (row.get(3) instanceof Cell.Value statement
                && !statement.lexical().isEmpty()
                && !words.contains(statement.lexical())) {
            words.add(statement.lexical());
        }
    }

    /** Not a degree of the ontology, nor a claim that another one gives the reason of. */
    private static boolean isNeighbour(String other) {
        return !other.startsWith(Rg.NS) && !other.startsWith(Ids.BASE + "claim/");
    }

    private void kin(String title, Cell other) {
        if (title != null) {
            add(group(title, Tone.KIND), other, "");
        }
    }

    /** Relation, target. */
    private void link(List<Cell> row) {
        Cell.Entity relation = (Cell.Entity) row.get(0);
        String title = LINKS.getOrDefault(relation.iri(), Portrait.name(relation));
        String target = row.get(1) instanceof Cell.Entity entity ? plain(entity.iri()) : "";
        add(group(title, Tone.LINK), row.get(1), target);
    }

    private static void add(Map<String, Item> items, Cell cell, String note) {
        if (cell instanceof Cell.Entity entity) {
            String id = plain(entity.iri());
            String label = entity.label().isEmpty() ? id : entity.label();
            String said = note.equals(label) ? "" : note;
            items.putIfAbsent(entity.iri(), new Item(label, id, said, entity.iri()));
        }
    }

    /** The CURIE, else the IRI without its scheme. */
    private static String plain(String iri) {
        return Prefixes.curie(iri).orElse(iri.replaceFirst("^https?://", ""));
    }

    static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
