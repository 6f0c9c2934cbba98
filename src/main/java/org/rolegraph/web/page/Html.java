package org.rolegraph.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.rolegraph.web.http.WebAnswer;

/** Pages made of the templates in {@code src/main/jte}. */
public final class Html {
    /** The media type of pages. */
    public static final String TYPE = "text/html";

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(ContentType.Html);

    private Html() {}

    /**
     * The page that a template makes.
     *
     * @param template such as {@code page/message}
     * @param parameters those that it declares, by name
     */
    public static String page(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        TEMPLATES.render(template + ".jte", parameters, out);
        return out.toString();
    }

    /** An answer with the page, which is made when it is written. */
    public static WebAnswer answer(String template, Map<String, Object> parameters) {
        return answer(200, template, parameters);
    }

    /** The same with another status. */
    public static WebAnswer answer(int status, String template, Map<String, Object> parameters) {
        return answer(status, template, () -> parameters);
    }

    /**
     * An answer whose page is gathered when it is written: one whose validator the client knows
     * costs nothing.
     */
    public static WebAnswer answer(
            int status, String template, Supplier<Map<String, Object>> parameters) {
        return WebAnswer.of(
                status,
                TYPE + "; charset=utf-8",
                out ->
                        out.write(
                                page(template, parameters.get()).getBytes(StandardCharsets.UTF_8)));
    }
}
