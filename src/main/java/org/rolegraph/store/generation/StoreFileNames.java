package org.rolegraph.store.generation;

/**
 * What the files and folders of a store are called; {@link StoreDirectory} draws where they lie.
 */
final class StoreFileNames {
    static final String POINTER = "CURRENT";
    static final String LOCK = "lock";
    static final String GENERATIONS = "generations";

    /** Files of those who go on reading a generation. */
    static final String HOLDERS = "readers";

    /** Within a generation: its triples. */
    static final String TDB = "tdb2";

    /** Within a generation: what it is made of. */
    static final String MANIFEST = "manifest.json";

    /** Within a generation: what readers computed anew, see {@link DerivedFiles}. */
    static final String REBUILT = "rebuilt";

    private StoreFileNames() {}
}
