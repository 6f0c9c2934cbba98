package org.rolegraph.load.source.csv;

import java.math.BigDecimal;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Location;

/**
 * That a role of the table requires a skill.
 *
 * @param level null when the table does not say it
 * @param row number of the row that says so
 */
record Demand(
        TableEntry role,
        TableEntry skill,
        Importance importance,
        BigDecimal level,
        int row,
        Location where) {}
