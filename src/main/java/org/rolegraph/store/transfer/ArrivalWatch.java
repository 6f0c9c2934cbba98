package org.rolegraph.store.transfer;

/** Hears how a generation arrives. */
@FunctionalInterface
public interface ArrivalWatch {
    /** Hears nothing. */
    ArrivalWatch NONE = (file, done, all) -> {};

    /**
     * A file is whole.
     *
     * @param file its name within the generation
     * @param done bytes of all that are whole
     * @param all bytes of the generation
     */
    void arrived(String file, long done, long all);
}
