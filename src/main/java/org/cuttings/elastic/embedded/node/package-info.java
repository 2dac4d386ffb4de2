/**
 * The main class of the child process. It sees the JDK and the Elasticsearch server, nothing else
 * of ours: it is packed into a jar of its own, and the server is not on the portal's class path.
 */
@NullMarked
package org.cuttings.elastic.embedded.node;

import org.jspecify.annotations.NullMarked;
