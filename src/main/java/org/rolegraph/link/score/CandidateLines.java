package org.rolegraph.link.score;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.file.KeptLines;

/** Candidates by name as JSON: an array each; {@code null} where a number is none. */
final class CandidateLines implements KeptLines.Form<List<Candidate>> {
    @Override
    public void write(List<Candidate> candidates, JsonGenerator json) throws IOException {
        for (Candidate each : candidates) {
            json.writeStartArray();
            json.writeString(each.concept());
            json.writeString(each.name());
            json.writeBoolean(each.preferred());
            Agreement agreement = each.agreement();
            for (double number :
                    new double[] {
                        each.score(),
                        each.margin(),
                        each.confidence(),
                        agreement.title(),
                        agreement.names(),
                        agreement.description(),
                        agreement.broader()
                    }) {
                if (Double.isNaN(number)) {
                    json.writeNull();
                } else {
                    json.writeNumber(number);
                }
            }
            json.writeEndArray();
        }
    }

    @Override
    public List<Candidate> read(JsonParser json) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            String concept = json.nextTextValue();
            String name = json.nextTextValue();
            boolean preferred = json.nextBooleanValue();
            double score = number(json);
            double margin = number(json);
            double confidence = number(json);
            Agreement agreement =
                    new Agreement(number(json), number(json), number(json), number(json));
            json.nextToken();
            candidates.add(
                    new Candidate(
                            concept, name, preferred, score, margin, agreement, confidence, ""));
        }
        return candidates;
    }

    private static double number(JsonParser json) throws IOException {
        return json.nextToken() == JsonToken.VALUE_NULL ? Double.NaN : json.getDoubleValue();
    }
}
