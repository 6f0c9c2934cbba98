package org.rolegraph.base.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * A mapping of a YAML document, read by its keys; a value of another form than asked for is an
 * error at its line. Keys that nobody asks for are passed over.
 */
public final class YamlEntry {
    private final String file;
    private final YamlNode.Mapping mapping;
    private final Problems problems;

    YamlEntry(String file, YamlNode.Mapping mapping, Problems problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
    }

    /** Where it begins. */
    public Location where() {
        return Location.of(file, mapping.line());
    }

    /** Where the value of a key stands; the entry itself when there is none. */
    public Location where(String key) {
        return mapping.value(key).map(node -> Location.of(file, node.line())).orElse(where());
    }

    /** Whether the key is there, with whatever value. */
    public boolean has(String key) {
        return mapping.value(key).isPresent();
    }

    /** The text of a key without outer white space; empty when there is none. */
    public String text(String key) {
        Optional<YamlNode> value = mapping.value(key);
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof YamlNode.Scalar scalar) {
            return scalar.value().strip();
        }
        wrong(key, value.get(), "a text");
        return "";
    }

    /** The text of a key that every such entry needs; its lack is an error, and empty. */
    public String needed(String key) {
        String text = text(key);
        // of another form it was an error already
        if (text.isEmpty()
                && mapping.value(key).map(YamlNode.Scalar.class::isInstance).orElse(true)) {
            problems.error(
                    Codes.MISSING_FIELD,
                    where(key),
                    "has no \"" + key + "\"",
                    "add it, or take the publisher's own file");
        }
        return text;
    }

    /** The mappings in the list of a key; none when the key is not there or empty. */
    public List<YamlEntry> entries(String key) {
        List<YamlEntry> entries = new ArrayList<>();
        for (YamlNode item : items(key, "a list of mappings")) {
            if (item instanceof YamlNode.Mapping each) {
                entries.add(new YamlEntry(file, each, problems));
            } else {
                wrong(key, item, "a mapping in its list");
            }
        }
        return entries;
    }

    /** The texts in the list of a key; none when the key is not there or empty. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key, "a list of texts")) {
            if (item instanceof YamlNode.Scalar scalar) {
                texts.add(scalar.value().strip());
            } else {
                wrong(key, item, "a text in its list");
            }
        }
        return texts;
    }

    /** The mapping of a key, if it is one; whatever else it is, it is passed over. */
    public Optional<YamlEntry> entry(String key) {
        return mapping.value(key).orElse(null) instanceof YamlNode.Mapping each
                ? Optional.of(new YamlEntry(file, each, problems))
                : Optional.empty();
    }

    private List<YamlNode> items(String key, String expected) {
        YamlNode value = mapping.value(key).orElse(null);
        if (value instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        if (value != null && !(value instanceof YamlNode.Scalar text && text.value().isBlank())) {
            wrong(key, value, expected);
        }
        return List.of();
    }

    private void wrong(String key, YamlNode found, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                Location.of(file, found.line()),
                "\"" + key + "\" is " + found.shown() + "; expected " + expected,
                "correct it, or take the publisher's own file");
    }
}
