package org.rolegraph.web.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.SharedReview;
import org.rolegraph.link.decide.SharedReview.Opinion;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.ProblemDetails;
import org.rolegraph.web.http.SentJson;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Credits;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * Answers what a review asks. Its page holds nothing; all else wants the token, in a header, so
 * that no page of another site can send it. What is decided is on the disk before the answer
 * begins.
 */
final class ReviewRoute implements WebRoute {
    private static final String JSON = "application/json; charset=utf-8";
    private static final int MOST_PAIRS = 40;

    /** As what an opinion is kept that does not count. */
    private static final String SECOND = "second";

    private final SharedReview review;
    private final ReviewToken token;
    private final ReviewQueue queue;

    ReviewRoute(ReviewSettings settings) {
        this.review = settings.review();
        this.token = settings.token();
        this.queue = new ReviewQueue(settings.review());
    }

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        try {
            boolean hasToken = token.isIn(request);
            if (request.path().equals(ReviewRoutes.PATH)) {
                return allowing("GET, HEAD", request)
                        ? page(served)
                        : methods("GET, HEAD", request);
            }
            return asked(request, served, hasToken);
        } catch (BadRequest e) {
            return refused(e.status(), e.getMessage());
        } catch (Failure e) {
            return refused(503, told(e)).with("Retry-After", "5");
        } catch (IOException e) {
            return refused(503, "nothing was decided: the file of decisions: " + e.getMessage())
                    .with("Retry-After", "5");
        }
    }

    private WebAnswer asked(WebRequest request, Served served, boolean hasToken)
            throws IOException {
        String part = request.path().substring(ReviewRoutes.PATH.length());
        boolean writes = part.equals("/decide") || part.equals("/undo");
        if (!writes && !List.of("/queue", "/changes", "/pairs").contains(part)) {
            throw new BadRequest(404, "there is no such part of a review");
        }
        String methods = writes ? "POST" : "GET, HEAD";
        if (!allowing(methods, request)) {
            return methods(methods, request);
        }
        if (request.isOfOtherPage()) {
            throw new BadRequest(403, "pages of other sites have no part in a review");
        }
        if (!hasToken) {
            return refused(401, "expected the token of the review: Authorization: Bearer TOKEN")
                    .with("WWW-Authenticate", "Bearer realm=\"review\"");
        }
        return switch (part) {
            case "/queue" -> json(200, queue.all(served.graph()));
            case "/changes" -> json(200, queue.since(request.query().first("since").orElse("")));
            case "/pairs" -> pairs(request, served);
            case "/decide" -> decide(SentOpinion.of(request));
            default -> undo(SentOpinion.of(request));
        };
    }

    /** With the place in the file of decisions, and what to do. */
    private static String told(Failure failure) {
        return failure.problems().stream()
                .map(p -> p.where() + ": " + p.message() + "; " + p.remedy())
                .collect(Collectors.joining("\n"));
    }

    private static boolean allowing(String methods, WebRequest request) {
        return List.of(methods.split(", ")).contains(request.method());
    }

    private static WebAnswer methods(String methods, WebRequest request) {
        WebAnswer answer =
                request.method().equals("OPTIONS")
                        ? WebAnswer.empty(204)
                        : refused(405, "expected " + methods.replace(", ", " or "));
        return answer.with("Allow", methods);
    }

    private static WebAnswer page(Served served) {
        Frame frame =
                Frame.of("Review of links")
                        .described("Proposed links, decided about one after the other")
                        .crediting(Credits.of(served, served.graph()));
        return Html.answer(200, "review/review", Map.of("frame", frame));
    }

    private WebAnswer pairs(WebRequest request, Served served) {
        List<String> numbers = request.query().all("pair");
        if (numbers.isEmpty() || numbers.size() > MOST_PAIRS) {
            throw new BadRequest("expected 1 to " + MOST_PAIRS + " parameters called pair");
        }
        String of = request.query().first("queue").orElse("");
        List<Decision> rows = new ArrayList<>();
        for (String number : numbers) {
            if (!number.matches("\\d{1,9}")) {
                throw new BadRequest("pair is no number of a pair");
            }
            rows.add(queue.row(of, Integer.parseInt(number)));
        }
        PairDetails details =
                new PairDetails(served.graph(Spoken.of(request, served)), served.limits());
        ObjectNode json = SentJson.object();
        ArrayNode pairs = json.putArray("pairs");
        for (int i = 0; i < rows.size(); i++) {
            details.put(
                    rows.get(i), pairs.addObject().put("pair", Integer.parseInt(numbers.get(i))));
        }
        return json(200, json);
    }

    private WebAnswer decide(SentOpinion sent) throws IOException {
        Decision row = queue.row(sent.queue(), sent.pair());
        Opinion opinion = sent.on(LocalDate.now(ZoneId.systemDefault()).toString());
        Optional<Decision> counts = sent.isSecond() ? queue.decided(sent.pair()) : Optional.empty();
        if (counts.filter(each -> !each.who().equals(sent.who())).isPresent()) {
            List<Decision> earlier = review.second(row, opinion).earlier();
            return settled(earlier, earlier.isEmpty() ? SECOND : "", sent);
        }
        List<Decision> earlier = review.settle(row, opinion).earlier();
        if (earlier.isEmpty()) {
            return settled(earlier, "decided", sent);
        }
        boolean isLate = !earlier.get(0).who().equals(sent.who());
        return settled(earlier, isLate && isKept(row, opinion) ? SECOND : "", sent);
    }

    /** Keeps what came too late to count as a second opinion, if there is none. */
    private boolean isKept(Decision row, Opinion opinion) throws IOException {
        return review.second(row, opinion).earlier().isEmpty();
    }

    private WebAnswer settled(List<Decision> earlier, String kept, SentOpinion sent)
            throws IOException {
        ObjectNode json = queue.since(sent.since()).put("kept", kept);
        return earlier.isEmpty() ? json(200, json) : conflict(earlier.get(0), json);
    }

    private WebAnswer undo(SentOpinion sent) throws IOException {
        Decision row = queue.row(sent.queue(), sent.pair());
        List<Decision> others = review.takeBack(row, sent.on(""), sent.isSecond());
        ObjectNode json = queue.since(sent.since());
        return others.isEmpty() ? json(200, json) : conflict(others.get(0), json);
    }

    /** What another has said. */
    private static WebAnswer conflict(Decision earlier, ObjectNode json) {
        json.put("title", "Decided already").put("status", 409);
        json.put("detail", earlier.who() + " said " + earlier.says() + ", " + earlier.when());
        json.put("who", earlier.who()).put("says", earlier.says()).put("when", earlier.when());
        return json(409, json).with("Content-Type", ProblemDetails.TYPE);
    }

    /** Without the header by which pages of any site could read it. */
    private static WebAnswer refused(int status, String sentence) {
        byte[] json = ProblemDetails.of(status, sentence).json();
        return WebAnswer.of(status, ProblemDetails.TYPE, out -> out.write(json));
    }

    private static WebAnswer json(int status, ObjectNode json) {
        // by a string: half a character becomes a question mark
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return WebAnswer.of(status, JSON, out -> out.write(bytes));
    }
}
