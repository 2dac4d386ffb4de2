package org.cuttings.model;

/**
 * What a curator decided of two reports: both carry the ruling, so that whoever joins reports finds
 * the other by it.
 *
 * @param id of the decision
 * @param same whether they are reports of one event
 */
public record JoinRuling(String id, boolean same) {}
