/** Opens what users name: files and, where one reading is enough, pipes; all of it bounded. */
package org.rolegraph.file;
