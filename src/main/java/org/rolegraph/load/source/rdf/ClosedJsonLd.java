package org.rolegraph.load.source.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import java.net.URI;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import org.rolegraph.base.problem.Codes;

/**
 * A JSON-LD processor that opens no context but those written in the file, and loses nothing in
 * silence: what it skips it says in its log only, which is turned into problems until {@link
 * #close}.
 */
final class ClosedJsonLd implements DocumentLoader, AutoCloseable {
    /** The processor's; it never goes to the standard error once a file was read. */
    private static final Logger LOG = Logger.getLogger("com.apicatalog.jsonld");

    private final Complaints complaints;
    private final Thread reader;
    private final Handler listener;

    ClosedJsonLd(Complaints complaints) {
        this.complaints = complaints;
        this.reader = Thread.currentThread();
        this.listener = new Listener();
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    /** A context for the parser in which this is the only loader. */
    Context context() {
        JsonLdOptions options = new JsonLdOptions(this);
        options.setOrdered(true);
        // IRIs are judged where all others are
        options.setUriValidation(UriValidationPolicy.SchemeOnly);
        return ARQ.getContext().copy().set(LangJSONLD11.JSONLD_OPTIONS, options);
    }

    @Override
    public Document loadDocument(URI url, DocumentLoaderOptions options) throws JsonLdError {
        complaints.add(
                Codes.DENIED,
                complaints.at(0, 0),
                "the file asks for the context " + url + ", which is not opened",
                "write the context into the file");
        complaints.mute();
        throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "denied: " + url);
    }

    @Override
    public void close() {
        LOG.removeHandler(listener);
    }

    /** Hears what the processor skips on this thread. */
    private final class Listener extends Handler {
        @Override
        public void publish(LogRecord skip) {
            String text = new SimpleFormatter().formatMessage(skip);
            if (Thread.currentThread() == reader && text.contains(" skipped")) {
                complaints.error(text.replaceFirst("\\.$", ""), 0, 0);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
