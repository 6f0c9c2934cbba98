/**
 * O*NET, the occupational database of the US Department of Labor: its tab-separated text files of
 * releases 28 to 31, as their publisher ships them, read row by row.
 */
package org.rolegraph.load.source.onet;
