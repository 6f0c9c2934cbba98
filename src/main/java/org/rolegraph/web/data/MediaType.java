package org.rolegraph.web.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rolegraph.base.draw.DrawnFormat;
import org.rolegraph.base.problem.OutputFormat;
import org.rolegraph.base.result.Format;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;

/**
 * A media type that an answer may have.
 *
 * @param name as headers have it, without parameters
 * @param format what is written under it; {@link DrawnFormat#HTML} is a page
 */
public record MediaType(String name, OutputFormat format) {
    /** Which of several an answer has: by the parameter {@code format}, else by Accept. */
    private static final String PARAMETER = "format";

    /** A page. */
    public static final MediaType PAGE = of(DrawnFormat.HTML);

    /** Of tables, and of yes and no: the best first where a client does not care. */
    public static final List<MediaType> OF_TABLES =
            List.of(
                    of(Format.JSON),
                    new MediaType("application/json", Format.JSON),
                    of(Format.XML),
                    new MediaType("application/xml", Format.XML),
                    new MediaType("text/xml", Format.XML),
                    of(Format.CSV),
                    of(Format.TSV),
                    PAGE,
                    of(Format.JSONL),
                    of(Format.MARKDOWN),
                    of(Format.XLSX),
                    of(Format.TABLE));

    /** Of graphs: the best first where a client does not care. */
    public static final List<MediaType> OF_GRAPHS = ofGraphs();

    private static List<MediaType> ofGraphs() {
        List<MediaType> all = new ArrayList<>();
        for (GraphFormat format : GraphFormat.values()) {
            all.add(of(format));
        }
        all.add(new MediaType("application/x-turtle", GraphFormat.TURTLE));
        all.add(new MediaType("application/json", GraphFormat.JSONLD));
        all.add(PAGE);
        all.add(new MediaType("text/plain", GraphFormat.NTRIPLES));
        return List.copyOf(all);
    }

    /** The format under its own name. */
    public static MediaType of(OutputFormat format) {
        return new MediaType(format.mediaType(), format);
    }

    /** The header of an answer: what is text is so in UTF-8. */
    public String header() {
        return name.startsWith("text/") ? name + "; charset=utf-8" : name;
    }

    public boolean isPage() {
        return format == DrawnFormat.HTML;
    }

    /** As files and the parameter {@code format} name it. */
    public String extension() {
        return format.extension();
    }

    /** Whether a client says so outright, whatever its headers would rather have. */
    static boolean isNamed(WebRequest request) {
        return request.query().has(PARAMETER);
    }

    /** Whether a client would rather have a page than anything else, or says so. */
    public static boolean wantsPage(Values values, WebRequest request) {
        Optional<String> named = values.first(PARAMETER);
        return named.isPresent()
                ? named.get().equals(PAGE.extension())
                : request.accepted(List.of(Format.JSON.mediaType(), PAGE.name()))
                        .equals(Optional.of(PAGE.name()));
    }

    /**
     * The one of some types that a client would rather have.
     *
     * @throws BadRequest with status 406, and all that there are, where it can take none of them
     */
    public static MediaType chosen(WebRequest request, List<MediaType> types) {
        return chosen(request.query(), request, types);
    }

    /**
     * The same, where the parameter may be in a form.
     *
     * @throws BadRequest likewise
     */
    public static MediaType chosen(Values values, WebRequest request, List<MediaType> types) {
        Optional<String> named = values.first(PARAMETER);
        if (named.isPresent()) {
            return named(named.get(), types)
                    .orElseThrow(() -> none("the format \"" + named.get() + "\"", types));
        }
        String accept = request.header("accept").orElse("");
        return request.accepted(types.stream().map(MediaType::name).toList())
                .flatMap(name -> types.stream().filter(t -> t.name().equals(name)).findFirst())
                .orElseThrow(() -> none("what the header Accept names (" + accept + ")", types));
    }

    /** By the name of a format, the extension of its files, or its media type. */
    static Optional<MediaType> named(String word, List<MediaType> types) {
        String name = word.toLowerCase(Locale.ROOT);
        return types.stream()
                .filter(
                        type ->
                                type.format().id().equals(name)
                                        || type.extension().equals(name)
                                        || type.name().equals(name))
                .findFirst();
    }

    private static BadRequest none(String asked, List<MediaType> types) {
        List<String> names = types.stream().map(MediaType::name).toList();
        return new BadRequest(
                406, asked + " cannot be had here; expected one of " + String.join(", ", names));
    }
}
