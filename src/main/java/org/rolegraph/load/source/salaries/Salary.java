package org.rolegraph.load.source.salaries;

import org.rolegraph.base.problem.Location;

/**
 * What somebody was paid, as one row of the table says.
 *
 * @param title as the row writes it
 * @param level never {@link Experience#ALL}
 * @param year in which it was paid
 * @param country of the employer, ISO 3166 code of two capital letters
 * @param dollars gross, in a year, US dollars
 * @param repeated whether an earlier row has the same cells, all of them
 */
record Salary(
        String title,
        Experience level,
        int year,
        String country,
        int dollars,
        boolean repeated,
        Location where) {}
