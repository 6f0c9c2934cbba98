package org.rolegraph.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.ingest.Ingest;
import org.rolegraph.ingest.Policy;
import org.rolegraph.ingest.Progress;
import org.rolegraph.ingest.Sources;
import org.rolegraph.problem.Severity;

/** Loads for the commands, with progress where a terminal shows it. */
final class Loading {
    private Loading() {}

    static Ingest.Outcome load(
            Console console,
            StoreDirectory store,
            Sources sources,
            Policy policy,
            Duration patience) {
        Ingest.Settings settings =
                new Ingest.Settings(
                        policy,
                        patience,
                        Build.version(),
                        Build.ontology(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        if (!console.progress()) {
            return new Ingest(store, settings, Progress.SILENT).load(sources);
        }
        try (ProgressLine line = new ProgressLine(console)) {
            return new Ingest(store, settings, line).load(sources);
        }
    }

    /** {@code generation 000002: 3,105 triples (curated, ontology)}, warnings counted. */
    static String summary(Ingest.Outcome outcome) {
        List<String> names =
                outcome.manifest().sources().stream().map(source -> source.name()).toList();
        int warnings = outcome.problems().count(Severity.WARNING);
        return String.format(
                Locale.ROOT,
                "generation %s: %,d triples (%s)%s",
                outcome.generation().id(),
                LoadedSources.triples(outcome.manifest()),
                String.join(", ", names),
                warnings == 0 ? "" : ", " + Words.counted(warnings, "warning"));
    }
}
