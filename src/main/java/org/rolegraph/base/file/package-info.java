/**
 * Files and bytes: what users name is opened bounded; checksums, sparse copies, arrays that grow.
 */
package org.rolegraph.base.file;
