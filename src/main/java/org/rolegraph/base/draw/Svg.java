package org.rolegraph.base.draw;

import java.util.List;
import java.util.Locale;

/**
 * A drawing as SVG 1.1: shapes, text and a style for light and dark; no script, no font, nothing
 * that is fetched. Lengths are pixels. Equal drawings are equal bytes.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/">SVG 1.1</a>
 */
public final class Svg {
    /** Size of the text of no class. */
    public static final int FONT = 13;

    /** Size of the text of class {@code small}. */
    public static final int SMALL = 12;

    private static final String RULES =
            """
            text { font: 13px sans-serif; fill: $ink; }
            .paper { fill: $paper; }
            .small { font-size: 12px; fill: $soft; }
            .title { font-weight: bold; }
            .line { fill: none; stroke-width: 1.5; }
            """;

    /** Which point of a text stands at its place. */
    public enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder body = new StringBuilder();
    private final int width;
    private final int height;
    private final String words;
    private final String style;

    /**
     * An empty drawing.
     *
     * @param title its name, which is read out
     * @param description what it shows, in words
     * @param rules of its classes, a line each, with colours such as {@code $ink}
     */
    public Svg(int width, int height, String title, String description, String rules) {
        this.width = width;
        this.height = height;
        this.words = "<title>" + text(title) + "</title>\n<desc>" + text(description) + "</desc>\n";
        this.style = "<style>\n" + Colour.style(RULES + rules) + "</style>\n";
        rectangle("paper", 0, 0, width, height, 0);
    }

    /**
     * A rectangle.
     *
     * @param type classes of the style, or empty
     * @param round radius of its corners
     */
    public Svg rectangle(String type, double x, double y, double w, double h, int round) {
        body.append("<rect").append(type(type)).append(place(x, y));
        body.append(" width=\"").append(number(w)).append("\" height=\"").append(number(h));
        body.append(round > 0 ? "\" rx=\"" + round : "").append("\"/>\n");
        return this;
    }

    /** A path, in the language of SVG. */
    public Svg path(String type, CharSequence path) {
        body.append("<path").append(type(type)).append(" d=\"").append(path).append("\"/>\n");
        return this;
    }

    /** A line of text on this base line. */
    public Svg text(String type, double x, double y, Anchor anchor, String text) {
        return text(type(type) + anchor(anchor) + place(x, y), text);
    }

    /** A line of text that is turned about its place, clockwise. */
    public Svg turned(int degrees, double x, double y, Anchor anchor, String text) {
        String place = "translate(" + number(x) + ' ' + number(y) + ") rotate(" + degrees + ')';
        return text(anchor(anchor) + " transform=\"" + place + '"', text);
    }

    private Svg text(String attributes, String text) {
        body.append("<text").append(attributes).append('>').append(text(text)).append("</text>\n");
        return this;
    }

    /**
     * Lines of text below each other.
     *
     * @param y their upper edge
     * @param pitch the height of each
     * @return their lower edge
     */
    public int lines(String type, int x, int y, int pitch, List<String> lines) {
        int below = y;
        for (String line : lines) {
            below += pitch;
            text(type, x, below - pitch / 4, Anchor.START, line);
        }
        return below;
    }

    /** Begins a group, which {@link #end} ends; the title shows where one points at it. */
    public Svg group(String title) {
        body.append("<g>");
        body.append(title.isEmpty() ? "" : "<title>" + text(title) + "</title>").append('\n');
        return this;
    }

    public Svg end() {
        body.append("</g>\n");
        return this;
    }

    /** As an element of an HTML page; its rules hold for the whole page. */
    public String element() {
        return element(style);
    }

    /** As an element of a page whose style sheet has the rules of its classes. */
    public String unstyled() {
        return element("");
    }

    private String element(String rules) {
        String size = " width=\"" + width + "\" height=\"" + height + '"';
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""
                + size
                + " viewBox=\"0 0 "
                + width
                + ' '
                + height
                + "\">\n"
                + words
                + rules
                + body
                + "</svg>\n";
    }

    /** As a file. */
    public String file() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + element();
    }

    /** A number of a path: whole, or to a tenth. */
    public static String number(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    private static String type(String type) {
        return type.isEmpty() ? "" : " class=\"" + type + '"';
    }

    private static String anchor(Anchor anchor) {
        return anchor == Anchor.START
                ? ""
                : " text-anchor=\"" + anchor.name().toLowerCase(Locale.ROOT) + '"';
    }

    private static String place(double x, double y) {
        return " x=\"" + number(x) + "\" y=\"" + number(y) + '"';
    }

    /** Escaped; line feeds stay, what steers or hides text is U+FFFD. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            escaped.append(escaped.length() == 0 ? "" : "\n");
            escaped.append(Markup.escaped(Typeset.clean(line)));
        }
        return escaped.toString();
    }
}
