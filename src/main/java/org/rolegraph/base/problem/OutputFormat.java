package org.rolegraph.base.problem;

import java.util.Locale;

/**
 * A format that an answer is written in. All but spreadsheets are text in UTF-8, so that a terminal
 * may show each. What can be written so says which formats it has by an enumeration: tables,
 * graphs, problems, mapping sets, and what is drawn. A format added there is offered, completed and
 * documented by every command that writes such.
 */
public interface OutputFormat {
    /** The name of the constant. */
    String name();

    /** As the command line names it. */
    default String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Without parameters. */
    String mediaType();

    /** Of files, without the dot. */
    String extension();
}
