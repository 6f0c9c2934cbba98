package org.rolegraph.load.source.onet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Terms;

/**
 * The elements of the content model that are read: skills, knowledge and work styles are skills,
 * work activities are responsibilities; interests, education and experience are concepts.
 */
final class Elements {
    /** What becomes of an element. */
    private enum Form {
        SKILL,
        RESPONSIBILITY,
        CONCEPT
    }

    private record Element(String name, String definition, Location where) {}

    private record Branch(Form form, SkillKind kind) {}

    /** By the first levels of the element's id, which is its place in the content model. */
    private static final Map<String, Branch> BRANCHES = branches();

    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Element> model = new LinkedHashMap<>();
    private final Map<String, Iri> defined = new HashMap<>();

    Elements(OnetCells cells, OnetFacts out) {
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of the Content Model Reference; it is written when all are there. */
    void take(TableRow row) {
        String id = cells.code(row, "Element ID");
        String name = id == null ? null : cells.needed(row, "Element Name");
        if (name == null || branch(id) == null) {
            return;
        }
        Element element = new Element(name, cells.text(row, "Description"), row.where());
        if (model.putIfAbsent(id, element) != null) {
            cells.repeated(row, "element " + id);
        }
    }

    /** Writes the whole content model, in its order. */
    void write() {
        model.forEach((id, element) -> write(id, element, branch(id)));
    }

    /** The skill of the row's element; from the row itself where the content model lacks it. */
    Iri skill(TableRow row, String id, SkillKind kind) {
        return element(row, id, new Branch(Form.SKILL, kind));
    }

    /** The concept of the row's element; from the row itself where the content model lacks it. */
    Iri concept(TableRow row, String id) {
        return element(row, id, new Branch(Form.CONCEPT, null));
    }

    /** The element that was written, or null. */
    Iri written(String id) {
        return defined.get(id);
    }

    private Iri element(TableRow row, String id, Branch branch) {
        Iri known = defined.get(id);
        if (known != null) {
            return known;
        }
        String name = cells.text(row, "Element Name");
        Element element = new Element(name.isEmpty() ? id : name, "", row.where());
        write(id, element, branch);
        return defined.get(id);
    }

    private void write(String id, Element element, Branch branch) {
        Location where = element.where();
        Iri iri = OnetFacts.iri(kind(branch), id);
        defined.put(id, iri);
        Iri broader = broader(id, branch);
        List<Iri> above = broader == null ? List.of() : List.of(broader);
        // The content model often repeats a name as its description.
        boolean defines =
                !element.definition().isEmpty() && !element.definition().equals(element.name());
        List<Text> definitions = defines ? List.of(Text.en(element.definition())) : List.of();
        Names names =
                new Names(List.of(Text.en(element.name())), List.of(), List.of(), definitions);
        switch (branch.form()) {
            case SKILL -> {
                out.fact(new Skill(iri, names, branch.kind(), above, List.of()), where);
                out.notation(iri, id, where);
            }
            case RESPONSIBILITY -> {
                out.fact(new Responsibility(iri, names), where);
                out.concept(iri, where);
                out.notation(iri, id, where);
                above.forEach(b -> out.state(iri, Terms.SKOS_BROADER, b, where));
            }
            case CONCEPT -> {
                String definition = defines ? element.definition() : "";
                out.concept(iri, element.name(), definition, id, where);
                above.forEach(b -> out.state(iri, Terms.SKOS_BROADER, b, where));
            }
        }
    }

    /** The next element above that is in the content model and of the same form. */
    private Iri broader(String id, Branch branch) {
        for (int end = id.lastIndexOf('.'); end > 0; end = id.lastIndexOf('.', end - 1)) {
            String above = id.substring(0, end);
            Branch other = branch(above);
            if (model.containsKey(above) && other != null && other.form() == branch.form()) {
                return OnetFacts.iri(kind(branch), above);
            }
        }
        return null;
    }

    private static String kind(Branch branch) {
        return switch (branch.form()) {
            case SKILL -> "skill";
            case RESPONSIBILITY -> "responsibility";
            case CONCEPT -> "concept";
        };
    }

    private static Branch branch(String id) {
        for (int end = id.length(); end > 0; end = id.lastIndexOf('.', end - 1)) {
            Branch branch = BRANCHES.get(id.substring(0, end));
            if (branch != null) {
                return branch;
            }
        }
        return null;
    }

    private static Map<String, Branch> branches() {
        Branch concept = new Branch(Form.CONCEPT, null);
        Branch style = new Branch(Form.SKILL, SkillKind.TRANSVERSAL);
        Branch skill = new Branch(Form.SKILL, SkillKind.SKILL);
        Map<String, Branch> branches = new HashMap<>();
        branches.put("1.B.1", concept);
        branches.put("1.C", style);
        branches.put("1.D", style);
        branches.put("2.A", skill);
        branches.put("2.B", skill);
        branches.put("2.C", new Branch(Form.SKILL, SkillKind.KNOWLEDGE));
        branches.put("2.D", concept);
        branches.put("2.E", new Branch(Form.SKILL, SkillKind.TECHNOLOGY));
        branches.put("3.A", concept);
        branches.put("4.A", new Branch(Form.RESPONSIBILITY, null));
        return branches;
    }
}
