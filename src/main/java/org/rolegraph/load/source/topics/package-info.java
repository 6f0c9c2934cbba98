/**
 * GitHub's topics, as its public repository holds them: what people learn, the products that they
 * are the command of, and who makes these.
 */
package org.rolegraph.load.source.topics;
