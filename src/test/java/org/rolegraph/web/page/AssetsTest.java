package org.rolegraph.web.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private static final Pattern PROPERTY = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Pattern COLOUR =
            Pattern.compile("([A-Z_]+)\\(\"(#[0-9a-f]{6})\", \"(#[0-9a-f]{6})\"\\)");

    /** A build that writes properties into files must leave scripts alone. */
    @Test
    void pages_load_what_was_written() throws IOException {
        String folder = "org/rolegraph/web/assets";
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", folder))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = "/" + folder + "/" + file.getFileName();
                try (InputStream packed = AssetsTest.class.getResourceAsStream(name)) {
                    assertArrayEquals(Files.readAllBytes(file), packed.readAllBytes(), name);
                }
            }
        }
    }

    /** One palette: what pages are coloured with is what pictures are drawn with. */
    @Test
    void pages_have_the_colours_of_pictures() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Matcher colour =
                COLOUR.matcher(
                        Files.readString(
                                Path.of("src/main/java/org/rolegraph/base/draw/Colour.java")));
        while (colour.find()) {
            String name = colour.group(1).toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            drawn.add(name + " " + colour.group(2));
            drawn.add(name + " " + colour.group(3));
        }
        Set<String> strange = new TreeSet<>();
        Matcher property =
                PROPERTY.matcher(
                        Files.readString(
                                Path.of("src/main/resources/org/rolegraph/web/assets/site.css")));
        while (property.find()) {
            String one = property.group(1) + " " + property.group(2);
            if (!drawn.contains(one)) {
                strange.add(one);
            }
        }
        assertEquals(Set.of(), strange);
    }
}
