/**
 * YAML as trees of texts, lists and mappings that know their lines. Nothing is built from a tag and
 * no alias is followed, so that no document is larger than its text.
 */
package org.rolegraph.base.yaml;
