package org.rolegraph.load.source.dcwf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Claim;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.GraphFacts;
import org.rolegraph.load.source.json.Json;

/** Writes the framework, in the order of its file: elements, statements, roles with theirs. */
final class WorkRoles {
    private static final String TITLE = "DoD Cyber Workforce Framework";
    private static final String RIGHTS =
            "A work of the United States Government, which has no copyright in the United States.";

    private final Fields fields;
    private final GraphFacts out;
    private final Problems problems;
    private final Map<String, Iri> elements = new HashMap<>();
    private final Ksats ksats;

    WorkRoles(Fields fields, GraphFacts out, Problems problems) {
        this.fields = fields;
        this.out = out;
        this.problems = problems;
        this.ksats = new Ksats(fields, out, problems);
    }

    /** Writes all that the file says. */
    void write(Json json) {
        if (!(json instanceof Json.Obj framework)) {
            problems.error(
                    Codes.BAD_VALUE,
                    json.where(),
                    "found " + json.shown() + "; expected an object of elements, roles and ksats",
                    "name the JSON file that the program dcwf writes");
            return;
        }
        out.takenFrom(
                TITLE,
                "United States Department of Defense",
                RIGHTS,
                List.of(new Iri(Dcwf.PAGE)),
                json.where());
        out.scheme(out.scheme(), TITLE, json.where());
        fields.objects(framework, "elements").forEach(this::element);
        fields.objects(framework, "ksats").forEach(ksats::take);
        ksats.write();
        fields.objects(framework, "roles").forEach(this::role);
    }

    private void element(String id, Json.Obj element) {
        String name = fields.isId(id, element.where()) ? fields.text(element, "name") : "";
        if (!name.isEmpty()) {
            Iri iri = out.iri("concept", id);
            elements.put(id, iri);
            out.concept(iri, name, out.scheme(), element.where());
            page(element).ifPresent(page -> see(iri, page, element));
        }
    }

    private void role(String code, Json.Obj role) {
        String name = fields.isId(code, role.where()) ? fields.text(role, "name") : "";
        if (name.isEmpty()) {
            return;
        }
        Iri iri = out.iri("role", code);
        String description = fields.textOrEmpty(role, "description");
        Names names =
                new Names(
                        List.of(Text.en(name)),
                        List.of(),
                        List.of(),
                        description.isEmpty() ? List.of() : List.of(Text.en(description)));
        out.fact(new Role(iri, names, above(role), List.of()), role.where());
        out.inScheme(iri, out.scheme(), role.where());
        out.notation(iri, code, role.where());
        String nist = fields.textOrEmpty(role, "nist_id");
        if (!nist.isEmpty()) {
            out.state(iri, Terms.DCT_IDENTIFIER, Literal.of(nist), role.where());
        }
        Evidence evidence =
                new Evidence(out.iri("evidence", code), out.work(), "work role " + code, "", null);
        page(role)
                .ifPresent(
                        page -> {
                            see(iri, page, role);
                            see(evidence.iri(), page, role);
                        });
        Set<String> said = new HashSet<>();
        statements(code, iri, role, true, evidence, said);
        statements(code, iri, role, false, evidence, said);
    }

    /** The element that the role is of. */
    private List<Iri> above(Json.Obj role) {
        String id = fields.textOrEmpty(role, "element");
        if (!id.isEmpty() && !elements.containsKey(id)) {
            problems.warning(
                    Codes.MISSING_TARGET,
                    role.where(),
                    "the element \"" + id + "\" is not there: the role is below none",
                    "take the file as it is published");
        }
        return elements.containsKey(id) ? List.of(elements.get(id)) : List.of();
    }

    /**
     * What a list of a role says.
     *
     * @param said codes that the role had before
     */
    private void statements(
            String role,
            Iri iri,
            Json.Obj object,
            boolean core,
            Evidence evidence,
            Set<String> said) {
        for (Json.Str code : fields.texts(object, core ? "core_ksats" : "additional_ksats")) {
            Ksat ksat = ksats.get(code.value());
            if (ksat == null) {
                problems.warning(
                        Codes.MISSING_TARGET,
                        code.where(),
                        "the statement \"" + code.value() + "\" is not defined: it is left out",
                        "take the file as it is published");
            } else if (!said.add(ksat.code())) {
                problems.warning(
                        Codes.DUPLICATE_ROW,
                        code.where(),
                        "role "
                                + role
                                + " has the statement "
                                + ksat.code()
                                + " already: it is left out here",
                        "nothing: what is core and additional counts as core");
            } else if (ksat.kind() == StatementKind.TASK) {
                Iri claim = out.iri("claim", role + "--" + ksat.code());
                out.fact(
                        new Claim(
                                claim,
                                iri,
                                ClaimKind.DUTY,
                                ksats.iri(ksat),
                                null,
                                List.of(evidence)),
                        code.where());
                out.state(claim, Rg.CORE_DUTY, Literal.of(core), code.where());
            } else {
                out.fact(
                        new Requirement(
                                out.iri("requirement", role + "--" + ksat.code()),
                                iri,
                                ksats.iri(ksat),
                                core ? Importance.ESSENTIAL : Importance.OPTIONAL,
                                Rating.NONE,
                                List.of(evidence)),
                        code.where());
            }
        }
    }

    private Optional<Iri> page(Json.Obj object) {
        String page = fields.textOrEmpty(object, "url");
        if (Iri.isAbsolute(page)) {
            return Optional.of(new Iri(page));
        }
        if (!page.isEmpty()) {
            problems.warning(
                    Codes.BAD_VALUE,
                    object.where(),
                    "\"url\" is \"" + page + "\"; expected the address of a page",
                    "nothing: it is left out");
        }
        return Optional.empty();
    }

    private void see(Iri iri, Iri page, Json.Obj object) {
        out.state(iri, Terms.RDFS_SEE_ALSO, page, object.where());
    }
}
