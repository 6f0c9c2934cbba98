package org.rolegraph.career.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.build.SkillGraphFile;
import org.rolegraph.store.generation.Triples;

/** Triples of roles and skills, made by hand; entities by their slugs. */
public final class World implements Triples {
    private record Quad(String graph, String s, String p, String o, String language) {}

    private final List<Quad> quads = new ArrayList<>();
    private String graph = Graphs.CURATED.value();
    private int statements;

    public static String role(String slug) {
        return Ids.BASE + "role/" + slug;
    }

    public static String skill(String slug) {
        return Ids.BASE + "skill/" + slug;
    }

    public static String duty(String slug) {
        return Ids.BASE + "responsibility/" + slug;
    }

    /** What follows is told by this source. */
    public World in(String source) {
        graph = Graphs.of(source).value();
        return this;
    }

    public World hasRole(String slug, String label) {
        add(role(slug), Terms.RDF_TYPE, Rg.ROLE);
        return text(role(slug), Terms.SKOS_PREF_LABEL, label, "en");
    }

    public World hasSkill(String slug, String kind) {
        add(skill(slug), Terms.RDF_TYPE, Rg.SKILL);
        return kind.isEmpty() ? this : add(skill(slug), Rg.SKILL_KIND_OF, Rg.NS + kind);
    }

    /** A requirement, with its evidence. */
    public World needs(String role, String skill, String importance) {
        String requirement = Ids.BASE + "requirement/" + ++statements;
        add(requirement, Rg.REQUIREMENT_ROLE, role(role));
        add(requirement, Rg.REQUIREMENT_SKILL, skill(skill));
        add(requirement, Rg.IMPORTANCE_OF, Rg.NS + importance);
        return add(requirement, Rg.EVIDENCE_OF, Ids.BASE + "evidence/" + graph.length());
    }

    /** A value of the last requirement or claim. */
    public World with(String property, String value) {
        String kind = quads.get(quads.size() - 1).s;
        return text(kind, property, value, "");
    }

    public World does(String role, String duty) {
        String claim = Ids.BASE + "claim/" + ++statements;
        add(claim, Rg.CLAIM_KIND_OF, Rg.of(ClaimKind.DUTY));
        add(claim, Rg.SUBJECT, role(role));
        return add(claim, Rg.OBJECT, duty(duty));
    }

    public World hasDuty(String slug, String label) {
        add(duty(slug), Terms.RDF_TYPE, Rg.RESPONSIBILITY);
        return text(duty(slug), Terms.SKOS_PREF_LABEL, label, "en");
    }

    public World isLike(String role, String other, String tier, int rank) {
        String claim = Ids.BASE + "claim/" + ++statements;
        add(claim, Rg.SUBJECT, role(role));
        add(claim, Rg.OBJECT, role(other));
        text(claim, Rg.RELATEDNESS_TIER, tier, "");
        return text(claim, Rg.RANK, Integer.toString(rank), "");
    }

    /**
     * The first stands to the second as the property says; both by IRI. An exact match is told as a
     * load computes it.
     */
    public World add(String s, String p, String o) {
        if (p.equals(Terms.SKOS_EXACT_MATCH)) {
            String joins = Graphs.JOINS.value();
            quads.add(new Quad(joins, s, p, o, null));
            quads.add(new Quad(joins, s, Rg.JOINED_WITH, o, null));
            quads.add(new Quad(joins, o, Rg.JOINED_WITH, s, null));
            return this;
        }
        quads.add(new Quad(graph, s, p, o, null));
        return this;
    }

    public World text(String s, String p, String text, String language) {
        quads.add(new Quad(graph, s, p, text, language));
        return this;
    }

    World shuffled(long seed) {
        World other = new World();
        other.quads.addAll(quads);
        Collections.shuffle(other.quads, new Random(seed));
        return other;
    }

    /** Builds the file in a folder, and opens it. */
    public SkillGraph graph(Path folder) {
        return SkillGraphFile.open(file(folder));
    }

    Path file(Path folder) {
        try {
            Path target = Files.createTempFile(folder, "skills", ".bin");
            Files.delete(target);
            new SkillGraphFile().build(target, this);
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void forEach(String predicate, Visitor visitor) {
        for (Quad quad : quads) {
            if (quad.p.equals(predicate)) {
                visitor.triple(quad.graph, quad.s, quad.o, quad.language);
            }
        }
    }
}
