/** What tests of several rooms share: real processes, kills, expected outputs, others' tests. */
package org.rolegraph.testkit;
