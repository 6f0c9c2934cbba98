package org.rolegraph.load.source.onet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Terms;

/**
 * The frames of job zones: five until release 30.1; four since 30.2, which made one of zones 1 and
 * 2 and moved 325 occupations that had not changed. A zone says something beside those of its frame
 * alone, so zones of the two are different concepts, each in the scheme of its frame.
 */
enum JobZones {
    FIVE("job-zone-", "five-level-job-zones", "O*NET job zones 1 to 5"),
    FOUR("four-level-job-zone-", "four-level-job-zones", "O*NET job zones 1-2 to 5");

    private static final Pattern RELEASE = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

    private final String zone;
    private final String scheme;
    private final String label;

    JobZones(String zone, String scheme, String label) {
        this.zone = zone;
        this.scheme = scheme;
        this.label = label;
    }

    /** The frame of a release such as {@code 30.2}; of five when it is unknown. */
    static JobZones of(String release) {
        Matcher number = RELEASE.matcher(release);
        if (!number.matches()) {
            return FIVE;
        }
        int major = Integer.parseInt(number.group(1));
        int minor = Integer.parseInt(number.group(2));
        return major > 30 || major == 30 && minor >= 2 ? FOUR : FIVE;
    }

    Iri zone(String number) {
        return OnetFacts.iri("concept", zone + number);
    }

    Iri scheme() {
        return OnetFacts.iri("concept", scheme);
    }

    /** Writes what the scheme is. */
    void write(OnetFacts out, Location where) {
        out.state(scheme(), Terms.RDF_TYPE, new Iri(Terms.SKOS_CONCEPT_SCHEME), where);
        out.state(scheme(), Terms.SKOS_PREF_LABEL, Literal.of(Text.en(label)), where);
    }
}
