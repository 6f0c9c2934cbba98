package org.rolegraph.web.operation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** Values of a parameter as JSON Schema 2020-12 has them, which OpenAPI 3.1 shares. */
public final class ParameterSchema {
    private ParameterSchema() {}

    /** Says of a schema what one value of the parameter is. */
    public static void value(OperationParameter parameter, ObjectNode schema) {
        schema.put("type", parameter.type().word());
        if (!parameter.values().isEmpty()) {
            ArrayNode values = schema.putArray("enum");
            parameter.values().forEach(values::add);
        }
        if (parameter.least() != Long.MIN_VALUE) {
            schema.put("minimum", parameter.least());
        }
        if (parameter.most() != Long.MAX_VALUE) {
            schema.put("maximum", parameter.most());
        }
        if (!parameter.standard().isEmpty()) {
            put(schema, "default", parameter, parameter.standard());
        }
    }

    /** Puts a value into a node, of the type of the parameter. */
    public static void put(
            ObjectNode node, String name, OperationParameter parameter, String value) {
        switch (parameter.type()) {
            case TEXT -> node.put(name, value);
            case WHOLE -> node.put(name, Long.parseLong(value));
            case NUMBER -> node.put(name, new BigDecimal(value));
            case FLAG -> node.put(name, Boolean.parseBoolean(value));
        }
    }
}
