package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.draw.Report;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Shortage;
import org.rolegraph.career.path.CareerPath;

/** What a change of roles takes, and what must be learned for it, in words. Not thread-safe. */
final class HopText {
    private final Naming naming;
    private final NeedProof proof;
    private final Map<Integer, Map<Integer, Need>> needs = new LinkedHashMap<>();
    private final Needs source;

    HopText(SkillGraph graph, Naming naming) {
        this.naming = naming;
        this.proof = new NeedProof(graph, naming);
        this.source = new Needs(graph);
    }

    /** A number of millionths as it is told. */
    static String amount(long millionths) {
        return Naming.rounded(millionths / 1e6, 1);
    }

    /** How much of what is asked for must be learned for a hop. */
    static String learned(CareerPath.Hop hop) {
        return "learn " + amount(hop.shortage()) + " of " + amount(hop.asked());
    }

    /** How many job zones a hop leads up, as it is told; empty for none. */
    static String up(CareerPath.Hop hop) {
        return hop.preparation() == 0
                ? ""
                : Naming.rounded(hop.preparation() / (double) Shortage.ZONE, 1) + " job zones up";
    }

    /** What a role asks for. */
    Map<Integer, Need> needs(int role) {
        return needs.computeIfAbsent(role, source::all);
    }

    /** The essential skills of a hop that no role before asks for, those of most weight first. */
    List<Need> newSkills(CareerPath.Hop hop) {
        return skills(hop, true);
    }

    /** What else must be learned for a hop, what weighs most first. */
    List<Need> otherSkills(CareerPath.Hop hop) {
        return skills(hop, false);
    }

    private List<Need> skills(CareerPath.Hop hop, boolean essential) {
        Map<Integer, Need> asked = needs(hop.to());
        return hop.lessons().stream()
                .filter(lesson -> lesson.essential() == essential)
                .map(lesson -> asked.get(lesson.one()))
                .toList();
    }

    /** On what each skill rests, told once for those that rest on the same. */
    Map<String, List<String>> grounds(List<Need> skills) {
        Map<String, List<String>> grounds = new LinkedHashMap<>();
        for (Need need : skills) {
            grounds.computeIfAbsent(
                            proof.text(need) + proof.through(need), text -> new ArrayList<>())
                    .add(naming.of(need.skill()));
        }
        return grounds;
    }

    /** A skill to learn, with what it rests on. */
    Report.Item item(Need need) {
        String name = naming.of(need.skill());
        List<String> rests = List.of(proof.text(need) + proof.through(need));
        return new Report.Item("", name, naming.iri(need.skill()), "", rests);
    }
}
