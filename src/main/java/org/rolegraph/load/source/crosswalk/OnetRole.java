package org.rolegraph.load.source.crosswalk;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.load.source.Known;

/** O*NET's occupations, which its own source describes. */
final class OnetRole implements Other {
    private static final Pattern CODE = Pattern.compile("\\d{2}-\\d{4}\\.\\d{2}");

    private final Side side;
    private final Iri scheme;
    private final String release;
    private final Known known;
    private final Problems problems;

    OnetRole(Side side, Preamble preamble, Known known, Problems problems) {
        this.side = side;
        this.known = known;
        this.problems = problems;
        release = preamble.release(1);
        scheme = Iri.isAbsolute(preamble.page(1)) ? new Iri(preamble.page(1)) : null;
    }

    @Override
    public Optional<End> of(CrosswalkCells cells) {
        String code = cells.text(side.code);
        if (!CODE.matcher(code).matches()) {
            problems.error(
                    Codes.BAD_VALUE,
                    cells.where(),
                    "O*NET Id is \"" + code + "\"; expected a code such as 15-2051.00",
                    "correct the cell, or leave the row out with --skip-bad-rows");
            return Optional.empty();
        }
        String title = cells.text(side.labels.getOrDefault("", -1));
        Map<String, String> names = title.isEmpty() ? Map.of() : Map.of("en", title);
        return Optional.of(new End(Ids.onet("role", code), code, names));
    }

    @Override
    public boolean exists(End end) {
        return known.has(end.iri());
    }

    @Override
    public void describe(End end, CrosswalkCells cells) {
        // done where O*NET itself is read
    }

    @Override
    public Iri scheme() {
        return scheme;
    }

    @Override
    public String release() {
        return release;
    }
}
