package org.rolegraph.base.section;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;

class SectionFileTest {
    private enum Part implements Section {
        OFFSETS(4),
        WORDS(1),
        ROWS(14),
        NAMES(1),
        FLOATS(12);

        private final int width;

        Part(int width) {
            this.width = width;
        }

        @Override
        public int width() {
            return width;
        }
    }

    private static final SectionLayout LAYOUT = layout("rgsample", 7, Part.values());

    @TempDir private Path folder;

    private static SectionLayout layout(String magic, int version, Section... sections) {
        return new SectionLayout(magic, "sample", version, "make it anew", List.of(sections));
    }

    @Test
    void the_bytes_are_those_of_the_layout() throws IOException {
        enum One implements Section {
            NUMBERS;

            @Override
            public int width() {
                return 4;
            }
        }
        SectionWriter writer = new SectionWriter(layout("rgsample", 7, One.values()));
        writer.ints(One.NUMBERS, 1, -2, 0x01020304);
        Path file = folder.resolve("one");
        writer.write(file);
        assertEquals(
                """
                magic    7267 73616d706c65
                version  07000000
                sum      bd75ebbc
                length   50000000
                sections 01000000
                name     4e554d424552530000000000000000000000000000000000
                begin    40000000
                length   0c000000
                width    04000000
                sum      dc31172f
                section  01000000feffffff04030201
                padding  00000000
                """
                        .replaceAll("(?m)^\\S+|\\s", ""),
                HexFormat.of().formatHex(Files.readAllBytes(file)));
    }

    @Test
    void elements_and_fields_are_read_as_they_were_written() throws IOException {
        SectionFile file = SectionFile.open(sample("sample"), LAYOUT);
        assertEquals(2, file.count(Part.ROWS));
        assertEquals(200, file.u8(Part.ROWS, 1, 0));
        assertEquals(60_000, file.u16(Part.ROWS, 1, 2));
        assertEquals(-5, file.i32(Part.ROWS, 0, 4));
        assertEquals(Long.MIN_VALUE + 9, file.i64(Part.ROWS, 1, 4));
        assertArrayEquals(new int[] {0, 1, 3, 3}, file.ints(Part.OFFSETS));
        assertEquals(
                "bc", new String(file.nth(Part.OFFSETS, Part.WORDS, 1), StandardCharsets.UTF_8));
        assertArrayEquals(new String[] {"", "é".repeat(100), "z"}, file.texts(Part.NAMES));
        assertEquals("é".repeat(100), file.text(Part.NAMES, 1));
        assertEquals(200, file.textLength(Part.NAMES, 1));
        assertArrayEquals(new float[] {-0.5f, Float.NaN, 1e30f}, file.floats(Part.FLOATS, 0));
    }

    private Path sample(String name) throws IOException {
        Path target = folder.resolve(name);
        sample().write(target);
        return target;
    }

    private static SectionWriter sample() {
        SectionWriter writer = new SectionWriter(LAYOUT);
        writer.ints(Part.OFFSETS, 0, 1, 3, 3);
        Bytes words = new Bytes();
        words.raw(new byte[] {'a', 'b', 'c'}, 0, 3);
        writer.bytes(Part.WORDS, words);
        Bytes rows = new Bytes();
        for (int row = 0; row < 2; row++) {
            rows.u8(200);
            rows.u8(0);
            rows.u16(60_000);
            rows.i64(row == 0 ? -5 : Long.MIN_VALUE + 9);
            rows.u16(1);
        }
        writer.bytes(Part.ROWS, rows);
        Bytes names = new Bytes();
        List.of("", "é".repeat(100), "z").forEach(names::text);
        writer.bytes(Part.NAMES, names);
        Bytes floats = new Bytes();
        for (float number : new float[] {-0.5f, Float.NaN, 1e30f}) {
            floats.i32(Float.floatToIntBits(number));
        }
        writer.bytes(Part.FLOATS, floats);
        return writer;
    }

    @Property(tries = 200)
    void texts_are_found_as_in_a_sorted_set(
            @ForAll @Size(max = 40) List<@Size(max = 3) List<Byte>> all,
            @ForAll @Size(max = 3) List<Byte> wanted)
            throws IOException {
        TreeSet<byte[]> sorted = new TreeSet<>(Arrays::compareUnsigned);
        all.forEach(text -> sorted.add(bytes(text)));
        Bytes words = new Bytes();
        int[] offsets = new int[sorted.size() + 1];
        int count = 0;
        for (byte[] text : sorted) {
            words.raw(text, 0, text.length);
            offsets[++count] = words.size();
        }
        SectionWriter writer = new SectionWriter(LAYOUT);
        writer.ints(Part.OFFSETS, offsets);
        writer.bytes(Part.WORDS, words);
        SectionFile file = writer.inMemory(Path.of("sample"));
        int less = sorted.headSet(bytes(wanted)).size();
        assertEquals(
                sorted.contains(bytes(wanted)) ? less : -1 - less,
                file.search(Part.OFFSETS, Part.WORDS, 0, count, bytes(wanted)));
    }

