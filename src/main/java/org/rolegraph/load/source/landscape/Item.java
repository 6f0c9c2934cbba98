package org.rolegraph.load.source.landscape;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.yaml.YamlEntry;

/**
 * One item of a landscape.
 *
 * @param name as it is shown
 * @param description or empty
 * @param paths the place in the landscape, and further ones: {@code Category / Subcategory}
 * @param stage of a project of the landscape's foundation, such as {@code graduated}, or empty
 * @param since when it has that stage, or empty
 * @param accepted when the foundation took it in, or empty
 * @param firm whose it is, or null
 * @param homepage or null
 * @param repository or null
 * @param licence as it is written, or empty
 * @param entry for the places of problems
 */
record Item(
        String name,
        String description,
        List<Path> paths,
        String stage,
        String since,
        String accepted,
        Firm firm,
        Iri homepage,
        Iri repository,
        String licence,
        YamlEntry entry) {
    Item {
        paths = List.copyOf(paths);
    }

    /**
     * A place in a landscape.
     *
     * @param subcategory empty for the category itself
     */
    record Path(String category, String subcategory) {
        private static final String BETWEEN = " / ";

        /** The place that {@code Category / Subcategory} names. */
        static Path parse(String text) {
            int at = text.indexOf(BETWEEN);
            return at < 0
                    ? new Path(text.strip(), "")
                    : new Path(
                            text.substring(0, at).strip(),
                            text.substring(at + BETWEEN.length()).strip());
        }

        @Override
        public String toString() {
            return subcategory.isEmpty() ? category : category + BETWEEN + subcategory;
        }
    }

    /**
     * An organization as items name it: by its address at Crunchbase or, without one, by name.
     *
     * @param slug the last part of that address, readable, or empty
     * @param name or empty; one of the two is there
     */
    record Firm(String slug, String name) {
        private static final String PAGES = "https://www.crunchbase.com/organization/";

        /** The address, or nothing. */
        Optional<Iri> page() {
            return Optional.of(PAGES + slug)
                    .filter(page -> !slug.isEmpty() && Iri.isAbsolute(page))
                    .map(Iri::new);
        }

        /** The id, after that of the source. */
        String id() {
            return slug.isEmpty() ? "named-" + Ids.ofName(name) : Ids.ofName(slug);
        }
    }
}
