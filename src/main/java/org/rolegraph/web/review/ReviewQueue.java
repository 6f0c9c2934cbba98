package org.rolegraph.web.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.ReviewerAgreement;
import org.rolegraph.link.decide.SharedReview;
import org.rolegraph.store.names.Entity;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentJson;

/**
 * The pairs under review as clients see them: all once, and then what has changed since they last
 * asked, whoever changed it. Thread-safe.
 */
final class ReviewQueue {
    private final SharedReview review;
    private final String digest;

    /** Tells this run of the server from another, whose counts mean nothing here. */
    private final String run = Long.toString(System.nanoTime() ^ System.currentTimeMillis(), 36);

    private final long[] changed;
    private long changes;
    private SharedReview.Standing standing;

    ReviewQueue(SharedReview review) {
        this.review = review;
        this.digest = digest(review.rows());
        this.changed = new long[review.rows().size()];
    }

    private static String digest(List<Decision> rows) {
        MessageDigest sha = Sha256.digest();
        for (Decision row : rows) {
            String pair = row.subject() + " " + row.object() + "\n";
            sha.update(pair.getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.hex(sha).substring(0, 16);
    }

    /**
     * The row of a pair.
     *
     * @throws BadRequest with 409 when the queue is another one than the client's, 404 when it has
     *     no such pair
     */
    Decision row(String queue, int pair) {
        if (!queue.equals(digest)) {
            throw new BadRequest(409, "the proposals are other ones now; load the page again");
        }
        if (pair < 0 || pair >= review.rows().size()) {
            throw new BadRequest(404, "the queue has no pair of this number");
        }
        return review.rows().get(pair);
    }

    /** All pairs, and what is said of them. */
    ObjectNode all(OpenGraph graph) throws IOException {
        ObjectNode json = since("");
        ArrayNode pairs = json.putArray("pairs");
        Map<String, Integer> subjects = new LinkedHashMap<>();
        for (Decision row : review.rows()) {
            ObjectNode pair = pairs.addObject();
            pair.put(
                    "group", subjects.computeIfAbsent(row.subject().value(), s -> subjects.size()));
            pair.put("subject", PairDetails.label(row.subject(), row.cell(Slots.SUBJECT_LABEL)));
            pair.put("object", PairDetails.label(row.object(), row.cell(Slots.OBJECT_LABEL)));
            pair.put("proposed", row.says());
            pair.put("vocabulary", Prefixes.shorten(row.objectSource()));
            Numbers.share(row.cell(Slots.CONFIDENCE))
                    .ifPresent(share -> pair.put("confidence", share));
            graph.labels()
                    .entity(row.subject().value())
                    .map(Entity::kind)
                    .ifPresent(kind -> pair.put("kind", kind.word()));
        }
        return json;
    }

    /**
     * What has changed since a client asked.
     *
     * @param known what it was told then; of another run, or empty, it is told all
     */
    synchronized ObjectNode since(String known) throws IOException {
        look();
        String mine = digest + "." + run + ".";
        long from = known.startsWith(mine) ? number(known.substring(mine.length())) : -1;
        ObjectNode json = SentJson.object();
        json.put("queue", digest);
        json.put("since", mine + changes);
        json.put("whole", from < 0);
        ArrayNode pairs = json.putArray("changes");
        for (int i = 0; i < changed.length; i++) {
            boolean isSaid = standing.decided().get(i).isPresent();
            if (from < 0 ? isSaid : changed[i] > from) {
                ObjectNode pair = pairs.addObject().put("pair", i);
                standing.decided().get(i).ifPresent(each -> put(each, pair));
                standing.second().get(i).ifPresent(each -> put(each, pair.putObject("second")));
            }
        }
        ArrayNode agreement = json.putArray("agreement");
        for (ReviewerAgreement each : standing.agreement()) {
            ObjectNode couple = agreement.addObject().put("one", each.one());
            couple.put("other", each.other()).put("pairs", each.pairs());
            couple.put("agreed", each.agreed());
            if (!Double.isNaN(each.kappa())) {
                couple.put("kappa", Math.round(each.kappa() * 1000) / 1000.0);
            }
        }
        return json;
    }

    private static void put(Decision decision, ObjectNode json) {
        json.put("says", decision.says()).put("who", decision.who()).put("when", decision.when());
    }

    private static long number(String text) {
        return Numbers.decimal(text).map(Number::longValue).orElse(-1L);
    }

    /** Notes which pairs others have decided about, or this server. */
    private void look() throws IOException {
        SharedReview.Standing now = review.standing();
        if (now.equals(standing)) {
            return;
        }
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < changed.length; i++) {
            if (standing == null || !said(standing, i).equals(said(now, i))) {
                others.add(i);
            }
        }
        changes++;
        others.forEach(i -> changed[i] = changes);
        standing = now;
    }

    private static List<Optional<String>> said(SharedReview.Standing standing, int i) {
        return List.of(
                standing.decided().get(i).map(ReviewQueue::words),
                standing.second().get(i).map(ReviewQueue::words));
    }

    private static String words(Decision decision) {
        return decision.says() + " " + decision.when() + " " + decision.who();
    }

    /** What is said of a pair. */
    synchronized Optional<Decision> decided(int pair) throws IOException {
        look();
        return standing.decided().get(pair);
    }
}
