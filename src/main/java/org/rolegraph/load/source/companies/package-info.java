/**
 * Lists of companies: the table of the S&amp;P 500, and pages of firms that hire for remote work.
 */
package org.rolegraph.load.source.companies;
