package org.rolegraph.load.source.companies;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.base.yaml.YamlEntry;
import org.rolegraph.load.source.Mender;
import org.rolegraph.load.source.companies.CompanyFacts.Listing;

/**
 * The heads of the pages of remote-jobs as facts. How a firm works is what kind of organization it
 * is here; its size, region and technologies are claims, which rest on the page with the date on
 * which the page was last changed, since they do not stay.
 */
final class RemotePages {
    /** The first line under its heading. */
    private static final Pattern SIZE_SECTION =
            Pattern.compile("(?m)^##[ \\t]*Company size[ \\t]*\\s+(\\S.*?)[ \\t\\r.]*$");

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?i)([~<>+]|about |around |approximately |over |more than )?\\d[\\d,.]*k?\\+*"
                            + "( ?(-|–|to) ?\\d[\\d,.]*k?\\+?)?"
                            + "( (people|employees))?( worldwide)?( \\([\\w ,]{1,30}\\))?");

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
     * @param text of the whole page
     * @param fileName with its ending
     */
    void take(YamlEntry head, String text, String fileName) {
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
        people(text, company, head.where("company_size"));
        said(head, "region", "region", "region: ", company);
        technologies(head, company);
    }

    /**
     * When the page was last changed, else when it came into the list; empty when it is not said.
     */
    private String date(YamlEntry head) {
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

    private void homePage(YamlEntry head, CompanyFacts.Entry company) {
        String page = head.text("website");
        if (page.matches("(?i)https?://.+") && Iri.isAbsolute(page)) {
            company.state(Terms.FOAF_HOMEPAGE, new Iri(page), head.where("website"));
        } else if (!page.isEmpty()) {
            leftOut(head, "website", "the address of a web page");
        }
    }

    private void policy(YamlEntry head, CompanyFacts.Entry company) {
        String policy = head.text("remote_policy");
        if (!policy.isEmpty()) {
            Location where = head.where("remote_policy");
            Iri kind =
                    out.concept(
                            Listing.REMOTE,
                            "remote-policy",
                            "remote-policies",
                            policy,
                            policy + " company",
                            null,
                            where);
            company.state(Terms.ORG_CLASSIFICATION, kind, where);
        }
    }

    private void said(
            YamlEntry head, String key, String kind, String before, CompanyFacts.Entry company) {
        String value = head.text(key);
        if (!value.isEmpty()) {
            Location where = head.where(key);
            Iri concept =
                    out.concept(
                            Listing.REMOTE, kind, kind + "s", value, before + value, null, where);
            company.claim(ClaimKind.NOTE, concept, where);
        }
    }

    /**
     * How many people work there, as the page writes it, where that is a figure with at most a few
     * words: "11-50", "200+ (as of June 2021)".
     */
    private static void people(String text, CompanyFacts.Entry company, Location where) {
        Matcher section = SIZE_SECTION.matcher(text);
        if (section.find() && FIGURE.matcher(section.group(1)).matches()) {
            company.note("people", "people: " + section.group(1), where);
        }
    }

    private void technologies(YamlEntry head, CompanyFacts.Entry company) {
        Location where = head.where("technologies");
        Set<String> ids = new HashSet<>();
        for (String tag : head.texts("technologies")) {
            if (tag.matches("(?i)etc[.…]*")) {
                problems.warning(
                        Codes.LEFT_OUT,
                        where,
                        "\"" + tag + "\" among the technologies is none, and is left out",
                        "nothing");
            } else if (!tag.isBlank() && ids.add(Ids.key(tag))) {
                company.claim(ClaimKind.USES, out.technology(Listing.REMOTE, tag, where), where);
            }
        }
    }

    private void leftOut(YamlEntry head, String key, String expected) {
        problems.warning(
                Codes.LEFT_OUT,
                head.where(key),
                key + " is \"" + head.text(key) + "\"; expected " + expected + ": left out",
                "correct it, or let it be");
    }

    private void bad(YamlEntry head, String key, String expected) {
        problems.error(
                Codes.BAD_VALUE,
                head.where(key),
                key + " is \"" + head.text(key) + "\"; expected " + expected,
                "correct it, or leave the page out");
    }
}
