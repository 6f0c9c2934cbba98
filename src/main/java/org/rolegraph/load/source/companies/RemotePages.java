package org.rolegraph.load.source.companies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Mender;
import org.rolegraph.load.source.companies.CompanyFacts.Listing;

/**
 * The heads of the pages of remote-jobs as facts. How a firm works is what kind of organization it
 * is here; its size, region and technologies are claims, which rest on the page with the date on
 * which the page was last changed, since they do not stay.
 */
final class RemotePages {
    private static final String DATE = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";

    private final CompanyFacts out;
    private final Problems problems;
    private final Mender mender;
    private final Map<String, Location> seen = new HashMap<>();

    RemotePages(CompanyFacts out, Problems problems) {
        this.out = out;
        this.problems = problems;
        this.mender = new Mender(problems);
    }

    /**
     * Takes a page.
     *
     * @param fileName with its ending
     */
    void take(Head head, String fileName) {
        Location where = head.where("slug");
        String slug = head.needed("slug");
        String title = mender.text(head.needed("title"), "title", head.where("title"));
        if (slug.isEmpty() || title.isEmpty()) {
            return;
        }
        if (!Ids.isSlug(slug)) {
            bad(head, "slug", "lower-case letters and digits with hyphens between them");
            return;
        }
        Location before = seen.putIfAbsent(slug, where);
        if (before != null) {
            problems.warning(
                    Codes.DUPLICATE_ID,
                    where,
                    "the slug \"" + slug + "\" is that of " + before + " too; that one counts",
                    "name each folder once");
            return;
        }
        CompanyFacts.Entry company =
                out.company(
                        Listing.REMOTE,
                        slug,
                        Names.of(Text.en(title)),
                        "src/companies/" + fileName,
                        date(head),
                        where);
        homePage(head, company);
        policy(head, company);
        said(head, "company_size", "company-size", "company size: ", company);
        said(head, "region", "region", "region: ", company);
        technologies(head, company);
    }

    /** When the page was last changed, else when it came into the list; empty when it is not said. */
    private String date(Head head) {
        for (String key : new String[] {"updatedAt", "addedAt"}) {
            String date = head.text(key);
            if (date.matches(DATE)) {
                return date;
            } else if (!date.isEmpty()) {
                leftOut(head, key, "a date such as 2024-05-31");
            }
        }
        return "";
    }

    private void homePage(Head head, CompanyFacts.Entry company) {
        String page = head.text("website");
        if (page.matches("(?i)https?://.+") && Iri.isAbsolute(page)) {
            company.state(Terms.FOAF_HOMEPAGE, new Iri(page), head.where("website"));
        } else if (!page.isEmpty()) {
            leftOut(head, "website", "the address of a web page");
        }
    }

    private void policy(Head head, CompanyFacts.Entry company) {
        String policy = head.text("remote_policy");
        if (!Ids.slug(policy).isEmpty()) {
            Location where = head.where("remote_policy");
            Iri kind =
                    out.concept(
                            Listing.REMOTE,
                            "remote-policy",
                            policy,
                            policy + " company",
                            null,
                            where);
            company.state(Terms.ORG_CLASSIFICATION, kind, where);
        }
    }

    private void said(
            Head head, String key, String kind, String before, CompanyFacts.Entry company) {
        String value = head.text(key);
        String id = Ids.slug(value);
        if (!id.isEmpty()) {
            Location where = head.where(key);
            Iri concept = out.concept(Listing.REMOTE, kind, value, before + value, null, where);
            company.claim(ClaimKind.NOTE, kind + "-" + id, concept, where);
        }
    }

    private void technologies(Head head, CompanyFacts.Entry company) {
        Location where = head.where("technologies");
        Set<String> ids = new HashSet<>();
        for (String tag : head.texts("technologies")) {
            String id = Ids.slug(tag);
            if (!id.isEmpty() && ids.add(id)) {
                Iri technology = out.technology(Listing.REMOTE, tag, where);
                company.claim(ClaimKind.USES, "uses-" + id, technology, where);
            }
        }
    }

    private void leftOut(Head head, String key, String expected) {
        problems.warning(
                Codes.LEFT_OUT,
                head.where(key),
                key + " is \"" + head.text(key) + "\"; expected " + expected + ": left out",
                "correct it, or let it be");
    }

    private void bad(Head head, String key, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                head.where(key),
                key + " is \"" + head.text(key) + "\"; expected " + expected,
                "correct it, or leave the page out");
    }
}
