package org.rolegraph.store.names;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.file.Ints;

/** Writes what the label file holds by entity: facts, preferred labels, joined groups. */
final class EntityWriter {
    private final Gathered names;
    private final int[] entities;
    private final int[] places;
    private final int[] sourcePlaces;
    private final int[] languagePlaces;
    private final Map<LabelSection, Bytes> sections;

    EntityWriter(
            Gathered names,
            int[] entities,
            int[] places,
            int[] sourcePlaces,
            int[] languagePlaces,
            Map<LabelSection, Bytes> sections) {
        this.names = names;
        this.entities = entities;
        this.places = places;
        this.sourcePlaces = sourcePlaces;
        this.languagePlaces = languagePlaces;
        this.sections = sections;
    }

    /**
     * Writes all entities.
     *
     * @param order the labels in the order of the file
     * @param textAt where the text of each label is
     */
    void write(int[] order, int[] textAt) {
        int[] firstPreferred = writePreferred(order, textAt);
        int[] joinedAt = writeJoined();
        writeSuccessors();
        Bytes facts = sections.get(LabelSection.FACTS);
        for (int place = 0; place < entities.length; place++) {
            int entity = entities[place];
            Label definition = names.definitions.get(entity);
            facts.u8(names.entities.kinds.get(entity));
            facts.u8(names.gone.has(entity) ? 1 : 0);
            facts.u16(sourcePlaces[names.entities.sources.get(entity)]);
            facts.i32(
                    definition == null
                            ? -1
                            : sections.get(LabelSection.TEXTS).text(definition.text()));
            facts.u16(definition == null ? 0 : language(definition.language()));
            facts.u16(0);
            facts.i32(firstPreferred[place]);
            facts.i32(joinedAt[place]);
        }
        facts.raw(new byte[LabelSection.FACT_PREFERRED], 0, LabelSection.FACT_PREFERRED);
        facts.i32(firstPreferred[entities.length]);
        facts.i32(-1);
    }

    private void writeSuccessors() {
        Bytes successors = sections.get(LabelSection.SUCCESSORS);
        for (int place = 0; place < entities.length; place++) {
            int former = place;
            if (names.gone.has(entities[former])) {
                names.gone.successors(entities[former]).stream()
                        .map(successor -> places[successor])
                        .sorted()
                        .forEach(
                                successor -> {
                                    successors.i32(former);
                                    successors.i32(successor);
                                });
            }
        }
    }

    private int language(String language) {
        return languagePlaces[names.languages.known(language)];
    }

    /** Returns by place of the entity the number of its first preferred label. */
    private int[] writePreferred(int[] order, int[] textAt) {
        int[] all =
                Arrays.stream(order)
                        .filter(label -> names.ways.get(label) == How.PREFERRED.code())
                        .toArray();
        LabelOrder by = new LabelOrder(names, places);
        int[] sorted = Ints.sorted(all.length, (a, b) -> by.comparePreferred(all[a], all[b]));
        int[] first = new int[entities.length + 1];
        Bytes preferred = sections.get(LabelSection.PREFERRED);
        int place = 0;
        int last = -1;
        for (int i : sorted) {
            int owner = places[names.owners.get(all[i])];
            int language = names.labelLanguages.get(all[i]);
            if (owner >= place) {
                Arrays.fill(
                        first, place, owner + 1, preferred.size() / LabelSection.PREFERRED.width());
                place = owner + 1;
                last = -1;
            }
            if (language != last) {
                preferred.i32(languagePlaces[language]);
                preferred.i32(textAt[all[i]]);
                last = language;
            }
        }
        Arrays.fill(first, place, first.length, preferred.size() / LabelSection.PREFERRED.width());
        return first;
    }

    /** Returns by place of the entity where its group is, or -1. */
    private int[] writeJoined() {
        Map<Integer, Ints> groups = new HashMap<>();
        for (int place = 0; place < entities.length; place++) {
            int group = names.joined.group(names.entities.iris.name(entities[place]));
            if (group >= 0) {
                groups.computeIfAbsent(group, g -> new Ints()).add(place);
            }
        }
        Map<Integer, int[]> byFirst = new TreeMap<>();
        for (Ints group : groups.values()) {
            if (group.size() > 1) {
                byFirst.put(group.get(0), bestFirst(group.toArray()));
            }
        }
        int[] joinedAt = new int[entities.length];
        Arrays.fill(joinedAt, -1);
        Bytes joined = sections.get(LabelSection.JOINED);
        for (int[] group : byFirst.values()) {
            int at = joined.size() / LabelSection.JOINED.width();
            joined.i32(group.length);
            for (int place : group) {
                joined.i32(place);
                joinedAt[place] = at;
            }
        }
        return joinedAt;
    }

    private int[] bestFirst(int[] group) {
        int[] order =
                Ints.sorted(
                        group.length,
                        (a, b) ->
                                Integer.compare(
                                        names.entities.tier(entities[group[a]]),
                                        names.entities.tier(entities[group[b]])));
        return Arrays.stream(order).map(i -> group[i]).toArray();
    }
}
