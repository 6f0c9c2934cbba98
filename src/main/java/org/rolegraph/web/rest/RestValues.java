package org.rolegraph.web.rest;

import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;

/** What a request gives an operation. */
final class RestValues {
    private RestValues() {}

    /** That of its path among them; those with commas between them each by itself. */
    static Values of(Operation operation, WebRequest request) {
        int begin = operation.path().indexOf('{');
        Values given =
                begin < 0
                        ? request.query()
                        : request.query()
                                .and(
                                        operation.ofPath().orElseThrow(),
                                        request.path().substring(begin));
        for (OperationParameter parameter : operation.parameters()) {
            if (parameter.occurs() == OperationParameter.Occurs.LISTED) {
                given = split(parameter.name(), given);
            }
        }
        return given;
    }

    private static Values split(String name, Values given) {
        Values values = given.without(name);
        for (String value : given.all(name)) {
            for (String part : value.split(",")) {
                values = values.and(name, part);
            }
        }
        return values;
    }
}