    private static byte[] bytes(List<Byte> list) {
        byte[] bytes = new byte[list.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = list.get(i);
        }
        return bytes;
    }

    @Test
    void whichever_bit_is_flipped_the_file_is_not_whole() throws IOException {
        Path file = sample("sample");
        assertTrue(SectionFile.whole(file, LAYOUT).isPresent());
        byte[] right = Files.readAllBytes(file);
        for (int bit = 0; bit < 8 * right.length; bit++) {
            byte[] wrong = right.clone();
            wrong[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, wrong);
            assertTrue(SectionFile.whole(file, LAYOUT).isEmpty(), "bit " + bit);
            assertEquals(bit / 8 >= LAYOUT.header(), SectionFile.fits(file, LAYOUT), "bit " + bit);
        }
        for (int length = 0; length < right.length; length++) {
            Files.write(file, Arrays.copyOf(right, length));
            assertFalse(SectionFile.fits(file, LAYOUT), length + " bytes");
        }
        Files.write(file, Arrays.copyOf(right, right.length + 1));
        assertFalse(SectionFile.fits(file, LAYOUT));
    }

    @Test
    void says_what_is_wrong_and_what_to_do() throws IOException {
        Path file = sample("sample");
        byte[] right = Files.readAllBytes(file);
        assertEquals("the sample is missing", fault(folder.resolve("none"), LAYOUT));
        assertEquals("this is no sample", fault(file, layout("rgothers", 7, Part.values())));
        assertEquals(
                "the sample has version 7; expected 8",
                fault(file, layout("rgsample", 8, Part.values())));
        assertEquals(
                "the sample has other sections than those of its version",
                fault(file, layout("rgsample", 7, Part.OFFSETS, Part.WORDS)));
        Files.write(file, Arrays.copyOf(right, right.length - 8));
        assertEquals(
                "the sample has " + (right.length - 8) + " bytes; expected " + right.length,
                fault(file, LAYOUT));
        right[30] ^= 1;
        Files.write(file, right);
        assertEquals("the sample's header is damaged", fault(file, LAYOUT));
        Files.write(file, new byte[0]);
        assertEquals("this is no sample", fault(file, LAYOUT));
    }

    private static String fault(Path file, SectionLayout layout) {
        Failure failure = assertThrows(Failure.class, () -> SectionFile.open(file, layout));
        assertEquals(Exit.STORE, failure.exit());
        assertEquals("make it anew", failure.problems().get(0).remedy());
        assertEquals(file.toString(), failure.problems().get(0).where().toString());
        return failure.problems().get(0).message();
    }

    @Test
    void a_place_outside_of_a_section_is_damage() throws IOException {
        SectionFile file = SectionFile.open(sample("sample"), LAYOUT);
        assertThrows(Failure.class, () -> file.u8(Part.WORDS, 3, 0));
        assertThrows(Failure.class, () -> file.u8(Part.WORDS, -1, 0));
        assertThrows(Failure.class, () -> file.i32(Part.OFFSETS, 3, 1));
        assertThrows(Failure.class, () -> file.i64(Part.ROWS, Integer.MAX_VALUE, 0));
        assertThrows(Failure.class, () -> file.nth(Part.OFFSETS, Part.WORDS, 3));
        assertThrows(Failure.class, () -> file.text(Part.ROWS, 0));
    }

    @Test
    void in_memory_it_is_the_same_and_equal_content_has_an_equal_sum() throws IOException {
        SectionFile mapped = SectionFile.open(sample("one"), LAYOUT);
        SectionFile memory = sample().inMemory(Path.of("two"));
        assertArrayEquals(mapped.texts(Part.NAMES), memory.texts(Part.NAMES));
        assertEquals(mapped.sum(), memory.sum());
        SectionWriter other = sample();
        other.ints(Part.OFFSETS, 0, 1, 2, 3);
        assertFalse(mapped.sum() == other.inMemory(Path.of("other")).sum());
    }
}
