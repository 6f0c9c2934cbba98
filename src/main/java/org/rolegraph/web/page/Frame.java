package org.rolegraph.web.page;

import java.util.List;
import org.rolegraph.graph.Build;

/**
 * What stands around a page.
 *
 * @param heading of the page, which its title begins with
 * @param description one sentence, for those who find the page elsewhere
 * @param searched what the search box holds
 * @param jsonLd for search engines: JSON without a character that ends a script; empty for none
 * @param credits sentences that the licences of what is shown ask for
 * @param path of the page under which others should know it; empty where it is the one asked for
 * @param data whether the same path gives Turtle, JSON-LD and CSV
 */
public record Frame(
        String heading,
        String description,
        String searched,
        String jsonLd,
        List<String> credits,
        String path,
        boolean data) {
    /** The heading of the first page, which has a search box of its own. */
    public static final String HOME = "rolegraph";

    public Frame {
        credits = List.copyOf(credits);
    }

    /** A frame of a page that has no other path and is no data. */
    public Frame(
            String heading,
            String description,
            String searched,
            String jsonLd,
            List<String> credits) {
        this(heading, description, searched, jsonLd, credits, "", false);
    }

    /** A frame of a page that is about nothing in the graph. */
    public static Frame of(String heading) {
        return new Frame(heading, heading, "", "", List.of());
    }

    /** This one with another description. */
    public Frame described(String sentence) {
        return new Frame(heading, sentence, searched, jsonLd, credits, path, data);
    }

    /** This one with the text that was searched for. */
    public Frame searching(String text) {
        return new Frame(heading, description, text, jsonLd, credits, path, data);
    }

    /** This one for search engines. */
    public Frame telling(String json) {
        return new Frame(heading, description, searched, json, credits, path, data);
    }

    /** This one with the sentences that licences ask for. */
    public Frame crediting(List<String> sentences) {
        return new Frame(heading, description, searched, jsonLd, sentences, path, data);
    }

    /** This one of an entity whose page, and whose data, have the path. */
    public Frame at(String own) {
        return new Frame(heading, description, searched, jsonLd, credits, own, true);
    }

    /** What the browser's tab says. */
    public String title() {
        return isHome() ? heading + ": roles, skills and who says so" : heading + " · rolegraph";
    }

    public boolean isHome() {
        return heading.equals(HOME);
    }

    /** The address of the page's data in a format. */
    public String format(String format) {
        return path + (path.contains("?") ? "&" : "?") + "format=" + format;
    }

    /** The version of the program. */
    public String version() {
        return Build.version();
    }

    /** Where a style sheet, script or font is found. */
    public String asset(String name) {
        return Assets.path(name);
    }
}
