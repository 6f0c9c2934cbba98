package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The picture for contributors; {@code -Drolegraph.golden=write} draws it anew. */
class HousePictureTest {
    private static final Path PICTURE = Path.of("docs/pictures/house.svg");

    @Test
    void the_house_is_drawn_as_it_is_planned() throws IOException {
        String drawn = new HousePicture(LayoutTest.plan()).draw().file();
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PICTURE, drawn);
        }
        assertEquals(Files.readString(PICTURE), drawn);
    }
}
