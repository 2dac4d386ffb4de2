package org.cuttings.web.citations;

import java.util.stream.Stream;

/**
 * References to everything that a list finds.
 *
 * @param name of the file, without suffix
 * @param all closed when it is written or cannot be
 */
public record References(String name, Stream<Reference> all) {}
