package org.rolegraph.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.rolegraph.load.ingest.Progress;

/** One line on standard error that says how far a load has come; gone when the load is done. */
final class ProgressLine implements Progress {
    private final ProgressBar bar;

    ProgressLine(PrintWriter err) {
        bar =
                new ProgressBarBuilder()
                        .setTaskName("load")
                        .setInitialMax(-1)
                        .setUnit(" facts", 1)
                        .hideEta()
                        .setConsumer(
                                new ConsoleProgressBarConsumer(
                                        new java.io.PrintStream(
                                                java.io.FileOutputStream.nullOutputStream()),
                                        79) {
                                    @Override
                                    public void accept(String text) {
                                        err.print('\r' + text);
                                        err.flush();
                                    }

                                    @Override
                                    public void close() {
                                        err.print("\r" + " ".repeat(79) + "\r");
                                        err.flush();
                                    }
                                })
                        .build();
    }

    @Override
    public void phase(String name) {
        bar.setExtraMessage(name);
    }

    @Override
    public void count(long facts) {
        bar.stepTo(facts);
    }

    @Override
    public void close() {
        bar.close();
    }
}
