package org.cuttings.extract.events;

import org.jspecify.annotations.Nullable;

/**
 * Where something took place.
 *
 * @param words as the article has it
 * @param id authority record; null where there is none
 */
record Place(String words, @Nullable String id) {}
