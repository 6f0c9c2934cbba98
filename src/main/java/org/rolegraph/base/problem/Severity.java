package org.rolegraph.base.problem;

/** How bad a problem is, worst first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO
}
