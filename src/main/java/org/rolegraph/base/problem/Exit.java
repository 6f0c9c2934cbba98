package org.rolegraph.base.problem;

/** The process's exit codes. */
public enum Exit {
    OK(0, "done"),
    CHECK_FAILED(1, "a check failed or a difference was found"),
    USAGE(2, "the command line is wrong"),
    DATA(3, "the input data is wrong"),
    NOT_FOUND(4, "not found, or ambiguous"),
    STORE(5, "the store is missing, locked or damaged"),
    LIMIT(6, "a limit was hit"),
    NETWORK(7, "the network is denied or failed"),
    BUG(70, "a defect of rolegraph"),
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    Exit(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }
}
