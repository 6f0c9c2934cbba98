package org.rolegraph.web.http;

/** Answers requests; called by many threads at once. */
@FunctionalInterface
public interface Answering {
    void answer(WebRequest request, Exchange exchange);
}
