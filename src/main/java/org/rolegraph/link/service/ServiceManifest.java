package org.rolegraph.link.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolegraph.base.result.CellTexts;

/**
 * What a service says of itself.
 *
 * @param name of the service
 * @param version of its software, or empty
 * @param identifierSpace what its ids are of: a namespace, or an IRI that only names it
 * @param view IRI of an entity with {@code {{id}}} in it, or empty
 * @param batch how many queries it takes at once
 */
public record ServiceManifest(
        String name, String version, String identifierSpace, String view, int batch) {
    /** As many as OpenRefine sends where the service says nothing. */
    private static final int USUAL_BATCH = 10;

    /** More make answers late, and a failure costly. */
    private static final int LARGEST_BATCH = 50;

    private static final int LONGEST = 500;
    private static final String ID = "{{id}}";
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s\\p{Cc}\u00a0<>\"{}|^`\\\\]");

    /** A manifest, or why the answer is none. */
    record Read(Optional<ServiceManifest> manifest, String fault) {}

    /** Reads a manifest; one without versions is of 0.1, as the specification says. */
    static Read of(JsonNode json) {
        List<String> versions = new ArrayList<>();
        json.path("versions").forEach(version -> versions.add(version.asText()));
        if (!json.isObject() || !json.path("identifierSpace").isTextual()) {
            return fault("it has no identifierSpace; expected the manifest of a service");
        }
        if (!versions.isEmpty() && !versions.contains("0.1") && !versions.contains("0.2")) {
            return fault(
                    "it speaks version "
                            + CellTexts.line(String.join(", ", versions), 100)
                            + "; expected 0.1 or 0.2");
        }
        if (json.path("authentication").isObject()) {
            return fault("it wants authentication, which rolegraph does not do");
        }
        ServiceManifest manifest =
                new ServiceManifest(
                        text(json.path("name")),
                        text(json.path("serviceVersion")),
                        text(json.path("identifierSpace")),
                        text(json.path("view").path("url")),
                        batch(json.path("batchSize")));
        return manifest.isNamespace() || manifest.view.contains(ID) || manifest.view.isEmpty()
                ? new Read(Optional.of(manifest), "")
                : fault("its view has no " + ID + ": " + manifest.view);
    }

    private static Read fault(String fault) {
        return new Read(Optional.empty(), fault);
    }

    private static int batch(JsonNode size) {
        return size.canConvertToInt() && size.intValue() > 0
                ? Math.min(size.intValue(), LARGEST_BATCH)
                : USUAL_BATCH;
    }

    /** As {@link #of} reads it back. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", name);
        json.put("serviceVersion", version);
        json.put("identifierSpace", identifierSpace);
        json.putObject("view").put("url", view);
        return json.put("batchSize", batch);
    }

    private boolean isNamespace() {
        return isWeb(identifierSpace) && identifierSpace.matches(".*[/#=:]");
    }

    /**
     * What the IRIs of its entities begin with: the identifier space, else the view up to the id.
     */
    public String namespace() {
        return isNamespace() || !view.contains(ID)
                ? identifierSpace
                : view.substring(0, view.indexOf(ID));
    }

    /**
     * The IRI of an entity: the id itself where it is one; else the identifier space with the id
     * after it, where that is a namespace, as Wikidata's is; else by the view. Nothing when none of
     * them makes an IRI.
     */
    public Optional<String> iri(String id) {
        if (isWeb(id)) {
            return Optional.of(id);
        }
        if (isNamespace()) {
            return Optional.of(identifierSpace + escaped(id)).filter(ServiceManifest::isWeb);
        }
        return Optional.of(view)
                .filter(url -> url.contains(ID))
                .map(url -> url.replace(ID, component(id)))
                .filter(ServiceManifest::isWeb);
    }

    /** As a component of a URI, which the specification asks for. */
    private static String component(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What no IRI may have is escaped, and nothing else. */
    private static String escaped(String id) {
        return FORBIDDEN.matcher(id).replaceAll(found -> component(found.group()));
    }

    private static boolean isWeb(String iri) {
        return iri.matches("https?://.+") && !FORBIDDEN.matcher(iri).find();
    }

    private static String text(JsonNode json) {
        return json.isTextual() ? CellTexts.line(json.textValue(), LONGEST) : "";
    }
}
