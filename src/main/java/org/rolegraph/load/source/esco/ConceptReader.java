package org.rolegraph.load.source.esco;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/**
 * Reads one table of concepts in one language. The first table that names a concept defines it; in
 * further languages only its words are added.
 */
final class ConceptReader {
    private static final String ISCO = "http://data.europa.eu/esco/isco/C";
    private static final Pattern DATE_TIME =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern BETWEEN_IRIS = Pattern.compile("[,\\s]+");

    private final EscoFile file;
    private final EscoTable table;
    private final ConceptIndex concepts;
    private final Set<String> transversal;
    private final Problems problems;
    private final EscoFacts out;
    private final RowTexts words;
    private final Skills skills;
    private final LabelUse labelUse;

    ConceptReader(
            EscoFile file,
            EscoTable table,
            ConceptIndex concepts,
            Set<String> transversal,
            Problems problems,
            EscoFacts out) {
        this.file = file;
        this.table = table;
        this.concepts = concepts;
        this.transversal = transversal;
        this.problems = problems;
        this.out = out;
        this.words = new RowTexts(problems);
        this.skills = new Skills(problems, out);
        this.labelUse = new LabelUse(problems);
    }

    void row(TableRow row) {
        String uri = words.uri(row, "conceptUri").orElse(null);
        if (uri == null) {
            return;
        }
        Concept known = concepts.get(uri);
        if (known != null && (known.file().equals(file.name()) || known.table() != table)) {
            problems.warning(
                    Codes.DUPLICATE_ID,
                    row.where(),
                    uri + " was already defined in " + known.file() + "; the row is left out",
                    "remove one of the two rows");
            return;
        }
        Names names = words.names(row, file.language());
        if (names.preferred().isEmpty()) {
            problems.warning(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    "preferredLabel is empty; the row is left out",
                    "write the concept's label");
            return;
        }
        Concept concept = known == null ? concepts.define(new Iri(uri), table, file.name()) : known;
        if (table == EscoTable.OCCUPATIONS || table == EscoTable.SKILLS) {
            labelUse.add(concept, names, row.where());
        }
        if (known == null) {
            define(concept.iri(), names, row);
        } else {
            name(concept.iri(), names, row);
        }
        note(concept.iri(), row);
    }

    private void define(Iri concept, Names names, TableRow row) {
        switch (table) {
            case OCCUPATIONS -> {
                out.fact(new Role(concept, names, List.of(), List.of()), row.where());
                type(concept, Terms.ESCO_OCCUPATION, row);
                type(concept, Terms.ESCO_MEMBER_CONCEPT, row);
                occupation(concept, row);
            }
            case SKILLS -> {
                boolean ofAllTrades = transversal.contains(concept.value()) || isTransversal(row);
                out.fact(
                        new Skill(
                                concept,
                                names,
                                skills.kind(row, ofAllTrades),
                                List.of(),
                                List.of()),
                        row.where());
                type(concept, Terms.ESCO_SKILL, row);
                type(concept, Terms.ESCO_MEMBER_CONCEPT, row);
                skills.state(concept, row);
            }
            default -> {
                type(concept, Terms.SKOS_CONCEPT, row);
                name(concept, names, row);
            }
        }
        if (!row.cell("code").isBlank() && concepts.code(concept)) {
            plain(concept, Terms.SKOS_NOTATION, row, "code");
        }
        plain(concept, Terms.ISOTHES_STATUS, row, "status");
        modified(concept, row);
        for (String scheme : BETWEEN_IRIS.split(row.cell("inScheme"))) {
            if (Iri.isAbsolute(scheme) && concepts.join(scheme, concept)) {
                out.link(concept, Terms.SKOS_IN_SCHEME, out.recurring(scheme), row.where());
            }
        }
    }

    private boolean isTransversal(TableRow row) {
        return row.cell("inScheme").contains(Collections.TRANSVERSAL_SCHEME);
    }

    private void occupation(Iri concept, TableRow row) {
        String group = row.cell("iscoGroup").strip();
        Concept isco = concepts.get(ISCO + group);
        if (isco != null) {
            out.link(concept, Terms.ESCO_MEMBER_OF_ISCO_GROUP, isco.iri(), row.where());
        }
        String note = row.cell("regulatedProfessionNote").strip();
        if (Iri.isAbsolute(note)) {
            out.link(
                    concept,
                    Terms.ESCO_REGULATED_PROFESSION_NOTE,
                    out.recurring(note),
                    row.where());
        }
    }

    private void name(Iri concept, Names names, TableRow row) {
        texts(concept, Terms.SKOS_PREF_LABEL, names.preferred(), row);
        texts(concept, Terms.SKOS_ALT_LABEL, names.alternative(), row);
        texts(concept, Terms.SKOS_HIDDEN_LABEL, names.hidden(), row);
        texts(concept, Terms.SKOS_DEFINITION, names.definitions(), row);
    }

    private void texts(Iri concept, String predicate, List<Text> texts, TableRow row) {
        for (Text text : texts) {
            out.text(concept, predicate, text, row.where());
        }
    }

    private void note(Iri concept, TableRow row) {
        String note = words.text(row, "scopeNote");
        if (!note.isEmpty()) {
            out.text(concept, Terms.SKOS_SCOPE_NOTE, new Text(note, file.language()), row.where());
        }
    }

    private void type(Iri concept, String type, TableRow row) {
        out.link(concept, Terms.RDF_TYPE, out.recurring(type), row.where());
    }

    private void plain(Iri concept, String predicate, TableRow row, String column) {
        String value = row.cell(column).strip();
        if (!value.isEmpty()) {
            out.literal(concept, predicate, Literal.of(value), row.where());
        }
    }

    private void modified(Iri concept, TableRow row) {
        String date = row.cell("modifiedDate").strip();
        if (DATE_TIME.matcher(date).matches()) {
            Literal literal = new Literal(date, Prefixes.XSD + "dateTime", "");
            out.literal(concept, Terms.DCT_MODIFIED, literal, row.where());
        } else if (!date.isEmpty()) {
            problems.warning(
                    Codes.BAD_VALUE,
                    row.where(),
                    "modifiedDate is \"" + date + "\"; expected a date and time; left out",
                    "");
        }
    }
}
