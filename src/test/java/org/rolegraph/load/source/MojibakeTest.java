package org.rolegraph.load.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class MojibakeTest {
    @Property
    void reads_back_what_was_read_as_latin_1(
            @ForAll @Chars({'a', ' ', 'é', 'ü', 'ß', 'ñ', 'à', '’', '–', '€', '“'}) String text) {
        String wrong =
                new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertEquals(text, Mojibake.mend(wrong));
    }

    @Property
    void reads_back_what_was_read_as_windows_1252(
            @ForAll @Chars({'a', ' ', 'é', 'ü', 'ß', 'ñ', 'à', '’', '–', '€', '“'}) String text) {
        String wrong =
                new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertEquals(text, Mojibake.mend(wrong));
    }

    @Property
    void leaves_sound_text_alone(
            @ForAll @StringLength(max = 40) @Chars({'a', ' ', 'é', 'ü', 'ß', 'ñ', 'à', '’', '–'})
                    String text) {
        assertEquals(text, Mojibake.mend(text));
    }
}
