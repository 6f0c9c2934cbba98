package org.rolegraph.base.vocab;

import java.util.Optional;
import org.rolegraph.base.model.ClaimKind;
import org.rolegraph.base.model.Importance;

/**
 * The terms of {@code ontology/rolegraph.ttl}, with those that {@link Importance} and {@link
 * ClaimKind} name no more and no fewer.
 */
public final class Rg {
    public static final String NS = "https://w3id.org/rolegraph/ontology#";

    // classes
    public static final String ROLE = NS + "Role";
    public static final String ROLE_PROFILE = NS + "RoleProfile";
    public static final String SKILL = NS + "Skill";
    public static final String ORGANIZATION = NS + "Organization";
    public static final String PRODUCT = NS + "Product";
    public static final String REFERENCE = NS + "Reference";
    public static final String RESPONSIBILITY = NS + "Responsibility";
    public static final String REQUIREMENT = NS + "Requirement";
    public static final String CLAIM = NS + "Claim";
    public static final String EVIDENCE = NS + "Evidence";
    public static final String IMPORTANCE = NS + "Importance";
    public static final String SKILL_KIND = NS + "SkillKind";
    public static final String CLAIM_KIND = NS + "ClaimKind";
    public static final String DEGREE = NS + "Degree";
    public static final String PERSON = NS + "Person";
    public static final String ROLE_LEVEL = NS + "RoleLevel";

    // kinds of skills
    public static final String KNOWLEDGE = NS + "knowledge";
    public static final String PRACTICAL_SKILL = NS + "practicalSkill";
    public static final String TECHNOLOGY = NS + "technology";
    public static final String TRANSVERSAL = NS + "transversal";

    // degrees of difficulty
    public static final String EASY = NS + "easy";
    public static final String MODERATE = NS + "moderate";
    public static final String HARD = NS + "hard";

    // of requirements
    public static final String REQUIREMENT_ROLE = NS + "role";
    public static final String REQUIREMENT_SKILL = NS + "skill";
    public static final String IMPORTANCE_OF = NS + "importance";
    public static final String LEVEL = NS + "level";
    public static final String SCORE = NS + "score";
    public static final String RESPONDENTS = NS + "respondents";
    public static final String STANDARD_ERROR = NS + "standardError";
    public static final String LOWER_BOUND = NS + "lowerBound";
    public static final String UPPER_BOUND = NS + "upperBound";
    public static final String SUPPRESSED = NS + "suppressed";
    public static final String IN_DEMAND = NS + "inDemand";
    public static final String SKILL_LEVEL = NS + "skillLevel";

    // of claims
    public static final String SUBJECT = NS + "subject";
    public static final String CLAIM_KIND_OF = NS + "claimKind";
    public static final String OBJECT = NS + "object";
    public static final String STATEMENT = NS + "statement";
    public static final String PERCENTAGE = NS + "percentage";
    public static final String RANK = NS + "rank";
    public static final String RELATEDNESS_TIER = NS + "relatednessTier";
    public static final String CORE_DUTY = NS + "coreDuty";

    // of evidence
    public static final String EVIDENCE_OF = NS + "evidence";
    public static final String REFERENCE_OF = NS + "reference";
    public static final String LOCATOR = NS + "locator";
    public static final String CONFIDENCE = NS + "confidence";

    // shortcuts, materialised by the loader
    public static final String REQUIRES = NS + "requires";
    public static final String REQUIRES_OPTIONAL = NS + "requiresOptional";
    public static final String HAS_RESPONSIBILITY = NS + "hasResponsibility";
    public static final String EMPLOYS = NS + "employs";
    public static final String PRODUCES = NS + "produces";
    public static final String HOSTS = NS + "hosts";
    public static final String USES = NS + "uses";
    public static final String WORKS_ON = NS + "worksOn";
    public static final String OWES_POPULARITY_TO = NS + "owesPopularityTo";
    public static final String DIFFICULTY = NS + "difficulty";
    public static final String DIFFICULTY_TO_FILL = NS + "difficultyToFill";

    // computed: true of what a search for the text finds; no graph says it
    public static final String SEARCH = NS + "search";

    // computed at each load: that an exact match makes the two one
    public static final String JOINED_WITH = NS + "joinedWith";
    public static final String SHOWN_AS = NS + "shownAs";

    // of roles and skills
    public static final String SKILL_KIND_OF = NS + "skillKind";
    public static final String LEVEL_OF = NS + "levelOf";
    public static final String PROFILE_OF = NS + "profileOf";
    public static final String PROFILE_ORGANIZATION = NS + "profileOrganization";
    public static final String JOB_ZONE = NS + "jobZone";
    public static final String INTEREST = NS + "interest";
    public static final String HOT_TECHNOLOGY = NS + "hotTechnology";
    public static final String COMMAND_OF = NS + "commandOf";

    // of products
    public static final String PRODUCT_KIND = NS + "productKind";

    private Rg() {}

    /** The term of an importance. */
    public static String of(Importance importance) {
        return NS + importance.term();
    }

    /** The property that says in one triple what a claim of the kind says. */
    public static Optional<String> shortcut(ClaimKind kind) {
        return kind.shortcut().map(name -> Prefixes.expand(name).orElse(NS + name));
    }

    /** The term of a kind of claim. */
    public static String of(ClaimKind kind) {
        return NS + kind.term();
    }
}
