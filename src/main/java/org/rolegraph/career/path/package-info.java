/** Ways from role to role, what each hop costs, and what keeps a role off all ways. */
package org.rolegraph.career.path;
