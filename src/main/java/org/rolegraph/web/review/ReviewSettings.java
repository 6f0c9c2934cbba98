package org.rolegraph.web.review;

import org.rolegraph.link.decide.SharedReview;

/** What is reviewed, and by what reviewers prove themselves. */
public record ReviewSettings(SharedReview review, ReviewToken token) {}
