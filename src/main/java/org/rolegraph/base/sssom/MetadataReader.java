package org.rolegraph.base.sssom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Reads the part of YAML that SSSOM's metadata needs; what it need not understand it keeps. */
final class MetadataReader {
    private static final Pattern SLOT = Pattern.compile("([A-Za-z_][A-Za-z0-9_-]*):(\\s.*|)");
    private static final Pattern PREFIX =
            Pattern.compile("\\s+[\"']?([A-Za-z_][A-Za-z0-9_.-]*)[\"']?:(\\s.*)");

    private final String file;
    private final Problems problems;
    private final Map<String, String> curieMap = new LinkedHashMap<>();
    private final Map<String, List<String>> slots = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();
    private String current = "";

    private MetadataReader(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * Reads the head.
     *
     * @param lines the first lines of the file, each beginning with {@code #}
     */
    static Metadata read(List<String> lines, String file, Problems problems) {
        MetadataReader reader = new MetadataReader(file, problems);
        int indent = lines.isEmpty() ? 0 : indent(lines.get(0).substring(1));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).substring(1);
            int skipped = Math.min(indent, indent(line));
            reader.line(line.substring(skipped), i + 1, skipped + 2);
        }
        reader.demand(Slots.SET_ID);
        reader.demand(Slots.LICENSE);
        List<Metadata.Slot> slots = new ArrayList<>();
        reader.slots.forEach((name, text) -> slots.add(new Metadata.Slot(name, text)));
        Metadata metadata = new Metadata(reader.curieMap, slots);
        reader.checkValues(metadata);
        return metadata;
    }

    /** The values that hold for every row are as good as those of a row. */
    private void checkValues(Metadata metadata) {
        places.forEach(
                (slot, where) -> {
                    String value = metadata.value(slot).orElse("");
                    boolean good =
                            Slots.ENTITIES.contains(slot)
                                    ? metadata.expand(value).filter(Iri::isAbsolute).isPresent()
                                    : !slot.equals(Slots.DATE) || RowReader.isDate(value);
                    if (!good && !value.isEmpty()) {
                        bad(
                                where,
                                value,
                                slot.equals(Slots.DATE)
                                        ? "a date such as 2026-11-23"
                                        : "a CURIE over a prefix of curie_map");
                    }
                });
        String version = metadata.value(Slots.VERSION).orElse(Slots.VERSIONS.get(0));
        if (!Slots.VERSIONS.contains(version)) {
            problems.warning(
                    Codes.BAD_VALUE,
                    places.get(Slots.VERSION),
                    Slots.VERSION
                            + " is \""
                            + version
                            + "\"; expected one of "
                            + String.join(", ", Slots.VERSIONS),
                    "look whether what is new in it matters; it is kept, and not understood");
        }
    }

    private void line(String yaml, int line, int column) {
        if (yaml.isBlank()) {
            return;
        }
        Location where = new Location(file, line, column);
        Matcher slot = SLOT.matcher(yaml);
        if (slot.matches()) {
            current = slot.group(1);
            if (current.equals("curie_map")) {
                if (!slot.group(2).isBlank() && !slot.group(2).strip().equals("{}")) {
                    bad(where, yaml, "one prefix a line below curie_map");
                }
            } else if (slots.containsKey(current)) {
                problems.error(
                        Codes.DUPLICATE_ID,
                        where,
                        "the slot " + current + " is given twice",
                        "keep one of the two");
            } else {
                forbidden(where, slot.group(2).strip());
                places.put(current, where);
                slots.put(current, new ArrayList<>(List.of(yaml)));
            }
        } else if (current.isEmpty() || !yaml.matches("[\\s#-].*")) {
            bad(where, yaml, "a slot as \"name: value\"");
        } else if (current.equals("curie_map")) {
            prefix(yaml, where);
        } else {
            slots.get(current).add(yaml);
        }
    }

    private void forbidden(Location where, String value) {
        if (!value.isEmpty() && "&*!".indexOf(value.charAt(0)) >= 0) {
            bad(where, value, "a value without YAML anchors, aliases and tags");
        }
    }

    private void prefix(String yaml, Location where) {
        Matcher entry = PREFIX.matcher(yaml);
        Optional<String> namespace =
                entry.matches() ? Scalar.read(entry.group(2)) : Optional.empty();
        if (namespace.isEmpty() || !Iri.isAbsolute(namespace.get())) {
            bad(where, yaml, "a prefix as \"  name: namespace\"");
            return;
        }
        String name = entry.group(1);
        String own = Slots.BUILT_IN.getOrDefault(name, namespace.get());
        if (!own.equals(namespace.get())) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    "the prefix " + name + " is SSSOM's own and stands for " + own,
                    "leave it out, or take another name");
        } else if (curieMap.put(name, own) != null) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    where,
                    "the prefix " + name + " is declared twice",
                    "keep one of the two");
        }
    }

    private void demand(String slot) {
        if (!slots.containsKey(slot)) {
            problems.warning(
                    Codes.MISSING_FIELD,
                    Location.of(file, 1),
                    "the metadata lacks " + slot + ", which SSSOM asks for",
                    "add a line \"#" + slot + ": …\"");
        }
    }

    private void bad(Location where, String found, String expected) {
        problems.error(
                Codes.BAD_SYNTAX,
                where,
                "found \"" + found.strip() + "\"; expected " + expected,
                "correct the line, or remove it");
    }

    private static int indent(String line) {
        int spaces = 0;
        while (spaces < line.length() && line.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }
}
