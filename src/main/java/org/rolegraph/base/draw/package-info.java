/**
 * Pages, pictures and the markup they are made of, light and dark, each a file that needs nothing
 * else.
 */
package org.rolegraph.base.draw;
