package org.rolegraph.show;

import java.util.List;

/**
 * How the answer of one query becomes a section of a page. Rows that begin alike make one part
 * under a heading, those of a part that lead alike one entry, and those of an entry that name the
 * same one item, with all their notes after it.
 *
 * @param query its name
 * @param title over the section
 * @param heads columns that make the heading of a part
 * @param lead columns that an entry begins with; empty for none
 * @param item column of the items; empty where the columns beside the heads are a table, if any
 * @param notes columns that are said of an item
 * @param most how many parts are shown; 0 for all
 * @param whole the query of the catalogue that lists all, and its parameter; empty where none does
 */
record Outline(
        String query,
        String title,
        List<Words> heads,
        List<Words> lead,
        String item,
        List<Words> notes,
        int most,
        String whole) {

    Outline {
        heads = List.copyOf(heads);
        lead = List.copyOf(lead);
        notes = List.copyOf(notes);
    }

    /**
     * A column, and what stands around its value where it has one.
     *
     * @param before ahead of the value
     * @param after behind it
     */
    record Words(String column, String before, String after) {
        /** Nothing around it. */
        static Words of(String column) {
            return new Words(column, "", "");
        }

        static Words of(String column, String before) {
            return new Words(column, before, "");
        }
    }

    /** Title of the section that has what is related to a role. */
    static final String NEAR = "Near roles";

    /** All sections, in the order of the page. */
    static final List<Outline> PAGE =
            List.of(
                    new Outline(
                            "show-definition",
                            "In the words of another source",
                            List.of(),
                            List.of(),
                            "definition",
                            List.of(Words.of("source"), Words.of("of", "of ")),
                            0,
                            ""),
                    new Outline(
                            "show-called",
                            "Called",
                            List.of(),
                            List.of(Words.of("match")),
                            "name",
                            List.of(Words.of("source"), Words.of("confidence")),
                            0,
                            ""),
                    new Outline(
                            "show-needs",
                            "Needs",
                            List.of(
                                    Words.of("agreement"),
                                    Words.of("sources", ": "),
                                    Words.of("via", ", of ")),
                            List.of(Words.of("importance")),
                            "skill",
                            List.of(Words.of("amount")),
                            0,
                            "needs-of-role role="),
                    new Outline(
                            "show-technologies",
                            "Technologies, and who makes them",
                            List.of(Words.of("pull")),
                            List.of(),
                            "technology",
                            List.of(Words.of("maker"), Words.of("host", "home: ")),
                            0,
                            "makers-of-technologies-of-role role="),
                    new Outline(
                            "show-levels",
                            "Levels",
                            List.of(
                                    Words.of("level"),
                                    new Words("skills", ", ", " skills"),
                                    Words.of("of", ", of ")),
                            List.of(Words.of("change"), Words.of("amount", ": ")),
                            "skill",
                            List.of(),
                            0,
                            "levels-of-role role="),
                    new Outline(
                            "show-pay",
                            "Pay",
                            List.of(
                                    Words.of("title"),
                                    Words.of("match", ", "),
                                    new Words("confidence", " (", ")"),
                                    Words.of("year", ", "),
                                    new Words("currency", ", ", " gross in a year")),
                            List.of(),
                            "",
                            List.of(),
                            2,
                            "pay-of-role role="),
                    new Outline(
                            "show-near",
                            NEAR,
                            List.of(Words.of("near"), Words.of("to", " ")),
                            List.of(),
                            "role",
                            List.of(),
                            3,
                            ""),
                    new Outline(
                            "show-asked",
                            "Asked for by",
                            List.of(Words.of("source")),
                            List.of(Words.of("importance")),
                            "role",
                            List.of(),
                            0,
                            "roles-requiring-skill skill="),
                    new Outline(
                            "show-said",
                            "Said of it",
                            List.of(),
                            List.of(Words.of("kind")),
                            "other",
                            List.of(Words.of("of", "of "), Words.of("sources")),
                            0,
                            "evidence-for entity="),
                    new Outline(
                            "show-narrower",
                            "Narrower",
                            List.of(),
                            List.of(),
                            "narrower",
                            List.of(),
                            0,
                            ""),
                    new Outline(
                            "show-members",
                            "Of this kind",
                            List.of(),
                            List.of(),
                            "member",
                            List.of(),
                            0,
                            ""),
                    new Outline(
                            "show-elsewhere",
                            "Links",
                            List.of(),
                            List.of(Words.of("relation")),
                            "target",
                            List.of(),
                            0,
                            ""),
                    new Outline(
                            "show-rights",
                            "From",
                            List.of(Words.of("rights")),
                            List.of(),
                            "reference",
                            List.of(),
                            0,
                            ""));
}
