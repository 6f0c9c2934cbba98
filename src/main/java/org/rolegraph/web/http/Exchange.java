package org.rolegraph.web.http;

import java.io.OutputStream;
import java.util.Map;

/** Where an answer is written to. Used by one thread, once. */
public interface Exchange {
    /**
     * Sends the head, and gives what the body is written to; the caller closes it.
     *
     * @param length of the body in bytes; negative where it is not known
     */
    OutputStream begin(int status, Map<String, String> headers, long length);

    /** Breaks the connection, so that the client does not take what it has got for the whole. */
    void abort();
}
