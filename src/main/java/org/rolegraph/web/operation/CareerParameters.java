package org.rolegraph.web.operation;

/** What the career questions have in common; their tables are those of the commands. */
final class CareerParameters {
    static final String SHELF = "questions";

    private static final String ROLE = "role";

    /** Columns of what a row rests on. */
    static final String GROUNDS =
            """
            evidence: what it rests on
            reference: where that is from
            locator: where in it
            """;

    private CareerParameters() {}

    /** One that names roles. */
    static OperationParameter role(String name, String text) {
        return OperationParameter.entity(name, ROLE, text);
    }
}
