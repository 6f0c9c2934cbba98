package org.rolegraph.source.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.net.URI;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import org.rolegraph.problem.Codes;

/** A JSON-LD processor that opens no context but those written in the file. */
final class ClosedJsonLd implements DocumentLoader {
    private final Complaints complaints;

    ClosedJsonLd(Complaints complaints) {
        this.complaints = complaints;
    }

    /** A context for the parser in which this is the only loader. */
    Context context() {
        JsonLdOptions options = new JsonLdOptions(this);
        options.setOrdered(true);
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
}
