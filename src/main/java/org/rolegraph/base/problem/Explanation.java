package org.rolegraph.base.problem;

/**
 * What one code stands for.
 *
 * @param code of the problems
 * @param severity of the problems
 * @param complaint completes the sentence that the entity at fault begins: {@code needs exactly one
 *     rg:role}
 * @param remedy what to do about it
 */
public record Explanation(String code, Severity severity, String complaint, String remedy) {}
