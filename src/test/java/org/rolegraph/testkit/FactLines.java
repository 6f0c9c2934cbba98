package org.rolegraph.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Organization;
import org.rolegraph.base.model.Product;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Reference;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.RoleProfile;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Prefixes;

/** Each fact as one line that says all of it. */
public final class FactLines implements Fact.Cases<String> {
    public static String of(Fact fact) {
        return fact.fold(new FactLines());
    }

    @Override
    public String role(Role role) {
        return "role "
                + curie(role.iri())
                + " "
                + names(role.names())
                + role.broader().stream().map(b -> " < " + curie(b)).collect(Collectors.joining());
    }

    @Override
    public String skill(Skill skill) {
        return "skill "
                + curie(skill.iri())
                + " "
                + skill.kind()
                + " "
                + names(skill.names())
                + skill.broader().stream().map(b -> " < " + curie(b)).collect(Collectors.joining());
    }

    @Override
    public String responsibility(Responsibility responsibility) {
        return "responsibility "
                + curie(responsibility.iri())
                + " "
                + names(responsibility.names());
    }

    @Override
    public String reference(Reference reference) {
        return reference.toString();
    }

    @Override
    public String requirement(Requirement requirement) {
        return "requirement "
                + curie(requirement.iri())
                + ": "
                + curie(requirement.role())
                + " "
                + requirement.importance()
                + " "
                + curie(requirement.skill())
                + rating(requirement.rating())
                + evidence(requirement.evidence());
    }

    @Override
    public String claim(Claim claim) {
        return "claim "
                + curie(claim.iri())
                + ": "
                + curie(claim.subject())
                + " "
                + claim.kind()
                + " "
                + curie(claim.object())
                + evidence(claim.evidence());
    }

    @Override
    public String statement(Statement statement) {
        return curie(statement.subject())
                + " "
                + curie(statement.predicate())
                + " "
                + statement.object().fold(FactLines::curie, FactLines::literal);
    }

    @Override
    public String roleProfile(RoleProfile roleProfile) {
        return roleProfile.toString();
    }

    @Override
    public String organization(Organization organization) {
        return organization.toString();
    }

    @Override
    public String product(Product product) {
        return product.toString();
    }

    @Override
    public String link(Link link) {
        return link.toString();
    }

    public static String curie(Iri iri) {
        return Prefixes.shorten(iri.value());
    }

    private static String literal(Literal literal) {
        String type = literal.datatype().substring(literal.datatype().lastIndexOf('#') + 1);
        String tag =
                literal.language().isEmpty()
                        ? type.equals("string") ? "" : " " + type
                        : "@" + literal.language();
        return "\"" + literal.lexical() + "\"" + tag;
    }

    private static String names(Names names) {
        return texts("", names.preferred())
                + texts(" also ", names.alternative())
                + texts(" hidden ", names.hidden())
                + texts(" is ", names.definitions());
    }

    private static String texts(String before, List<Text> texts) {
        return texts.stream()
                .map(t -> before + "\"" + t.value() + "\"@" + t.language())
                .collect(Collectors.joining());
    }

    private static String rating(Rating rating) {
        return number(" IM ", rating.importance())
                + number(" LV ", rating.level())
                + (rating.respondents() == null ? "" : " N " + rating.respondents())
                + number(" SE ", rating.standardError())
                + number(" from ", rating.lower())
                + number(" to ", rating.upper());
    }

    private static String number(String before, BigDecimal number) {
        return number == null ? "" : before + number.toPlainString();
    }

    private static String evidence(List<Evidence> all) {
        return all.stream()
                .map(
                        e ->
                                " by "
                                        + curie(e.iri())
                                        + " ("
                                        + curie(e.reference())
                                        + ", "
                                        + e.locator()
                                        + ", "
                                        + e.date()
                                        + ")")
                .collect(Collectors.joining());
    }
}
