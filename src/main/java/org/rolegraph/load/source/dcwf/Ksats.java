package org.rolegraph.load.source.dcwf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Responsibility;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.GraphFacts;
import org.rolegraph.load.source.json.Json;

/** The statements by their codes, in the order of the file. */
final class Ksats {
    private final Fields fields;
    private final GraphFacts out;
    private final Problems problems;
    private final Map<String, Ksat> all = new LinkedHashMap<>();

    Ksats(Fields fields, GraphFacts out, Problems problems) {
        this.fields = fields;
        this.out = out;
        this.problems = problems;
    }

    /** Takes the statement of a code. */
    void take(String code, Json.Obj ksat) {
        String words = fields.isId(code, ksat.where()) ? fields.text(ksat, "description") : "";
        String kind = words.isEmpty() ? "" : fields.text(ksat, "kind");
        if (kind.isEmpty()) {
            return;
        }
        StatementKind.of(kind)
                .ifPresentOrElse(
                        known -> all.put(code, new Ksat(code, known, words, ksat.where())),
                        () ->
                                problems.error(
                                        Codes.BAD_VALUE,
                                        ksat.where(),
                                        "\"kind\" is \""
                                                + kind
                                                + "\"; expected one of "
                                                + StatementKind.all(),
                                        "take the file as it is published"));
    }

    /** The statement of a code, or null. */
    Ksat get(String code) {
        return all.get(code);
    }

    /** Writes all, as skills and responsibilities; those that are called the same with codes. */
    void write() {
        Map<String, Integer> uses = new HashMap<>();
        all.values().forEach(ksat -> uses.merge(key(ksat), 1, Integer::sum));
        all.values().forEach(ksat -> write(ksat, uses.get(key(ksat)) > 1));
    }

    /** Statements of one kind of thing that would be called the same. */
    private static String key(Ksat ksat) {
        return (ksat.kind() == StatementKind.TASK) + ksat.label().toLowerCase(Locale.ROOT);
    }

    private void write(Ksat ksat, boolean isShared) {
        Iri iri = iri(ksat);
        String label = isShared ? ksat.label() + " (" + ksat.code() + ")" : ksat.label();
        List<Text> definitions =
                label.equals(ksat.words()) ? List.of() : List.of(Text.en(ksat.words()));
        Names names = new Names(List.of(Text.en(label)), List.of(), List.of(), definitions);
        if (ksat.kind() == StatementKind.TASK) {
            out.fact(new Responsibility(iri, names), ksat.where());
        } else {
            SkillKind kind =
                    ksat.kind() == StatementKind.KNOWLEDGE ? SkillKind.KNOWLEDGE : SkillKind.SKILL;
            out.fact(new Skill(iri, names, kind, List.of(), List.of()), ksat.where());
            out.inScheme(iri, out.scheme(), ksat.where());
        }
        out.notation(iri, ksat.code(), ksat.where());
    }

    /** The skill or responsibility that a statement became. */
    Iri iri(Ksat ksat) {
        boolean isTask = ksat.kind() == StatementKind.TASK;
        return out.iri(isTask ? "responsibility" : "skill", ksat.code());
    }
}
