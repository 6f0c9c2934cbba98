/**
 * Candidates from a service of the W3C Entity Reconciliation Community Group's Reconciliation API,
 * versions 0.1 and 0.2 (<a
 * href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">the
 * specification</a>), as OpenRefine asks it: by {@link org.rolegraph.link.service.Service},
 * politely, and never twice the same.
 *
 * <p>What a service answers is not trusted: sizes, types and characters are checked here.
 */
package org.rolegraph.link.service;
