package org.rolegraph.link.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.rolegraph.base.file.KeptLines;

/** How what a title means stands in a line of what was found before. */
final class TitleLines implements KeptLines.Form<TitleMatch> {
    @Override
    public void write(TitleMatch match, JsonGenerator json) throws IOException {
        json.writeString(match.outcome().name());
        json.writeString(match.other());
        json.writeBoolean(match.byLetters());
        for (TitleCandidate each : match.candidates()) {
            json.writeStartArray();
            json.writeString(each.id());
            json.writeString(each.label());
            json.writeString(each.source());
            json.writeNumber(each.score());
            json.writeNumber(each.confidence().orElseThrow());
            json.writeEndArray();
        }
    }

    @Override
    public TitleMatch read(JsonParser json) throws IOException {
        TitleMatch.Outcome outcome = TitleMatch.Outcome.valueOf(json.nextTextValue());
        String other = json.nextTextValue();
        boolean byLetters = json.nextBooleanValue();
        List<TitleCandidate> candidates = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            candidates.add(
                    new TitleCandidate(
                            json.nextTextValue(),
                            json.nextTextValue(),
                            json.nextTextValue(),
                            number(json),
                            OptionalDouble.of(number(json))));
            json.nextToken();
        }
        return new TitleMatch(outcome, candidates, other, byLetters);
    }

    private static double number(JsonParser json) throws IOException {
        json.nextToken();
        return json.getDoubleValue();
    }
}
