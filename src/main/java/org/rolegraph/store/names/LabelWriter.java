package org.rolegraph.store.names;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.rolegraph.base.file.Bytes;
import org.rolegraph.base.file.Ints;
import org.rolegraph.base.file.Varint;

/** Puts gathered names in order and writes them in the {@link LabelLayout}. */
final class LabelWriter {
    private final Gathered names;
    private final byte[][] iris;
    private final Bytes[] sections = new Bytes[LabelLayout.SECTION_COUNT];

    /** Entities in the order of their IRIs, and the place of each. */
    private final int[] entities;

    private final int[] places;
    private final int[] sourcePlaces;
    private final int[] tonguePlaces;
    private int keyCount;
    private int labelCount;

    LabelWriter(Gathered names) {
        this.names = names;
        Entities all = names.entities;
        iris = new byte[all.iris.size()][];
        for (int i = 0; i < iris.length; i++) {
            iris[i] = all.iris.name(i).getBytes(StandardCharsets.UTF_8);
        }
        entities = Ints.sorted(iris.length, (a, b) -> Arrays.compareUnsigned(iris[a], iris[b]));
        places = new int[entities.length];
        for (int place = 0; place < entities.length; place++) {
            places[entities[place]] = place;
        }
        sourcePlaces = all.sourceNames.alphabetical();
        tonguePlaces = names.languages.alphabetical();
        if (sourcePlaces.length > 0xffff || tonguePlaces.length > 0xffff) {
            throw new UncheckedIOException(new IOException("more than 65,535 graphs or languages"));
        }
        Arrays.setAll(sections, i -> new Bytes());
    }

    void write(Path target, int version) throws IOException {
        LabelOrder by = new LabelOrder(names, places);
        int[] order = Ints.sorted(names.owners.size(), by::compare);
        int[] textAt = writeLabels(order, by);
        new EntityWriter(names, entities, places, sourcePlaces, tonguePlaces, sections)
                .write(order, textAt);
        writeIris();
        writeNames(names.entities.sourceNames);
        writeNames(names.languages);
        writeFile(target, version);
    }

    /** Returns where the text of each gathered label is. */
    private int[] writeLabels(int[] order, LabelOrder by) {
        Bytes texts = sections[LabelLayout.TEXTS];
        int[] textAt = new int[order.length];
        int last = -1;
        for (int label : order) {
            boolean sameKey = last >= 0 && by.compareKeys(last, label) == 0;
            if (!sameKey) {
                addKey(label);
            }
            boolean sameText = sameKey && by.compareTexts(last, label) == 0;
            if (sameText && by.isRepeated(last, label)) {
                textAt[label] = textAt[last];
                continue;
            }
            textAt[label] = sameText ? textAt[last] : copy(names.texts.get(label), texts);
            Bytes facts = sections[LabelLayout.LABEL_FACTS];
            facts.i32(places[names.owners.get(label)]);
            facts.i32(textAt[label]);
            facts.u8(names.ways.get(label));
            facts.u8(0);
            facts.u16(tonguePlaces[names.tongues.get(label)]);
            labelCount++;
            last = label;
        }
        sections[LabelLayout.KEY_OFFSETS].i32(sections[LabelLayout.KEY_TEXTS].size());
        sections[LabelLayout.KEY_LABELS].i32(labelCount);
        return textAt;
    }

    private void addKey(int label) {
        Bytes keys = sections[LabelLayout.KEY_TEXTS];
        sections[LabelLayout.KEY_OFFSETS].i32(keys.size());
        sections[LabelLayout.KEY_LABELS].i32(labelCount);
        int at = names.keys.get(label);
        byte[] pool = names.pool.array();
        keys.raw(pool, Varint.start(pool, at), Varint.value(pool, at));
        keyCount++;
    }

    private int copy(int from, Bytes to) {
        byte[] pool = names.pool.array();
        return to.text(pool, Varint.start(pool, from), Varint.value(pool, from));
    }

    private void writeIris() {
        for (int entity : entities) {
            sections[LabelLayout.IRI_OFFSETS].i32(sections[LabelLayout.IRIS].size());
            sections[LabelLayout.IRIS].raw(iris[entity], 0, iris[entity].length);
        }
        sections[LabelLayout.IRI_OFFSETS].i32(sections[LabelLayout.IRIS].size());
    }

    private void writeNames(Numbered numbered) {
        String[] sorted = new String[numbered.size()];
        int[] alphabetical = numbered.alphabetical();
        for (int i = 0; i < sorted.length; i++) {
            sorted[alphabetical[i]] = numbered.name(i);
        }
        for (String name : sorted) {
            sections[LabelLayout.NAMES].text(name);
        }
    }

    private void writeFile(Path target, int version) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(LabelLayout.HEADER);
        int[] counts = {
            entities.length, keyCount, labelCount, sourcePlaces.length, tonguePlaces.length
        };
        for (int i = 0; i < counts.length; i++) {
            header.putInt(LabelLayout.COUNTS_AT + 4 * i, counts[i]);
        }
        long length = LabelLayout.HEADER;
        for (int i = 0; i < sections.length; i++) {
            header.putInt(LabelLayout.SECTIONS_AT + 4 * i, (int) length);
            length += sections[i].size();
            if (length > Integer.MAX_VALUE) {
                throw new IOException("more than 2 GiB of labels");
            }
        }
        try (FileChannel file =
                FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            file.position(LabelLayout.HEADER);
            CheckedOutputStream body =
                    new CheckedOutputStream(Channels.newOutputStream(file), new CRC32C());
            OutputStream out = new BufferedOutputStream(body, 1 << 16);
            for (Bytes section : sections) {
                section.writeTo(out);
            }
            out.flush();
            header.putLong(0, LabelLayout.MAGIC);
            header.putInt(LabelLayout.VERSION_AT, version);
            header.putLong(LabelLayout.LENGTH_AT, length);
            header.putInt(LabelLayout.BODY_SUM_AT, (int) body.getChecksum().getValue());
            header.putInt(LabelLayout.HEADER_SUM_AT, LabelLayout.headerSum(header));
            file.write(header.rewind(), 0);
            file.force(true);
        }
    }
}
