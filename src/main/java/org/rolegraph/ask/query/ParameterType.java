package org.rolegraph.ask.query;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;

/** What a parameter of a catalogue query may be. */
public enum ParameterType {
    ROLE("rg:Role", Rg.ROLE, "a role, by id, IRI, CURIE or label"),
    SKILL("rg:Skill", Rg.SKILL, "a skill, by id, IRI, CURIE or label"),
    ORGANIZATION("rg:Organization", Rg.ORGANIZATION, "an organization, by id, IRI, CURIE or label"),
    PRODUCT("rg:Product", Rg.PRODUCT, "a product, by id, IRI, CURIE or label"),
    REFERENCE("rg:Reference", Rg.REFERENCE, "a reference, by id, IRI, CURIE or label"),
    ENTITY("entity", "", "anything in the graph, by id, IRI, CURIE or label"),
    STRING("string", Prefixes.XSD + "string", "a text"),
    LANGUAGE("language", Prefixes.XSD + "string", "a language tag such as en or de-AT"),
    INTEGER("integer", Prefixes.XSD + "integer", "a whole number such as 10"),
    DECIMAL("decimal", Prefixes.XSD + "decimal", "a number such as 2.5"),
    BOOLEAN("boolean", Prefixes.XSD + "boolean", "true or false");

    private final String id;
    private final String iri;
    private final String expected;

    ParameterType(String id, String iri, String expected) {
        this.id = id;
        this.iri = iri;
        this.expected = expected;
    }

    /** As headers write it. */
    public String id() {
        return id;
    }

    /** Class of the entity, empty for any; or datatype of the literal. */
    public String iri() {
        return iri;
    }

    /** What a user is to give, for sentences. */
    public String expected() {
        return expected;
    }

    /** Whether its value is an entity, which a {@link Resolver} finds. */
    public boolean isEntity() {
        return !iri.startsWith(Prefixes.XSD);
    }

    /** Whether a text is of this type; entities are not looked up. */
    boolean accepts(String text) {
        return switch (this) {
            case INTEGER -> text.matches("[+-]?[0-9]{1,18}");
            case DECIMAL -> text.matches("[+-]?([0-9]{1,18}(\\.[0-9]{0,18})?|\\.[0-9]{1,18})");
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case LANGUAGE -> text.matches("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");
            case STRING -> true;
            default -> !text.isBlank();
        };
    }

    static Optional<ParameterType> of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
    }

    static String ids() {
        return Arrays.stream(values()).map(ParameterType::id).collect(Collectors.joining(", "));
    }
}
