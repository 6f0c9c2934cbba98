package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentJson;
import org.rolegraph.web.http.Values;

/** What begins as somebody types: entities, types, properties; ten at a time. */
final class Completing {
    private static final int PAGE = 10;
    private static final int FURTHEST = 200;
    private static final int LONGEST = 200;

    private final String prefix;
    private final int skipped;

    private Completing(String prefix, int skipped) {
        this.prefix = prefix;
        this.skipped = skipped;
    }

    /**
     * By the parameters of a request.
     *
     * @throws BadRequest where the cursor is no number
     */
    static Completing of(Values query) {
        String prefix = query.first("prefix").orElse("");
        String cursor = query.first("cursor").orElse("0");
        if (!cursor.matches("\\d{1,6}")) {
            throw new BadRequest("cursor is the number of suggestions to skip");
        }
        return new Completing(
                prefix.length() > LONGEST ? prefix.substring(0, LONGEST) : prefix,
                Math.min(Integer.parseInt(cursor), FURTHEST));
    }

    ObjectNode entities(Matchable matchable) {
        ObjectNode json = SentJson.object();
        ArrayNode result = json.putArray("result");
        for (ServiceEntity each : page(matchable.begun(prefix, skipped + PAGE))) {
            ObjectNode one = result.addObject();
            one.put("id", each.id()).put("name", each.name());
            one.put("description", each.description());
            ObjectNode type = one.putArray("notable").addObject();
            type.put("id", each.type().id()).put("name", each.type().name());
        }
        return json;
    }

    ObjectNode types(Matchable matchable) {
        ObjectNode json = SentJson.object();
        ArrayNode result = json.putArray("result");
        for (ServiceType each :
                page(
                        matchable.types().stream()
                                .filter(type -> begins(type.id()) || begins(type.name()))
                                .toList())) {
            result.addObject().put("id", each.id()).put("name", each.name());
        }
        return json;
    }

    ObjectNode properties(Matchable matchable) {
        ObjectNode json = SentJson.object();
        ArrayNode result = json.putArray("result");
        page(matchable.properties().stream()
                        .filter(each -> begins(each.id()) || begins(each.name()))
                        .toList())
                .forEach(each -> result.add(json(each)));
        return json;
    }

    /**
     * Properties that entities of a type may have.
     *
     * @param type nothing for any; one that there is not has none of its own
     * @param limit nothing for all
     */
    static ObjectNode proposed(Matchable matchable, Optional<String> type, Optional<String> limit) {
        ObjectNode json = SentJson.object();
        ArrayNode properties = json.putArray("properties");
        int most = PAGE * PAGE;
        if (limit.isPresent() && limit.get().matches("\\d{1,6}")) {
            most = Integer.parseInt(limit.get());
            json.put("limit", most);
        }
        matchable.properties().stream()
                .filter(each -> type.isEmpty() || each.isOf(type.get()))
                .limit(most)
                .forEach(each -> properties.add(json(each)));
        type.ifPresent(id -> json.put("type", id));
        return json;
    }

    private static ObjectNode json(ServiceProperty property) {
        return SentJson.object()
                .put("id", property.id())
                .put("name", property.name())
                .put("description", property.description());
    }

    private <T> List<T> page(List<T> all) {
        return all.subList(Math.min(skipped, all.size()), Math.min(skipped + PAGE, all.size()));
    }

    /** Whether one of its words begins as the prefix does. */
    private boolean begins(String text) {
        String wanted = prefix.toLowerCase(Locale.ROOT);
        String all = text.toLowerCase(Locale.ROOT);
        return all.startsWith(wanted) || all.contains(" " + wanted);
    }
}
