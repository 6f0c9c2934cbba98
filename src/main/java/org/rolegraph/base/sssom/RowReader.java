package org.rolegraph.base.sssom;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.delimited.CellPlace;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Reads the rows of one file by its header, and says what is wrong with each cell. */
final class RowReader {
    private static final String SHORT = "a number from 0 to 1 of " + Numbers.EXPECTED;

    private final Metadata metadata;
    private final String file;
    private final String text;
    private final List<String> columns;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();
    private boolean sound;

    RowReader(Metadata metadata, String file, String text, Row header, Problems problems) {
        this.metadata = metadata;
        this.file = file;
        this.text = text;
        this.columns = header.cells();
        this.problems = problems;
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i);
            if (columns.indexOf(name) < i) {
                error(
                        Codes.DUPLICATE_ID,
                        header,
                        i,
                        "the column " + name + " is there twice",
                        "keep one of the two");
            } else if (name.isBlank()) {
                error(Codes.BAD_VALUE, header, i, "a column has no name", "name or remove it");
            }
        }
        for (String name : Slots.REQUIRED) {
            if (!columns.contains(name)) {
                error(
                        Codes.MISSING_FIELD,
                        header,
                        columns.size(),
                        "the column " + name + " is missing",
                        "add it; every row needs a value in it");
            }
        }
    }

    Optional<Mapping> read(Row row) {
        sound = true;
        if (row.cells().size() != columns.size()) {
            error(
                    Codes.BAD_VALUE,
                    row,
                    Math.min(row.cells().size(), columns.size()),
                    "the row has " + row.cells().size() + " cells; expected " + columns.size(),
                    "put one tab between two cells, also between empty ones");
            return Optional.empty();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.cells().get(i);
            cells.put(columns.get(i), value);
            if (!value.isEmpty()) {
                check(row, i, columns.get(i), value);
            } else if (Slots.REQUIRED.contains(columns.get(i)) && !isLiteral(row, columns.get(i))) {
                error(Codes.MISSING_FIELD, row, i, columns.get(i) + " is empty", "fill it in");
            }
        }
        Mapping mapping = new Mapping(row.line(), cells);
        Integer first = lines.putIfAbsent(mapping.key(), row.line());
        if (first != null) {
            error(
                    Codes.DUPLICATE_ID,
                    row,
                    0,
                    mapping.key() + " is decided already in line " + first,
                    "keep one of the two rows");
        }
        return sound ? Optional.of(mapping) : Optional.empty();
    }

    private void check(Row row, int i, String slot, String value) {
        if (!value.equals(value.strip())) {
            bad(row, i, slot, value, "no white space around it");
        } else if (Slots.ENTITIES.contains(slot)) {
            for (String curie :
                    Slots.SEVERAL.contains(slot) ? value.split("\\|") : new String[] {value}) {
                entity(row, i, slot, curie);
            }
        } else if (slot.equals(Slots.MODIFIER) && !value.equals("Not")) {
            bad(row, i, slot, value, "Not, or nothing");
        } else if (slot.equals(Slots.CONFIDENCE) && Numbers.share(value).isEmpty()) {
            bad(row, i, slot, value, Numbers.isBeyond(value) ? SHORT : "a number from 0 to 1");
        } else if (slot.equals(Slots.SIMILARITY) && Numbers.isBeyond(value)) {
            bad(row, i, slot, value, SHORT);
        } else if (slot.equals(Slots.REVIEWER_AGREEMENT) && !isAgreement(value)) {
            bad(row, i, slot, value, "a number from -1 to 1");
        } else if ((slot.equals(Slots.DATE) || slot.equals(Slots.REVIEW_DATE)) && !isDate(value)) {
            bad(row, i, slot, value, "a date such as 2026-11-23");
        }
    }

    private void entity(Row row, int i, String slot, String curie) {
        Optional<String> iri = metadata.expand(curie);
        if (iri.isEmpty()) {
            error(
                    Codes.BAD_VALUE,
                    row,
                    i,
                    slot + " is \"" + curie + "\"; expected a CURIE over a prefix of curie_map",
                    "declare its prefix in the metadata, or correct the cell");
        } else if (!Iri.isAbsolute(iri.get())) {
            bad(row, i, slot, curie, "a CURIE that makes an IRI, not " + iri.get());
        }
    }

    /** A mapping of a text, which has a label and no id. */
    private boolean isLiteral(Row row, String slot) {
        String type =
                slot.equals(Slots.SUBJECT)
                        ? Slots.SUBJECT_TYPE
                        : slot.equals(Slots.OBJECT) ? Slots.OBJECT_TYPE : "";
        int column = columns.indexOf(type);
        String value = column < 0 ? metadata.value(type).orElse("") : row.cells().get(column);
        return !type.isEmpty() && value.equals("rdfs literal");
    }

    private static boolean isAgreement(String value) {
        return Numbers.decimal(value)
                .filter(number -> number.abs().compareTo(BigDecimal.ONE) <= 0)
                .isPresent();
    }

    static boolean isDate(String value) {
        try {
            return !LocalDate.parse(value).toString().isEmpty();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void bad(Row row, int cell, String slot, String found, String expected) {
        error(
                Codes.BAD_VALUE,
                row,
                cell,
                slot + " is \"" + found + "\"; expected " + expected,
                "correct the cell");
    }

    private void error(String code, Row row, int cell, String message, String remedy) {
        Location where = CellPlace.of(file, text, row, cell, Separator.TAB);
        problems.error(code, where, message, remedy);
        sound = false;
    }
}
