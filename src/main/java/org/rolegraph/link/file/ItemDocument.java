package org.rolegraph.link.file;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** One entity document, read as a stream: of what is large, such as claims, little is held. */
final class ItemDocument {
    private static final Set<String> BROADER = Set.of("P31", "P279");

    /** Labels that count where a language has none of its own. */
    private static final String ALL_LANGUAGES = "mul";

    /** Characters of a wrong value that are shown. */
    private static final int SHOWN = 80;

    private final JsonParser parser;
    private final Location where;
    private final Drafts drafts;
    private final EntryTexts texts;
    private final Problems problems;
    private final EntryDraft draft = new EntryDraft();
    private String id = "";
    private String type = "item";

    /**
     * A document that is not read yet.
     *
     * @param where its file and line
     */
    ItemDocument(
            JsonParser parser, Location where, Drafts drafts, EntryTexts texts, Problems problems) {
        this.parser = parser;
        this.where = where;
        this.drafts = drafts;
        this.texts = texts;
        this.problems = problems;
    }

    /**
     * Reads it to its end, and keeps it when it is an item.
     *
     * @throws JsonParseException when it is no such document
     */
    void read() throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT, "an object");
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> id = string();
                case "type" -> type = string();
                case "labels", "descriptions", "aliases" -> texts(field);
                case "claims" -> claims();
                default -> parser.skipChildren();
            }
        }
        expect(parser.nextToken() == null, "nothing after the object");
        if (type.equals("item") && !id.matches("[PL]\\d+")) {
            keep();
        }
    }

    private void keep() {
        if (!id.matches("Q[1-9]\\d*")) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    "the id is \"" + id + "\"; expected that of an item, such as Q42",
                    WikidataReading.REMEDY);
        } else if (drafts.has(WikidataReading.ENTITY + id)) {
            problems.error(
                    Codes.DUPLICATE_ID,
                    where,
                    id + " is described a second time; expected one line for each item",
                    "leave one of the two lines out");
        } else {
            drafts.put(WikidataReading.ENTITY + id, draft);
        }
    }

    private String string() throws IOException {
        expect(parser.currentToken() == JsonToken.VALUE_STRING, "a text");
        return parser.getText();
    }

    /** By language one text, or of aliases a list of them; PHP writes none as a list. */
    private void texts(String field) throws IOException {
        if (isNone(field)) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String language = parser.currentName();
            int fit = drafts.fit(language.equals(ALL_LANGUAGES) ? "" : language);
            parser.nextToken();
            if (fit < 0) {
                parser.skipChildren();
                continue;
            }
            JsonNode value = parser.readValueAsTree();
            for (JsonNode each : value.isArray() ? value : Set.of(value)) {
                String text = text(each, field + "." + language);
                if (!text.isEmpty()) {
                    take(field, text, fit);
                }
            }
        }
    }

    private String text(JsonNode value, String what) {
        if (!value.path("value").isTextual()) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    what
                            + " is "
                            + cut(value.toString())
                            + "; expected an object with the text \"value\"",
                    WikidataReading.REMEDY);
            return "";
        }
        return texts.of(value.path("value").textValue(), what, where);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }

    private void take(String field, String text, int fit) {
        switch (field) {
            case "labels" -> draft.title(text, fit);
            case "descriptions" -> draft.description(text, fit);
            default -> draft.name(text);
        }
    }

    private void claims() throws IOException {
        if (isNone("claims")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String property = parser.currentName();
            parser.nextToken();
            if (!BROADER.contains(property)) {
                parser.skipChildren();
                continue;
            }
            JsonNode statements = parser.readValueAsTree();
            for (JsonNode statement : statements) {
                above(statement).ifPresent(item -> draft.broader(WikidataReading.ENTITY + item));
            }
        }
    }

    /** The item that a statement names, when it names one and stands. */
    private static Optional<String> above(JsonNode statement) {
        String item = statement.at("/mainsnak/datavalue/value/id").asText("");
        boolean stands = !statement.path("rank").asText("").equals("deprecated");
        return Optional.of(item).filter(i -> stands && !i.isEmpty());
    }

    private boolean isNone(String field) throws IOException {
        if (parser.currentToken() == JsonToken.START_ARRAY
                && parser.nextToken() == JsonToken.END_ARRAY) {
            return true;
        }
        expect(parser.currentToken() == JsonToken.START_OBJECT, field + " by their names");
        return false;
    }

    private void expect(boolean holds, String what) throws IOException {
        if (!holds) {
            String found = parser.currentToken() == null ? "the end" : cut(parser.getText());
            throw new JsonParseException(parser, "found " + found + "; expected " + what);
        }
    }
}
