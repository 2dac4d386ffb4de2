package org.cuttings.extract.events;

import java.util.Set;
import org.cuttings.model.StatedDate;

/**
 * A day that the narrative has come to: "On March 2, the board gave Harker the keys."
 *
 * @param date the day
 * @param keys those whom the sentence speaks of
 * @param sentence its number in the article
 * @param paragraph number of its paragraph
 */
record Day(StatedDate date, Set<String> keys, int sentence, int paragraph) {}
