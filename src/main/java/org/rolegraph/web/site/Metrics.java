package org.rolegraph.web.site;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.function.LongSupplier;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** What is counted while the server runs, for Prometheus. Thread-safe. */
public final class Metrics implements WebRoute {
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Counter answers =
            Counter.builder()
                    .name("rolegraph_http_answers")
                    .help("Answers by the first step of the path and by status.")
                    .labelNames("path", "status")
                    .register(registry);
    private final Histogram seconds =
            Histogram.builder()
                    .name("rolegraph_http_seconds")
                    .help("Time from the whole request to the last byte of the answer.")
                    .labelNames("path")
                    .classicUpperBounds(.001, .005, .02, .1, .5, 2, 10, 30)
                    .classicOnly()
                    .register(registry);
    private final Counter validated =
            Counter.builder()
                    .name("rolegraph_http_not_made")
                    .help("Answers that were not made: unchanged for the client, or kept.")
                    .labelNames("why")
                    .register(registry);

    /** Nothing was counted yet. */
    public Metrics() {
        GaugeWithCallback.builder()
                .name("rolegraph_heap_bytes")
                .help("Heap in use.")
                .callback(
                        gauge ->
                                gauge.call(
                                        (double) Runtime.getRuntime().totalMemory()
                                                - Runtime.getRuntime().freeMemory()))
                .register(registry);
    }

    void answered(String path, int status, long nanos) {
        answers.labelValues(path, Integer.toString(status)).inc();
        seconds.labelValues(path).observe(nanos / NANOS);
    }

    void unchanged() {
        validated.labelValues("unchanged").inc();
    }

    void seenBefore() {
        validated.labelValues("kept").inc();
    }

    void keeping(LongSupplier size) {
        GaugeWithCallback.builder()
                .name("rolegraph_kept_bytes")
                .help("Bytes of answers that are kept.")
                .callback(gauge -> gauge.call((double) size.getAsLong()))
                .register(registry);
    }

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        return WebAnswer.of(
                200,
                PrometheusTextFormatWriter.CONTENT_TYPE,
                out -> PrometheusTextFormatWriter.create().write(out, registry.scrape()));
    }
}
