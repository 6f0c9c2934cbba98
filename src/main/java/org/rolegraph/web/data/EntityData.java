package org.rolegraph.web.data;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.store.export.Selection;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * An entity by its IRI. Its path answers a browser with its page, and sends who asks for data on
 * (303) to the path with the suffix of the format, such as {@code /role/data-engineer.ttl}; so an
 * IRI under {@link Ids#BASE} resolves where a server stands behind it, and all others do by {@code
 * /entity?iri=}. The data are those of {@code rolegraph export --about}.
 */
final class EntityData implements WebRoute {
    static final String STRANGERS = "/entity";

    private static final List<MediaType> FORMATS = formats();

    private final WebRoute page;

    /** Before a route that answers with the page, for the same path without a suffix. */
    EntityData(WebRoute page) {
        this.page = page;
    }

    private static List<MediaType> formats() {
        List<MediaType> all = new ArrayList<>(List.of(MediaType.PAGE));
        MediaType.OF_GRAPHS.stream().filter(type -> !type.isPage()).forEach(all::add);
        all.add(MediaType.of(Format.CSV));
        return List.copyOf(all);
    }

    /**
     * What is asked for.
     *
     * @param path without the suffix
     * @param named the format that the target names, if it does
     */
    private record Target(String path, String iri, Optional<MediaType> named) {}

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (DataMethods.isOptions(request)) {
            return DataMethods.readingOptions();
        }
        if (!request.isGet()) {
            return DataMethods.refused(request);
        }
        Target target = target(request, served);
        MediaType type = target.named().orElseGet(() -> MediaType.chosen(request, FORMATS));
        if (type.isPage()) {
            return page(request, target, served);
        }
        if (!isKnown(target.iri(), served)) {
            throw new BadRequest(404, "nothing is known of <" + target.iri() + ">");
        }
        WebAnswer answer =
                target.named().isPresent()
                        ? data(target.iri(), type, served)
                        : WebAnswer.redirect(303, location(target, type)).varying("Accept");
        return DataMethods.open(answer);
    }

    private WebAnswer page(WebRequest request, Target target, Served served) {
        Values query = request.query().without("format");
        WebAnswer answer = page.answer(request.to(target.path(), query), served);
        String vary = answer.header("Vary");
        return target.named().isPresent()
                ? answer
                : answer.with("Vary", vary.isEmpty() ? "Accept" : "Accept, " + vary);
    }

    private static Target target(WebRequest request, Served served) {
        Optional<MediaType> named =
                MediaType.isNamed(request)
                        ? Optional.of(MediaType.chosen(request, FORMATS))
                        : Optional.empty();
        String path = request.path();
        if (path.equals(STRANGERS)) {
            String iri = request.query().first("iri").orElse("");
            if (!Iri.isAbsolute(iri)) {
                throw new BadRequest("iri: found \"" + iri + "\"; expected an absolute IRI");
            }
            return new Target(path, iri, named);
        }
        int dot = path.lastIndexOf('.');
        Optional<MediaType> suffix =
                dot < path.lastIndexOf('/')
                        ? Optional.empty()
                        : FORMATS.stream()
                                .filter(type -> type.extension().equals(path.substring(dot + 1)))
                                .findFirst();
        // an id may end as a suffix does
        if (suffix.isEmpty() || isKnown(iri(path), served)) {
            return new Target(path, iri(path), named);
        }
        String whole = path.substring(0, dot);
        return new Target(whole, iri(whole), named.or(() -> suffix));
    }

    /** The IRI under {@link Ids#BASE} that a path stands for. */
    static String iri(String path) {
        String iri = Ids.BASE + path.substring(1);
        if (!Iri.isAbsolute(iri)) {
            throw new BadRequest(404, "there is no such page");
        }
        return iri;
    }

    private static String location(Target target, MediaType type) {
        if (target.path().equals(STRANGERS)) {
            return STRANGERS
                    + "?iri="
                    + Values.encode(target.iri())
                    + "&format="
                    + type.extension();
        }
        return Values.encode(target.path()).replace("%2F", "/") + "." + type.extension();
    }

    private static boolean isKnown(String iri, Served served) {
        Node entity = NodeFactory.createURI(iri);
        DatasetGraph data = served.graph().reader().dataset();
        return served.graph()
                .reader()
                .read(
                        () ->
                                data.contains(Node.ANY, entity, Node.ANY, Node.ANY)
                                        || data.contains(Node.ANY, Node.ANY, Node.ANY, entity));
    }

    private static WebAnswer data(String iri, MediaType type, Served served) {
        if (type.format() instanceof GraphFormat format) {
            return WebAnswer.of(200, type.header(), out -> write(iri, format, served, out))
                    .lasting();
        }
        Format format = (Format) type.format();
        return WebAnswer.of(
                        200,
                        type.header(),
                        out -> format.write(EntityTable.of(iri, served), Style.PLAIN, out))
                .lasting();
    }

    private static void write(String iri, GraphFormat format, Served served, OutputStream out)
            throws IOException {
        try {
            served.graph()
                    .reader()
                    .read(
                            () -> {
                                try {
                                    Export.write(
                                            format,
                                            served.graph().reader().dataset(),
                                            Selection.about(new Iri(iri)).described(),
                                            out);
                                    return null;
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
