package org.cuttings.evaluation;

import org.cuttings.model.Event;

/**
 * What the gold file says of an event that was found.
 *
 * @param right whether it is told there, with this type and status and with nobody wrong in it
 */
public record Verdict(Event event, boolean right) {}
