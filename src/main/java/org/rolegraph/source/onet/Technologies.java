package org.rolegraph.source.onet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.delimited.TableRow;
import org.rolegraph.model.Evidence;
import org.rolegraph.model.Iri;
import org.rolegraph.model.Literal;
import org.rolegraph.model.Names;
import org.rolegraph.model.Rating;
import org.rolegraph.model.Requirement;
import org.rolegraph.model.Skill;
import org.rolegraph.model.SkillKind;
import org.rolegraph.model.Text;
import org.rolegraph.problem.Codes;
import org.rolegraph.vocab.Ids;
import org.rolegraph.vocab.Rg;
import org.rolegraph.vocab.Terms;

/**
 * Technologies and tools of occupations. O*NET gives them a name and the code of their kind, and no
 * id: theirs is that code with a slug of the name, {@code onet-43232202-adobe-acrobat}. Names that
 * give the same id ("T squares", "T-squares") are one, the first preferred, the others alternative.
 */
final class Technologies {
    private final Occupations occupations;
    private final Elements elements;
    private final Commodities commodities;
    private final Cells cells;
    private final Emitter out;
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, Iri> ids = new HashMap<>();
    private final Map<Iri, Set<String>> names = new HashMap<>();
    private final Set<Iri> hot = new HashSet<>();
    private final Set<String> required = new HashSet<>();

    Technologies(
            Occupations occupations,
            Elements elements,
            Commodities commodities,
            Cells cells,
            Emitter out) {
        this.occupations = occupations;
        this.elements = elements;
        this.commodities = commodities;
        this.cells = cells;
        this.out = out;
    }

    /** The id of a technology, without {@code onet-}; ends with a hyphen when no slug is left. */
    static String id(String kind, String name) {
        // Else C, C++ and C# were one.
        String spelled = name.replace("+", "-plus-").replace("#", "-sharp-");
        return kind + "-" + Ids.slug(spelled);
    }

    /** Takes a row of Technology Skills, Software Skills or Tools Used. */
    void take(TableRow row, Evidence evidence) {
        boolean bySoftware = row.has("Workplace Example");
        String occupation = occupations.code(row, Occupations.CODE);
        String kind =
                occupation == null
                        ? null
                        : cells.code(row, bySoftware ? "Element ID" : "Commodity Code");
        String column = bySoftware ? "Workplace Example" : "Example";
        String name = kind == null ? null : cells.needed(row, column);
        if (name == null) {
            return;
        }
        String id = slugs.computeIfAbsent(kind + "\t" + name, key -> id(kind, name));
        if (id.endsWith("-")) {
            cells.bad(row, column, name, "a name with a letter or digit");
            return;
        }
        Iri above =
                bySoftware
                        ? elements.skill(row, kind, SkillKind.TECHNOLOGY)
                        : commodities.commodity(row, kind);
        Iri skill = skill(row, id, name, above);
        if (cells.flag(row, "Hot Technology") && hot.add(skill)) {
            out.truth(skill, Rg.HOT_TECHNOLOGY, true, row.where());
        }
        require(row, occupation, id, skill, evidence);
    }

    private Iri skill(TableRow row, String id, String name, Iri above) {
        Iri known = ids.get(id);
        if (known == null) {
            Iri skill = Emitter.iri("skill", id);
            ids.put(id, skill);
            names.computeIfAbsent(skill, s -> new HashSet<>()).add(name);
            out.fact(
                    new Skill(
                            skill,
                            Names.of(Text.en(name)),
                            SkillKind.TECHNOLOGY,
                            List.of(above),
                            List.of()),
                    row.where());
            return skill;
        }
        if (names.get(known).add(name)) {
            cells.warning(
                    Codes.DUPLICATE_ID,
                    row,
                    "\"" + name + "\" is another spelling of " + id + ": one more label of it",
                    "nothing, if both mean the same");
            out.state(known, Terms.SKOS_ALT_LABEL, Literal.of(Text.en(name)), row.where());
        }
        return known;
    }

    private void require(TableRow row, String occupation, String id, Iri skill, Evidence evidence) {
        String code = occupation + "--" + id;
        if (!required.add(code)) {
            cells.repeated(row, code);
            return;
        }
        Iri requirement = Emitter.iri("requirement", code);
        out.fact(
                new Requirement(
                        requirement,
                        occupations.role(occupation),
                        skill,
                        Importances.UNRATED,
                        Rating.NONE,
                        List.of(evidence)),
                row.where());
        if (cells.flag(row, "In Demand")) {
            out.truth(requirement, Rg.IN_DEMAND, true, row.where());
        }
    }
}
