package org.rolegraph.base.delimited;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What somebody says of the form of a table; all else is found out.
 *
 * @param encoding of its text
 * @param sheet name of the sheet of a workbook; the first that is not hidden when empty
 */
public record TableForm(Optional<Charset> encoding, Optional<String> sheet) {
    /** Nothing is said. */
    public static final TableForm FOUND_OUT = new TableForm(Optional.empty(), Optional.empty());
}
