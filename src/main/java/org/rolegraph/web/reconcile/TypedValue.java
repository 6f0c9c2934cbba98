package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.web.http.SentJson;

/** Values as a client has them: entities, whole numbers of 32 bits, other numbers, dates, texts. */
final class TypedValue {
    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern DAY =
            Pattern.compile("[1-9]\\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private TypedValue() {}

    static ObjectNode json(Cell cell, Matchable matchable) {
        ObjectNode json = SentJson.object();
        if (cell instanceof Cell.Entity entity) {
            // what has no name is an address
            return entity.label().isEmpty()
                    ? json.put("str", entity.iri())
                    : json.put("id", matchable.idOf(entity.iri())).put("name", entity.label());
        }
        if (!(cell instanceof Cell.Value value)) {
            return json;
        }
        String text = value.lexical();
        String type =
                value.datatype().startsWith(Prefixes.XSD)
                        ? value.datatype().substring(Prefixes.XSD.length())
                        : "";
        if ((type.endsWith("nteger") || type.equals("gYear") || type.equals("int"))
                && WHOLE.matcher(text).matches()) {
            return json.put("int", Integer.parseInt(text));
        }
        if ((type.equals("decimal") || type.equals("double") || type.equals("float"))
                && NUMBER.matcher(text).matches()) {
            return json.put("float", new BigDecimal(text));
        }
        if (type.equals("date") && DAY.matcher(text).matches()) {
            return json.put("date", text + "T00:00:00Z");
        }
        return json.put("str", text);
    }
}
