package org.rolegraph.base.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.draw.Picture.Group;
import org.rolegraph.base.draw.Picture.Item;
import org.rolegraph.base.draw.Picture.Tone;
import org.rolegraph.base.draw.PictureLayout.Box;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Pictures are legible, whatever is drawn. */
class PictureTest {
    @Property(tries = 200)
    void nothing_lies_over_anything_else(@ForAll("pictures") Picture picture) {
        PictureLayout layout = PictureLayout.of(picture);
        List<Box> boxes = new ArrayList<>(layout.nodes().stream().map(n -> n.box()).toList());
        boxes.add(layout.centre());
        for (PictureLayout.Heading h : layout.headings()) {
            int x = h.left() ? h.edge() - 270 : h.edge();
            boxes.add(new Box(x, h.y() - 9, 270, 18));
        }
        for (int i = 0; i < boxes.size(); i++) {
            Box a = boxes.get(i);
            assertTrue(a.x() >= 0 && a.x() + a.width() <= layout.width(), a.toString());
            assertTrue(a.y() >= 0 && a.y() + a.height() <= layout.height(), a.toString());
            for (Box b : boxes.subList(i + 1, boxes.size())) {
                boolean apart =
                        a.x() + a.width() <= b.x()
                                || b.x() + b.width() <= a.x()
                                || a.y() + a.height() <= b.y()
                                || b.y() + b.height() <= a.y();
                assertTrue(apart, a + " lies over " + b);
            }
        }
    }

    @Property(tries = 200)
    void lines_fit_their_box(@ForAll("texts") String text) {
        for (String line : Typeset.lines(text, 254, 13, false, 4)) {
            assertTrue(Typeset.width(line) * 13 <= 254, line);
        }
        String all = String.join("", Typeset.lines(text, 254, 13, false, 10_000));
        assertEquals(
                Typeset.clean(text).replace(" ", ""), all.replace(" ", ""), "no letter is lost");
    }

    @Property(tries = 100)
    void what_is_written_is_xml_of_shapes_and_text(@ForAll("pictures") Picture picture)
            throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(written(picture))));
        assertEquals("svg", document.getDocumentElement().getTagName());
        for (String none : List.of("script", "a", "image", "use", "foreignObject", "link")) {
            assertEquals(0, document.getElementsByTagName(none).getLength(), none);
        }
    }

    @Test
    void labels_are_text_and_nothing_else() {
        String evil = "</text><script>alert(1)</script>&\u202E\u0007]]>";
        String svg = written(picture(List.of(group(evil, 1)), evil));
        assertFalse(svg.contains("<script>"));
        assertTrue(svg.contains("&lt;/text&gt;&lt;script&gt;"), svg);
        assertTrue(svg.contains("&amp;\uFFFD\uFFFD]]&gt;"), svg);
    }

    @Test
    void the_largest_groups_give_way_first() {
        Picture whole = picture(List.of(group("a", 2), group("b", 30), group("c", 9)), "x");
        Picture drawn = whole.atMost(10);
        assertEquals(List.of(2, 4, 4), drawn.groups().stream().map(g -> g.items().size()).toList());
        assertEquals(List.of(0, 26, 5), drawn.groups().stream().map(Group::more).toList());
        assertEquals(41, drawn.all());
        assertEquals(whole, whole.atMost(41));
        assertEquals(11, whole.atMost(11).drawn());
    }

    @Test
    void a_long_name_is_shortened_and_whole_where_one_points_at_it() {
        String name = "word ".repeat(100).strip();
        String svg =
                written(
                        picture(
                                List.of(
                                        new Group(
                                                "Needs",
                                                Tone.NEED,
                                                List.of(new Item(name, "x:y", "", "urn:y")),
                                                0)),
                                "x"));
        assertTrue(svg.contains("word…</text>"), svg);
        assertTrue(svg.contains("<title>" + name + "\nx:y</title>"), svg);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(200),
                Arbitraries.strings().alpha().withChars(" -/.").ofMaxLength(300),
                Arbitraries.strings().withChars("W界\u0301é&<>\"").ofMaxLength(120));
    }

    @Provide
    Arbitrary<Picture> pictures() {
        Arbitrary<Item> items =
                Combinators.combine(texts(), texts(), texts(), texts()).as(Item::new);
        Arbitrary<Group> groups =
                Combinators.combine(
                                Arbitraries.of("Needs", "Duties", "See also"),
                                Arbitraries.of(Tone.class),
                                items.list().ofMaxSize(12),
                                Arbitraries.integers().between(0, 3))
                        .as(Group::new);
        Arbitrary<Picture.Centre> centres =
                Combinators.combine(texts(), texts(), texts().list().ofMaxSize(4))
                        .as(Picture.Centre::new);
        return Combinators.combine(centres, groups.list().ofMaxSize(8), texts()).as(Picture::new);
    }

    private static Picture picture(List<Group> groups, String label) {
        return new Picture(new Picture.Centre(label, "x:" + label, List.of()), groups, "");
    }

    private static Group group(String title, int items) {
        return new Group(
                title,
                Tone.WORK,
                IntStream.range(0, items)
                        .mapToObj(i -> new Item(title + i, "x:" + i, "", "urn:" + i))
                        .toList(),
                0);
    }

    private static String written(Picture picture) {
        return picture.svg().file();
    }
}
