package org.rolegraph.web.career;

import java.util.List;
import org.rolegraph.career.report.ComparedRoles;
import org.rolegraph.web.page.PageLinks;

/**
 * Roles beside each other, as they are shown.
 *
 * @param facts of each role
 * @param alike how alike each two are, a line each
 * @param whole the same page with nothing left out
 */
public record ComparedView(
        List<RoleFacts> facts,
        List<String> alike,
        ComparedRoles needs,
        String whole,
        List<PageLink> elsewhere) {
    public ComparedView {
        facts = List.copyOf(facts);
        alike = List.copyOf(alike);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The page on a skill. */
    public String page(String iri) {
        return PageLinks.page(iri);
    }

    /** Whether a definition, a duty, or pay is known of any of them. */
    public boolean hasDefinitions() {
        return facts.stream().anyMatch(each -> !each.definition().isEmpty());
    }

    public boolean hasDuties() {
        return facts.stream().anyMatch(each -> !each.duties().isEmpty());
    }

    public boolean hasPay() {
        return facts.stream().anyMatch(each -> !each.pay().isEmpty());
    }
}
