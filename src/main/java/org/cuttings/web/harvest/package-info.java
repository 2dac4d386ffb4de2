/**
 * The archive for programs that collect: a map of the site for crawlers, a description of its
 * search for browsers, and OAI-PMH for libraries.
 */
@NullMarked
package org.cuttings.web.harvest;

import org.jspecify.annotations.NullMarked;
