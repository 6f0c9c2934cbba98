/**
 * Which entity is which external concept: proposals with their reasons, what people decided about
 * them, and whether decisions still hold.
 */
package org.rolegraph.link.decide;
