/** Text as the extraction reads it: stretches of passages, words, sentences, parts of speech. */
@NullMarked
package org.cuttings.extract.text;

import org.jspecify.annotations.NullMarked;
