/**
 * Texts to vectors by models that the user has added: which there are, how they come onto the
 * machine, the vectors kept from one run to the next, and the nearest among many.
 *
 * <p>Nothing of the models is on the program's class path; who does not ask for one pays nothing.
 * The network is used by {@link org.rolegraph.link.model.ModelFolder#add} alone.
 */
package org.rolegraph.link.model;
