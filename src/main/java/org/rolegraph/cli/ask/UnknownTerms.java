package org.rolegraph.cli.ask;

import org.rolegraph.ask.query.OntologyTerms;
import org.rolegraph.cli.Console;

/** Misspelled terms of the ontology in SPARQL of the user's own, which would match nothing. */
public final class UnknownTerms {
    private UnknownTerms() {}

    /** Names them on standard error, with what was probably meant. */
    public static void notice(String place, String sparql, Console console) {
        for (String name : OntologyTerms.unknownIn(sparql)) {
            console.say(
                    place
                            + ": rg:"
                            + name
                            + " is no term of the ontology; "
                            + OntologyTerms.meant(name)
                                    .orElse("rolegraph export --graph ontology lists its terms"));
        }
    }
}
