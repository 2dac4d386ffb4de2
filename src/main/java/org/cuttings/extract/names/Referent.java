package org.cuttings.extract.names;

import org.cuttings.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that an article speaks of, however often and in whatever words.
 *
 * @param number of the referent in its article, from 0, in the order of first appearance
 * @param kind what it is
 * @param id authority record; null if there is none
 * @param name preferred name of the record, else the fullest name in the article, else the fullest
 *     description ("a Russian billionaire")
 * @param gender {@code m}, {@code f} or null where neither record nor text tells
 * @param plural whether it is several people
 * @param named whether the article or the record gives a name
 */
public record Referent(
    int number,
    EntityKind kind,
    @Nullable String id,
    String name,
    @Nullable String gender,
    boolean plural,
    boolean named) {}
