package org.rolegraph.cli.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.SharedReview;
import org.rolegraph.web.review.ReviewRoutes;
import org.rolegraph.web.review.ReviewSettings;
import org.rolegraph.web.review.ReviewToken;
import picocli.CommandLine.Option;

/** What is reviewed in browsers, by whom, and where that is kept. */
final class ReviewOptions {
    private static final String TOKEN = "ROLEGRAPH_REVIEW_TOKEN";

    @Option(
            names = "--allow-review",
            paramLabel = "FILE",
            description = {
                "Let those who have a token decide at /review about the rows of the file, as \"link"
                        + " review\" does: what \"link suggest -o sssom\" wrote, or another"
                        + " mapping set.",
                "The token is $ROLEGRAPH_REVIEW_TOKEN, 16 characters or more, such as \"openssl"
                        + " rand -hex 24\" makes."
            })
    private Path proposals;

    @Option(
            names = "--review-token-file",
            paramLabel = "FILE",
            description = "Read the token from the file instead.")
    private Path tokenFile;

    @Option(
            names = "--links",
            paramLabel = "FILE",
            description =
                    "Where decisions are kept, as --file of the link commands says; by default"
                            + " theirs.")
    private Path links;

    /** What is reviewed; nothing where that is not allowed. */
    Optional<ReviewSettings> settings(Console console) throws IOException {
        if (proposals == null) {
            if (tokenFile != null || links != null) {
                throw Failure.of(
                        Exit.USAGE,
                        Codes.BAD_ARGUMENT,
                        Location.of("--allow-review"),
                        "nothing is reviewed without it, so neither a token nor a file of decisions"
                                + " is needed",
                        "name the proposals with --allow-review FILE");
            }
            return Optional.empty();
        }
        ReviewToken token = token(console);
        List<Decision> rows = Decisions.read(console.path(proposals.toString()));
        Decisions decisions = Decisions.in(StorePlace.links(links, console));
        decisions.list(); // a damaged one is said now, not to the first who decides
        return Optional.of(new ReviewSettings(SharedReview.of(rows, decisions), token));
    }

    private ReviewToken token(Console console) throws IOException {
        if (tokenFile != null) {
            Path file = console.path(tokenFile.toString());
            return ReviewToken.of(Inputs.text(file), Location.of(tokenFile.toString()));
        }
        String named = console.environment().getOrDefault(TOKEN, "");
        if (named.isEmpty()) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--allow-review"),
                    "there is no token, and without one nobody may decide",
                    "set " + TOKEN + ", or name a file with --review-token-file");
        }
        return ReviewToken.of(named, Location.of("$" + TOKEN));
    }

    /** Says where links are reviewed, and where that is kept. */
    void say(URI server, Console console) {
        if (proposals != null) {
            console.say(
                    "links are reviewed at "
                            + server.resolve(ReviewRoutes.PATH)
                            + "; decisions are kept in "
                            + StorePlace.links(links, console));
        }
    }
}
