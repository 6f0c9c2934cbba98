package org.rolegraph.link.measure;

/**
 * How one query was answered.
 *
 * @param rank of the first right surface form among the best 100, from 1; 0 when there is none
 * @param conceptRank of the first right concept, each counted once at its best form; 0 when none of
 *     the best 100 is right
 * @param found share of the right concepts among the first 50
 * @param score of the first concept; 0 when there is none
 * @param margin of the first concept; 0 when there is none
 * @param confidence that the first concept is right, from 0 to 1
 */
record Measured(
        int rank, int conceptRank, double found, double score, double margin, double confidence) {}
