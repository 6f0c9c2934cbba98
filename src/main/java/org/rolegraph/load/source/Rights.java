package org.rolegraph.load.source;

/** The sentences that licences ask for, where several readers read the same publisher's data. */
public final class Rights {
    /** As Commission Decision 2011/833/EU and ESCO's terms of use want it shown. */
    public static final String ESCO =
            "This service uses the ESCO classification of the European Commission.";

    private Rights() {}
}
