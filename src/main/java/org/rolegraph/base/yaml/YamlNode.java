package org.rolegraph.base.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML document, with the line, from 1, that it begins in. */
sealed interface YamlNode {
    int line();

    /** For messages: what it is, shortly. */
    String shown();

    /**
     * A number, truth value or text: as it is written, since only the reader of a field knows which
     * of them it is.
     *
     * @param value empty for {@code null}, {@code ~} and nothing
     */
    record Scalar(String value, int line) implements YamlNode {
        private static final int LONGEST = 40;

        @Override
        public String shown() {
            return value.length() <= LONGEST
                    ? "\"" + value + "\""
                    : "\"" + value.substring(0, LONGEST) + "…\"";
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, int line) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** A mapping of texts, in the order of the document. */
    record Mapping(Map<String, YamlNode> values, int line) implements YamlNode {
        public Mapping {
            values = new LinkedHashMap<>(values);
        }

        Optional<YamlNode> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public String shown() {
            return "a mapping";
        }
    }
}
