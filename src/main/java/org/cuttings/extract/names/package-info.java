/**
 * Who and what a text speaks of: names, groups, descriptions and pronouns, and whom they stand for.
 */
@NullMarked
package org.cuttings.extract.names;

import org.jspecify.annotations.NullMarked;
