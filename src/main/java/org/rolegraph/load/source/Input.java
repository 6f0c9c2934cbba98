package org.rolegraph.load.source;

/**
 * One file or packed resource of a source.
 *
 * @param name without machine paths, such as {@code roles.json}
 * @param bytes its size
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record Input(String name, long bytes, String sha256) {}
