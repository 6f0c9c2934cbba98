package org.rolegraph.graph;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.load.ingest.Policy;
import org.rolegraph.load.ingest.Progress;
import org.rolegraph.load.ingest.Sources;
import org.rolegraph.store.generation.StoreDirectory;

/** Loads for the commands, with progress where a terminal shows it. */
public final class Loading {
    private Loading() {}

    /**
     * Loads the sources.
     *
     * @param anew whether nothing of the current generation is kept
     */
    public static Ingest.Outcome load(
            Notices notices,
            StoreDirectory store,
            Sources sources,
            Policy policy,
            Duration patience,
            boolean anew) {
        Ingest.Settings settings =
                new Ingest.Settings(
                        policy,
                        patience,
                        Build.version(),
                        Build.ontology(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        try (Progress progress = notices.loading()) {
            Ingest ingest = new Ingest(store, settings, progress);
            return anew ? ingest.loadAnew(sources) : ingest.load(sources);
        }
    }

    /** {@code replaced graph:esco: 25,482 triples before, 152,326 now}. */
    public static String told(Ingest.Change change) {
        return String.format(
                Locale.ROOT,
                "replaced %s: %,d triples before, %s now",
                ProblemText.safe(Prefixes.shorten(change.graph())),
                change.before(),
                change.now() == 0 ? "none" : String.format(Locale.ROOT, "%,d", change.now()));
    }

    /** {@code generation 000002: 3,105 triples (curated, ontology)}, warnings counted. */
    public static String summary(Ingest.Outcome outcome) {
        List<String> names =
                outcome.manifest().sources().stream().map(source -> source.name()).toList();
        int warnings = outcome.problems().count(Severity.WARNING);
        return String.format(
                Locale.ROOT,
                "generation %s: %,d triples (%s)%s",
                outcome.generation().id(),
                LoadedSources.triples(outcome.manifest()),
                String.join(", ", names),
                warnings == 0 ? "" : ", " + Counted.of(warnings, "warning"));
    }
}
