/** Which roles and skills are alike, and what makes them so. */
package org.rolegraph.career.similar;
