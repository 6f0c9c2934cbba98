package org.rolegraph.load.source.onet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Evidence;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;

/**
 * Tasks and work activities, all of them responsibilities: a task is narrower than its detailed
 * activities, these than an intermediate one, and that than a generalized one of the content model.
 */
final class Tasks {
    private final Occupations occupations;
    private final Elements elements;
    private final OnetCells cells;
    private final OnetFacts out;
    private final Map<String, Iri> activities = new HashMap<>();
    private final Map<String, String> tasks = new HashMap<>();
    private final Set<String> links = new HashSet<>();

    Tasks(Occupations occupations, Elements elements, OnetCells cells, OnetFacts out) {
        this.occupations = occupations;
        this.elements = elements;
        this.cells = cells;
        this.out = out;
    }

    /** Takes a row of the IWA Reference, or of GWAs to IWAs. */
    void intermediate(TableRow row) {
        String above = cells.code(row, "Element ID");
        activity(row, "IWA", above == null ? null : elements.written(above));
    }

    /** Takes a row of the DWA Reference, or of GWAs to IWAs to DWAs. */
    void detailed(TableRow row) {
        String above = cells.code(row, "IWA ID");
        activity(row, "DWA", above == null ? null : activities.get(above));
    }

    private void activity(TableRow row, String kind, Iri above) {
        String id = cells.code(row, kind + " ID");
        String title = id == null ? null : cells.needed(row, kind + " Title");
        if (title == null) {
            return;
        }
        if (activities.containsKey(id)) {
            cells.repeated(row, "activity " + id);
            return;
        }
        Iri written = elements.written(id);
        if (written != null) {
            // from release 30.3 on it is an element, and its place says what is above
            activities.put(id, written);
            return;
        }
        Iri activity = responsibility(row, id, id, title);
        activities.put(id, activity);
        if (above != null) {
            out.state(activity, Terms.SKOS_BROADER, above, row.where());
        }
    }

    private Iri responsibility(TableRow row, String slug, String code, String title) {
        Iri iri = OnetFacts.iri("responsibility", slug);
        out.fact(new Responsibility(iri, Names.of(Text.en(title))), row.where());
        out.concept(iri, row.where());
        out.notation(iri, code, row.where());
        return iri;
    }

    /** Takes a row of the Task Statements. */
    void task(TableRow row, Evidence evidence) {
        String occupation = occupations.code(row, Occupations.CODE);
        String id = occupation == null ? null : cells.code(row, "Task ID");
        String text = id == null ? null : cells.needed(row, "Task");
        if (text == null) {
            return;
        }
        if (tasks.putIfAbsent(id, occupation) != null) {
            cells.repeated(row, "task " + id);
            return;
        }
        Iri task = responsibility(row, "task-" + id, id, text);
        Iri claim =
                out.claim(
                        occupation + "--task-" + id,
                        occupations.role(occupation),
                        ClaimKind.DUTY,
                        task,
                        evidence,
                        row.where());
        String type = cells.text(row, "Task Type");
        if (type.equals("Core") || type.equals("Supplemental")) {
            out.truth(claim, Rg.CORE_DUTY, type.equals("Core"), row.where());
        } else if (!type.isEmpty()) {
            cells.bad(row, "Task Type", type, "Core, Supplemental or n/a");
        }
    }

    /** Takes a row of Tasks to DWAs. */
    void link(TableRow row) {
        String occupation = occupations.code(row, Occupations.CODE);
        String task = occupation == null ? null : cells.code(row, "Task ID");
        String activity = task == null ? null : cells.code(row, "DWA ID");
        if (activity == null) {
            return;
        }
        if (!occupation.equals(tasks.get(task))) {
            cells.undefined(row, "task " + task + " of " + occupation, OnetTable.TASKS);
        } else if (!activities.containsKey(activity)) {
            cells.undefined(row, "activity " + activity, OnetTable.DETAILED_ACTIVITIES);
        } else if (!links.add(task + " " + activity)) {
            cells.repeated(row, "task " + task + " in " + activity);
        } else {
            out.state(
                    OnetFacts.iri("responsibility", "task-" + task),
                    Terms.SKOS_BROADER,
                    activities.get(activity),
                    row.where());
        }
    }
}
