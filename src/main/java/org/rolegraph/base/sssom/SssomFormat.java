package org.rolegraph.base.sssom;

import org.rolegraph.base.problem.OutputFormat;

/** The format of a mapping set. */
public enum SssomFormat implements OutputFormat {
    /** SSSOM/TSV, as {@link SssomWriter} writes it. */
    SSSOM;

    @Override
    public String mediaType() {
        return "text/tab-separated-values";
    }

    @Override
    public String extension() {
        return "sssom.tsv";
    }
}
