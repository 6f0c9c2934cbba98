package org.rolegraph.load.ingest;

/** Hears how far a load has come; shown on a terminal only. */
public interface Progress extends AutoCloseable {
    /** Hears nothing. */
    Progress SILENT =
            new Progress() {
                @Override
                public void phase(String name) {}

                @Override
                public void count(long facts) {}
            };

    /** A phase begins: {@code reading curated}, {@code checking}, {@code verifying}, … */
    void phase(String name);

    /** How many facts the present phase has seen. */
    void count(long facts);

    /** The load is over. */
    @Override
    default void close() {}
}
