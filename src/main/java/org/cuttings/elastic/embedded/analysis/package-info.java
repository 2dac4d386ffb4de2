/**
 * The module {@code analysis-common} of the embedded node, which the server artifact lacks:
 * registers the analyzers, tokenizers and filters of a stock Elasticsearch under their stock names,
 * so that one set of index mappings is valid on both. The work is Lucene's; here are names,
 * settings and defaults. It is packed into a jar of its own and runs in the child process only.
 *
 * <p>Left out, because nothing of ours could use them: the forms that need scripts, hyphenation
 * files or lists of word parts, and names that a stock Elasticsearch 9 has deprecated.
 */
@NullMarked
package org.cuttings.elastic.embedded.analysis;

import org.jspecify.annotations.NullMarked;
