/**
 * A job for Apache Spark: what {@code reconcile} does, for millions of rows, and what is counted in
 * them. It stands on {@link org.rolegraph.api.RoleGraph} alone, and is built by a profile of its
 * own, so that the program knows nothing of Spark.
 */
package org.rolegraph.spark;
