package org.rolegraph.model;

/**
 * Words in a language.
 *
 * @param value not empty
 * @param language BCP 47 tag in lower case, or empty when unknown
 */
public record Text(String value, String language) {
    public Text {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an empty text");
        }
        if (!language.matches("|[a-z]{2,8}(-[a-z0-9]{1,8})*")) {
            throw new IllegalArgumentException("not a language tag: " + language);
        }
    }

    public static Text en(String value) {
        return new Text(value, "en");
    }
}
