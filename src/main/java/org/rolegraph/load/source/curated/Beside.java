package org.rolegraph.load.source.curated;

/** What of the packed data lies beside a folder when that is loaded. */
enum Beside {
    /** The whole, in the same load: the folder may refer to its entries by their ids. */
    PACKED,
    /** Nothing: it is not in the load, which takes it away. */
    AWAY,
    /** Of no concern: the folder is the packed data, or its entries live elsewhere. */
    ELSEWHERE
}
