package org.rolegraph.cli.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.link.table.Shard;
import picocli.CommandLine.Option;

/** Which share of the titles to work on. */
final class ShardOption {
    private static final Pattern FORM = Pattern.compile("(\\d{1,5})/(\\d{1,5})");

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description =
                    "Only the I-th of N shares of all titles, such as 1/4: by what they are alone,"
                            + " so that shares can be worked on side by side or on several machines,"
                            + " and together are all.")
    private String word = "";

    Shard shard() {
        if (word.isEmpty()) {
            return Shard.WHOLE;
        }
        Matcher form = FORM.matcher(word);
        int number = form.matches() ? Integer.parseInt(form.group(1)) : 0;
        int of = form.matches() ? Integer.parseInt(form.group(2)) : 0;
        if (number < 1 || of < number || of > Shard.MOST) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--shard"),
                    "\"" + word + "\" is no share",
                    "write I/N with I from 1 to N, and N to " + Shard.MOST + ", such as 1/4");
        }
        return new Shard(number, of);
    }
}
