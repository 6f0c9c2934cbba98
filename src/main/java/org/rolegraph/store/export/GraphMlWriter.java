package org.rolegraph.store.export;

import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;
import org.rolegraph.store.export.Network.Arrow;
import org.rolegraph.store.export.Network.Thing;

/**
 * GraphML, for Gephi and the like, as its schema has it: there an id is no IRI, so that things are
 * counted and carry their IRI as a value.
 *
 * @see <a href="http://graphml.graphdrawing.org/">GraphML</a>
 */
final class GraphMlWriter {
    private GraphMlWriter() {}

    static void write(Network network, Writer out) throws IOException {
        out.write(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                  <key id="iri" for="node" attr.name="iri" attr.type="string"/>
                  <key id="label" for="node" attr.name="label" attr.type="string"/>
                  <key id="type" for="node" attr.name="type" attr.type="string"/>
                  <key id="source" for="node" attr.name="source" attr.type="string"/>
                  <key id="predicate" for="edge" attr.name="label" attr.type="string"/>
                  <graph id="rolegraph" edgedefault="directed">
                """);
        Map<String, String> ids = new HashMap<>();
        for (Thing thing : network.things()) {
            String id = "n" + ids.size();
            ids.put(thing.id(), id);
            out.write("    <node id=\"" + id + "\">");
            data("iri", thing.id(), out);
            data("label", thing.label(), out);
            data("type", thing.type(), out);
            data("source", thing.source(), out);
            out.write("</node>\n");
        }
        int count = 0;
        for (Arrow arrow : network.arrows()) {
            out.write("    <edge id=\"e" + count++ + "\" source=\"" + ids.get(arrow.from()));
            out.write("\" target=\"" + ids.get(arrow.to()) + "\">");
            data("predicate", arrow.label(), out);
            out.write("</edge>\n");
        }
        out.write("  </graph>\n</graphml>\n");
    }

    private static void data(String key, String value, Writer out) throws IOException {
        if (!value.isEmpty()) {
            out.write("<data key=\"" + key + "\">" + Xml.text(value) + "</data>");
        }
    }
}
