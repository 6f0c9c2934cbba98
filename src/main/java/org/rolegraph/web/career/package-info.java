/** Pages for careers: roles compared, one's own skills, what there is to learn, ways, a team. */
package org.rolegraph.web.career;
