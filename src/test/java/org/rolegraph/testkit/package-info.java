/** What tests of several rooms share: real processes, kills. */
package org.rolegraph.testkit;
