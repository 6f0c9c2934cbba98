package org.rolegraph.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What the observations are made of: dimensions, measures, and lists of codes. */
final class CubeStructure {
    /** What is counted: a data set has one of these structures, since its cells have all of it. */
    enum Counted {
        ROLES(true, false),
        SKILLS(false, true),
        SKILLS_OF_ROLES(true, true);

        private final boolean ofRole;
        private final boolean ofSkill;

        Counted(boolean ofRole, boolean ofSkill) {
            this.ofRole = ofRole;
            this.ofSkill = ofSkill;
        }

        /** As it stands in IRIs. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        String iri() {
            return Lines.entity("structure", "demand-" + word());
        }

        private List<String> components() {
            List<String> all = new ArrayList<>();
            if (ofRole) {
                all.add(LineTerms.ROLE);
            }
            if (ofSkill) {
                all.add(LineTerms.SKILL);
            }
            all.addAll(List.of(LineTerms.PERIOD, LineTerms.AREA, LineTerms.EMPLOYER));
            all.addAll(MEASURES);
            return all;
        }
    }

    /** The values of a dimension that are named in the data. */
    enum Codes {
        PERIOD(Postings.YEAR, "period", LineTerms.PERIOD, "years of postings"),
        AREA(Postings.COUNTRY, "area", LineTerms.AREA, "countries of postings"),
        EMPLOYER(Postings.EMPLOYER, "employer", LineTerms.EMPLOYER, "employers of postings");

        private final String column;
        private final String kind;
        private final String dimension;
        private final String label;

        Codes(String column, String kind, String dimension, String label) {
            this.column = column;
            this.kind = kind;
            this.dimension = dimension;
            this.label = label;
        }

        String scheme() {
            return Lines.entity("scheme", "demand-" + kind + "s");
        }

        /** Of the cells that have the values. */
        String column() {
            return column;
        }

        String dimension() {
            return dimension;
        }

        /**
         * The concept of a value.
         *
         * @param value empty for all of them
         */
        String concept(String value) {
            return Lines.entity(
                    kind,
                    "demand."
                            + (value.isEmpty()
                                    ? "all"
                                    : value.matches("[A-Za-z0-9]{1,8}") && !value.equals("all")
                                            ? value
                                            : "x-" + Lines.digest(value)));
        }
    }

    private static final List<String> MEASURES =
            List.of(LineTerms.POSTINGS, LineTerms.BASE, LineTerms.SHARE);

    private final Lines lines;
    private final Consumer<String> out;

    CubeStructure(Lines lines, Consumer<String> out) {
        this.lines = lines;
        this.out = out;
    }

    void write() {
        for (Codes codes : Codes.values()) {
            say(codes.scheme(), LineTerms.TYPE, LineTerms.SCHEME);
            say(codes.scheme(), LineTerms.PREF_LABEL, Lines.english(codes.label));
        }
        dimension(LineTerms.ROLE, "role that the postings are for", LineTerms.ROLE_CLASS);
        say(LineTerms.ROLE, LineTerms.SUB_PROPERTY_OF, LineTerms.SDMX_OCCUPATION);
        dimension(
                LineTerms.SKILL,
                "skill or technology that the postings ask for",
                LineTerms.SKILL_CLASS);
        coded(Codes.PERIOD, "year of the postings, or all years");
        say(LineTerms.PERIOD, LineTerms.SUB_PROPERTY_OF, LineTerms.SDMX_PERIOD);
        coded(Codes.AREA, "country of the postings, or all countries");
        say(LineTerms.AREA, LineTerms.SUB_PROPERTY_OF, LineTerms.SDMX_AREA);
        coded(Codes.EMPLOYER, "employer, or all employers");
        measure(LineTerms.POSTINGS, "how many postings", "integer");
        measure(LineTerms.BASE, "of how many postings they are a part", "integer");
        measure(LineTerms.SHARE, "their share of these, from 0 to 1", "decimal");
        for (Counted counted : Counted.values()) {
            structure(counted);
        }
    }

    private void structure(Counted counted) {
        say(counted.iri(), LineTerms.TYPE, LineTerms.STRUCTURE_CLASS);
        int order = 0;
        for (String each : counted.components()) {
            String component =
                    Lines.entity(
                            "component",
                            "demand-" + counted.word() + "-" + LineTerms.localName(each));
            say(counted.iri(), LineTerms.COMPONENT, component);
            say(component, LineTerms.TYPE, LineTerms.COMPONENT_CLASS);
            say(component, MEASURES.contains(each) ? LineTerms.MEASURE : LineTerms.DIMENSION, each);
            say(component, LineTerms.ORDER, Lines.typed(String.valueOf(++order), "integer"));
        }
    }

    private void coded(Codes codes, String label) {
        dimension(codes.dimension(), label, LineTerms.CONCEPT);
        say(codes.dimension(), LineTerms.TYPE, LineTerms.CODED_CLASS);
        say(codes.dimension(), LineTerms.CODE_LIST, codes.scheme());
    }

    private void dimension(String property, String label, String range) {
        describe(property, label, LineTerms.DIMENSION_CLASS, range);
    }

    private void measure(String property, String label, String range) {
        describe(property, label, LineTerms.MEASURE_CLASS, Lines.type(range));
    }

    private void describe(String property, String label, String type, String range) {
        say(property, LineTerms.TYPE, LineTerms.PROPERTY);
        say(property, LineTerms.TYPE, type);
        say(property, LineTerms.LABEL, Lines.english(label));
        say(property, LineTerms.RANGE, range);
    }

    private void say(String subject, String predicate, String object) {
        out.accept(lines.line(subject, predicate, object));
    }
}
