package org.rolegraph.base.model;

import java.util.regex.Pattern;

/**
 * Words in a language.
 *
 * @param value not empty
 * @param language BCP 47 tag in lower case, or empty when unknown
 */
public record Text(String value, String language) {
    private static final Pattern TAG = Pattern.compile("|[a-z]{2,8}(-[a-z0-9]{1,8})*");

    public Text {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("an empty text");
        }
        if (!isTag(language)) {
            throw new IllegalArgumentException("not a language tag: " + language);
        }
    }

    /** Whether it is empty or a BCP 47 tag in lower case. */
    public static boolean isTag(String language) {
        return language.equals("en") || TAG.matcher(language).matches();
    }

    public static Text en(String value) {
        return new Text(value, "en");
    }
}
