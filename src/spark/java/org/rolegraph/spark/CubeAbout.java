package org.rolegraph.spark;

import java.util.Optional;

/**
 * What is said of a cube.
 *
 * @param name that its IRIs are made of
 * @param issued a date in ISO 8601
 * @param least how sure the roles and skills that were counted are
 */
record CubeAbout(
        String name,
        String title,
        String issued,
        Optional<String> publisher,
        Optional<String> page,
        double least) {}
