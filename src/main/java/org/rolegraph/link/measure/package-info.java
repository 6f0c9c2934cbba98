/** How good proposals are: scorers put to benchmarks and mapping sets, figures, curves. */
package org.rolegraph.link.measure;
