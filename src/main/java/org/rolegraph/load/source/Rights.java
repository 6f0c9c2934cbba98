package org.rolegraph.load.source;

/** What licences ask for, where several readers read the same publisher's data. */
public final class Rights {
    /** As Commission Decision 2011/833/EU and ESCO's terms of use want it shown. */
    public static final String ESCO =
            "This service uses the ESCO classification of the European Commission.";

    /** How ESCO's publisher lets it be used. */
    public static final String ESCO_LICENCE = "reuse under Commission Decision 2011/833/EU";

    private Rights() {}
}
