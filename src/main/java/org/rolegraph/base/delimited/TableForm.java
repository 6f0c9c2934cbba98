package org.rolegraph.base.delimited;

import java.nio.charset.Charset;
import java.util.Optional;
import org.rolegraph.base.workbook.Workbook;

/**
 * What somebody says of the form of a table; all else is found out.
 *
 * @param encoding of its text
 * @param sheet name of the sheet of a workbook; the first that is not hidden when empty
 * @param mostUnpacked bytes of a workbook when it is unpacked
 */
public record TableForm(Optional<Charset> encoding, Optional<String> sheet, long mostUnpacked) {
    /** Nothing is said. */
    public static final TableForm FOUND_OUT = new TableForm(Optional.empty(), Optional.empty());

    /** Nothing is said by who sent it to a server, which has others to answer. */
    public static final TableForm SENT =
            new TableForm(Optional.empty(), Optional.empty(), 16L << 20);

    public TableForm(Optional<Charset> encoding, Optional<String> sheet) {
        this(encoding, sheet, Workbook.MOST_BYTES);
    }
}
