package org.cuttings.curation;

import java.time.Instant;

/**
 * A record as a change left it.
 *
 * @param version of the record, from 1
 * @param at when the change was made
 * @param by who made it
 * @param action what was done
 * @param reason what was given as reason; empty for none
 */
public record Versioned<T>(
    String id, long version, Instant at, String by, String action, String reason, T value) {}
