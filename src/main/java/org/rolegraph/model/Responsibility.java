package org.rolegraph.model;

/** A duty: something that a role does. */
public record Responsibility(Iri iri, Names names) implements Fact {}
