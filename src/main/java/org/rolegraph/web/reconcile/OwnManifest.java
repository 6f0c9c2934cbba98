package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.graph.Build;
import org.rolegraph.web.http.SentJson;

/** What a service says of itself. */
final class OwnManifest {
    private static final int PREVIEW_WIDTH = 420;
    private static final int PREVIEW_HEIGHT = 260;

    private OwnManifest() {}

    /**
     * The manifest.
     *
     * @param base of the server, without a slash at its end
     * @param path of the service
     */
    static ObjectNode of(Matchable matchable, String base, String path) {
        String address = base + path;
        ObjectNode json = SentJson.object();
        json.putArray("versions").add("0.1").add("0.2");
        json.put("name", matchable.name());
        json.put("identifierSpace", matchable.identifierSpace());
        json.put("schemaSpace", Rg.NS);
        json.put("documentation", base + "/");
        json.put("serviceVersion", Build.version());
        json.putObject("view").put("url", address + ServicePaths.VIEW + "?id={{id}}");
        json.putObject("preview")
                .put("url", address + ServicePaths.PREVIEW + "?id={{id}}")
                .put("width", PREVIEW_WIDTH)
                .put("height", PREVIEW_HEIGHT);
        ObjectNode suggest = json.putObject("suggest");
        suggest.set("entity", at(address, ServicePaths.ENTITIES));
        suggest.set("type", at(address, ServicePaths.TYPES));
        suggest.set("property", at(address, ServicePaths.PROPERTIES));
        ObjectNode extend = json.putObject("extend");
        extend.set("propose_properties", at(address, ServicePaths.PROPOSED));
        extend.putArray("property_settings")
                .addObject()
                .put("name", SentExtension.LIMIT)
                .put("label", "Limit")
                .put("type", "number")
                .put("default", 0)
                .put("help_text", "So many values for each row; 0 for all");
        ArrayNode types = json.putArray("defaultTypes");
        matchable
                .types()
                .forEach(type -> types.addObject().put("id", type.id()).put("name", type.name()));
        return json.put("batchSize", SentQueries.MOST);
    }

    private static ObjectNode at(String address, String path) {
        return SentJson.object().put("service_url", address).put("service_path", path);
    }
}
