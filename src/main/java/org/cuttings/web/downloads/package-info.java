/**
 * What is taken along from a list. The address of a list, with its parameters, has companions that
 * differ from it by a suffix of the path:
 *
 * <ul>
 *   <li>{@code .csv} everything that the list finds, a row each
 *   <li>{@code .json} the same as an array of objects, one a line
 *   <li>{@code .jsonl} the same as JSON Lines
 *   <li>{@code .ris}, {@code .bib}, {@code .csl.json} a reference for each, as catalogues and
 *       citation managers read them
 *   <li>{@code .atom} what came into the list last, {@value Feed#ENTRIES} entries a document, each
 *       with a link to the one of what came in before
 * </ul>
 *
 * <p>So {@code /search?q=bridge} has {@code /search.csv?q=bridge}. The files are complete whatever
 * page was shown, in the order of the list, and written while they are read.
 */
@NullMarked
package org.cuttings.web.downloads;

import org.jspecify.annotations.NullMarked;
