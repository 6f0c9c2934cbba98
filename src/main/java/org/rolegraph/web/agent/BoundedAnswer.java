package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.web.operation.RowPage;
import org.rolegraph.web.site.Served;

/** Answers within a size that an agent can read, which say what was left off. */
final class BoundedAnswer {
    /** Characters of the rows of an answer, some six thousand tokens. */
    static final int MOST = 24_000;

    /** Characters of one text, of which the rest is cut. */
    private static final int LONGEST_TEXT = 1_500;

    private BoundedAnswer() {}

    /** The rows of a page, and how to ask for those after them. */
    static ObjectNode rows(RowPage page, Served served) throws IOException {
        ObjectNode answer = AgentJson.object();
        ArrayNode rows = answer.putArray("rows");
        int size = 0;
        List<JsonNode> all = lines(page.table());
        for (JsonNode row : all) {
            size += row.toString().length();
            if (size > MOST && !rows.isEmpty()) {
                break;
            }
            rows.add(row);
        }
        if (rows.size() < all.size() || page.hasMore()) {
            int next = page.offset() + rows.size();
            leftOff(answer, "rows follow; ask again with offset " + next);
        }
        cover(answer, page.notes(), served);
        return answer;
    }

    /** The rows of a table, which is read. */
    static List<JsonNode> lines(Table table) throws IOException {
        StringBuilder lines = new StringBuilder();
        Format.JSONL.write(table, Style.PLAIN, lines);
        return lines.toString().lines().map(line -> said(AgentJson.own(line))).toList();
    }

    static void leftOff(ObjectNode answer, String sentence) {
        answer.put("leftOff", sentence);
    }

    /** Says what an answer rests on, after what is to be said of it alone. */
    static void cover(ObjectNode answer, List<String> notes, Served served) {
        ArrayNode coverage = answer.putArray("coverage");
        notes.forEach(coverage::add);
        coverage.add(LoadedLine.of(served));
    }

    /** The members of an object that say something, texts no longer than they are read. */
    static JsonNode said(JsonNode object) {
        ObjectNode said = AgentJson.object();
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            if (!each.getValue().isNull()) {
                said.set(each.getKey(), cut(each.getValue()));
            }
        }
        return said;
    }

    private static JsonNode cut(JsonNode value) {
        if (!value.isTextual() || value.textValue().length() <= LONGEST_TEXT) {
            return value;
        }
        String text = value.textValue();
        boolean half = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
        int end = half ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return TextNode.valueOf(
                text.substring(0, end) + "… (" + (text.length() - end) + " characters more)");
    }
}
