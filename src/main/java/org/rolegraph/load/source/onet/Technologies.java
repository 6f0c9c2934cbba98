package org.rolegraph.load.source.onet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.TechnologyIds;
import org.rolegraph.base.vocab.Terms;

/**
 * Technologies and tools of occupations. O*NET gives them a name and the code of their kind, and no
 * id: theirs is made of the name ({@link TechnologyIds}), and their kinds are broader concepts. Of
 * several spellings of a name the first is preferred, the others are alternative. Each id by class,
 * which a technology had before, is kept as a node that says what has taken its place.
 */
final class Technologies {
    /** One technology or tool, as far as the rows so far say. */
    private static final class Technology {
        private final String id;
        private final Iri iri;
        private final Set<String> names = new HashSet<>();
        private final Set<String> kinds = new HashSet<>();
        private boolean hot;

        Technology(String id) {
            this.id = id;
            this.iri = OnetFacts.iri("skill", id);
        }
    }

    private final Occupations occupations;
    private final Elements elements;
    private final Commodities commodities;
    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Optional<Technology>> byName = new HashMap<>();
    private final Map<String, Technology> byId = new HashMap<>();

    /** The first evidence of what an occupation asks for. */
    private final Map<String, Evidence> asked = new HashMap<>();

    private final Set<String> rows = new HashSet<>();

    Technologies(
            Occupations occupations,
            Elements elements,
            Commodities commodities,
            OnetCells cells,
            OnetFacts out) {
        this.occupations = occupations;
        this.elements = elements;
        this.commodities = commodities;
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of Technology Skills, Software Skills or Tools Used. */
    void take(TableRow row, Evidence evidence) {
        boolean byElement = row.has("Element ID");
        String occupation = occupations.code(row, Occupations.CODE);
        String kind =
                occupation == null
                        ? null
                        : cells.code(row, byElement ? "Element ID" : "Commodity Code");
        String name = kind == null ? null : cells.needed(row, "Example");
        if (name == null) {
            return;
        }
        Optional<Technology> of = byName.computeIfAbsent(name, this::named);
        if (of.isEmpty()) {
            cells.bad(row, "Example", name, "a name with a letter or digit");
            return;
        }
        Technology technology = of.get();
        if (technology.kinds.add(kind)) {
            Iri above =
                    byElement
                            ? elements.skill(row, kind, SkillKind.TECHNOLOGY)
                            : commodities.commodity(row, kind);
            classify(row, technology, name, above);
            // one triple for each: as a node of no type or label it is no entity
            Iri former = OnetFacts.iri("skill", TechnologyIds.former(kind, name));
            out.state(former, Terms.DCT_IS_REPLACED_BY, technology.iri, row.where());
        }
        name(row, technology, name);
        if (cells.flag(row, "Hot Technology") && !technology.hot) {
            technology.hot = true;
            out.truth(technology.iri, Rg.HOT_TECHNOLOGY, true, row.where());
        }
        require(row, occupation, kind, technology, evidence);
    }

    private Optional<Technology> named(String name) {
        return TechnologyIds.of(name).map(id -> byId.computeIfAbsent(id, Technology::new));
    }

    /** Describes the technology by its first kind; a further one is broader too. */
    private void classify(TableRow row, Technology technology, String name, Iri above) {
        if (technology.kinds.size() > 1) {
            out.state(technology.iri, Terms.SKOS_BROADER, above, row.where());
            return;
        }
        technology.names.add(name);
        out.fact(
                new Skill(
                        technology.iri,
                        Names.of(Text.en(name)),
                        SkillKind.TECHNOLOGY,
                        List.of(above),
                        List.of()),
                row.where());
    }

    private void name(TableRow row, Technology technology, String name) {
        if (technology.names.add(name)) {
            cells.warning(
                    Codes.DUPLICATE_ID,
                    row,
                    "\""
                            + name
                            + "\" is another spelling of "
                            + technology.id
                            + ": one more label of it",
                    "nothing, if both mean the same");
            Literal label = Literal.of(Text.en(name));
            out.state(technology.iri, Terms.SKOS_ALT_LABEL, label, row.where());
        }
    }

    /** One requirement of an occupation and a technology, whatever kinds and tables name it. */
    private void require(
            TableRow row,
            String occupation,
            String kind,
            Technology technology,
            Evidence evidence) {
        String code = occupation + "--" + technology.id;
        if (!rows.add(code + ' ' + kind)) {
            cells.repeated(row, code + " of kind " + kind);
            return;
        }
        Iri requirement = OnetFacts.iri("requirement", code);
        Evidence first = asked.putIfAbsent(code, evidence);
        if (first == null || !first.equals(evidence)) {
            out.fact(
                    new Requirement(
                            requirement,
                            occupations.role(occupation),
                            technology.iri,
                            Importances.UNRATED,
                            Rating.NONE,
                            List.of(evidence)),
                    row.where());
        }
        if (cells.flag(row, "In Demand")) {
            out.truth(requirement, Rg.IN_DEMAND, true, row.where());
        }
    }
}
