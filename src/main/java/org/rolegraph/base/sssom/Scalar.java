package org.rolegraph.base.sssom;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** YAML's scalars on one line: plain, in single and in double quotes. */
final class Scalar {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u.{4}|.)");

    private Scalar() {}

    /** The value, or nothing when the text is no scalar on one line. */
    static Optional<String> read(String text) {
        String yaml = text.strip();
        if (yaml.startsWith("\"")) {
            return doubleQuoted(yaml);
        }
        if (yaml.startsWith("'")) {
            String inner = yaml.length() > 1 ? yaml.substring(1, yaml.length() - 1) : "'";
            boolean closed = yaml.endsWith("'") && !inner.replace("''", "").contains("'");
            return closed ? Optional.of(inner.replace("''", "'")) : Optional.empty();
        }
        int comment = yaml.indexOf(" #");
        String plain = comment < 0 ? yaml : yaml.substring(0, comment).strip();
        boolean special = !plain.isEmpty() && "&*!|>%@`[{".indexOf(plain.charAt(0)) >= 0;
        return special || plain.contains(": ") ? Optional.empty() : Optional.of(plain);
    }

    private static Optional<String> doubleQuoted(String yaml) {
        if (!yaml.matches("\"[^\"\\\\]*+(\\\\([nrt\"\\\\/]|u[0-9A-Fa-f]{4})[^\"\\\\]*+)*+\"")) {
            return Optional.empty();
        }
        return Optional.of(
                ESCAPE.matcher(yaml.substring(1, yaml.length() - 1))
                        .replaceAll(e -> Matcher.quoteReplacement(unescaped(e.group(1)))));
    }

    private static String unescaped(String escape) {
        return switch (escape.charAt(0)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'u' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
            default -> escape;
        };
    }

    /** Plain where YAML reads that as the same text, else in double quotes. */
    static String write(String value) {
        boolean plain =
                value.matches("[A-Za-z0-9/<(].*")
                        && value.equals(value.strip())
                        && !value.contains(": ")
                        && !value.contains(" #")
                        && !value.endsWith(":")
                        && value.chars().noneMatch(Character::isISOControl)
                        && !value.matches("(?i)true|false|yes|no|on|off|null|y|n|[0-9._]+");
        if (plain) {
            return value;
        }
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
