package org.rolegraph.load.source.rdf;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFParserRegistry;
import org.apache.jena.riot.ReaderRIOT;
import org.apache.jena.sparql.util.Context;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Sink;

/** One pass over one file. */
final class FileReading {
    private final RdfFile file;
    private final Syntax syntax;
    private final Iri base;
    private final Problems problems;
    private final Complaints complaints;
    private final PlacedProfile profile;
    private final Statements statements;

    FileReading(RdfFile file, Syntax syntax, Iri graph, Iri base, Sink sink, Problems problems)
            throws IOException {
        this.file = file;
        this.syntax = syntax;
        this.base = base;
        this.problems = problems;
        this.complaints = new Complaints(file.path().toString(), problems);
        this.profile = new PlacedProfile(complaints, base, syntax.isLines());
        Skolem skolem = new Skolem(file.contentDigest());
        this.statements = new Statements(sink, graph, skolem, complaints, profile::last);
    }

    /**
     * @throws IOException when the file cannot be read; whatever its content, that is reported as
     *     problems
     */
    void run() throws IOException {
        if (syntax == Syntax.RDFXML || syntax == Syntax.JSONLD) {
            try (InputStream in = file.open()) {
                if (syntax == Syntax.RDFXML) {
                    ClosedXml.check(in, complaints);
                } else {
                    EndlessNumbers.check(in, complaints);
                }
            }
            if (complaints.errors() > 0) {
                return;
            }
        }
        try (InputStream in = checked()) {
            if (syntax.isLines()) {
                lines(in);
            } else if (syntax == Syntax.JSONLD) {
                try (ClosedJsonLd closed = new ClosedJsonLd(complaints)) {
                    parse(in, closed.context());
                }
            } else {
                parse(in, ARQ.getContext());
            }
        }
    }

    /** XML says its encoding itself; everything else is UTF-8. */
    private InputStream checked() throws IOException {
        InputStream in = file.open();
        return syntax == Syntax.RDFXML
                ? in
                : new BufferedInputStream(
                        new Utf8Guard(in, file.path().toString(), problems), 64 * 1024);
    }

    private void lines(InputStream in) throws IOException {
        LineBlocks blocks = new LineBlocks(in);
        int before = 0;
        for (byte[] block = blocks.next(); block.length > 0; block = blocks.next()) {
            int start = 0;
            while (start < block.length) {
                complaints.startBehind(before);
                InputStream rest = new ByteArrayInputStream(block, start, block.length - start);
                int next = block.length;
                if (!parse(rest, ARQ.getContext())) {
                    int bad = Math.max(complaints.lastLine(), profile.last().line()) - before;
                    next = LineBlocks.startBehind(block, start, Math.max(1, bad));
                }
                before += LineBlocks.lines(block, start, next);
                start = next;
            }
        }
    }

    /** Whether the parser came to the end; what stopped it is reported. */
    private boolean parse(InputStream in, Context context) throws IOException {
        int before = complaints.errors();
        try {
            ReaderRIOT reader =
                    RDFParserRegistry.getFactory(syntax.lang()).create(syntax.lang(), profile);
            String from = base == null ? PlacedProfile.NO_BASE : base.value();
            reader.read(in, from, syntax.lang().getContentType(), statements, context);
            return true;
        } catch (StackOverflowError e) {
            complaints.add(
                    Codes.LIMIT,
                    profile.last(),
                    "brackets are nested too deeply to be read",
                    "write the inner nodes as subjects of their own");
        } catch (OutOfMemoryError e) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    profile.last(),
                    "the memory is used up after this place",
                    "give more with --heap=4g, or divide the file");
        } catch (RuntimeException e) {
            if (e.getCause() instanceof CharConversionException) {
                complaints.add(
                        Codes.BAD_ENCODING,
                        profile.last(),
                        "bytes are not of the encoding that the file declares",
                        "save the file as UTF-8");
            } else if (e.getCause() instanceof IOException io) {
                throw io;
            } else if (complaints.errors() == before) {
                complaints.add(
                        Codes.BAD_SYNTAX,
                        profile.last(),
                        Complaints.cleaned(e.getMessage()),
                        "correct the file there");
            }
        }
        return false;
    }
}
