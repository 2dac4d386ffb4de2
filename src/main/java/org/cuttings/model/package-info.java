/** The values that flow through the portal: articles, their parts and passages, dates, spans. */
@NullMarked
package org.cuttings.model;

import org.jspecify.annotations.NullMarked;
