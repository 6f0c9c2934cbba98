/**
 * Sets of mappings in the format SSSOM/TSV 1.1 (<a
 * href="https://mapping-commons.github.io/sssom/">mapping-commons.github.io/sssom</a>), read and
 * written: the record of which of our entities is which entity elsewhere, and who decided it.
 */
package org.rolegraph.base.sssom;
