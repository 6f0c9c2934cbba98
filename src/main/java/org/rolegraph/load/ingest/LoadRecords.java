package org.rolegraph.load.ingest;

import java.util.List;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.store.generation.Manifest;

/**
 * What a generation is made of, as triples of {@link Graphs#LOADS}: each graph is a {@code
 * void:Dataset} loaded at a time from its files (PROV-O), each file with its size and digest.
 */
final class LoadRecords {
    private LoadRecords() {}

    static void write(
            List<Manifest.Source> sources, String id, Ingest.Settings settings, FactQuads out) {
        Iri program = new Iri(Ids.BASE + "software/rolegraph-" + settings.version());
        Iri generation = new Iri(Ids.BASE + "generation/" + id);
        say(out, generation, Terms.RDF_TYPE, new Iri(Prefixes.PROV + "Entity"));
        say(out, generation, Prefixes.PROV + "generatedAtTime", time(settings.now().toString()));
        say(out, generation, Prefixes.PROV + "wasAttributedTo", program);
        for (Manifest.Source source : sources) {
            for (String graph : source.graphs()) {
                Iri dataset = new Iri(graph);
                say(out, dataset, Terms.RDF_TYPE, new Iri(Prefixes.VOID + "Dataset"));
                say(out, dataset, Prefixes.DCT + "title", Literal.of(source.name()));
                say(out, dataset, Prefixes.PROV + "generatedAtTime", time(source.loaded()));
                say(out, generation, Prefixes.DCT + "hasPart", dataset);
                for (Manifest.Input input : source.inputs()) {
                    say(out, dataset, Prefixes.PROV + "wasDerivedFrom", file(input, out));
                }
            }
        }
    }

    private static Literal time(String instant) {
        return new Literal(instant, Prefixes.XSD + "dateTime", "");
    }

    private static Iri file(Manifest.Input input, FactQuads out) {
        Iri file = new Iri(Ids.BASE + "file/" + input.sha256());
        say(out, file, Terms.RDF_TYPE, new Iri(Prefixes.PROV + "Entity"));
        say(out, file, Prefixes.DCT + "title", Literal.of(input.name()));
        say(out, file, Prefixes.DCAT + "byteSize", Literal.of(input.bytes()));
        say(out, file, Terms.DCT_IDENTIFIER, Literal.of("sha256:" + input.sha256()));
        return file;
    }

    private static void say(FactQuads out, Iri subject, String predicate, Term object) {
        out.accept(Graphs.LOADS, new Statement(subject, new Iri(predicate), object));
    }
}
