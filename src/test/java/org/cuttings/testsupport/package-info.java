/**
 * What tests of several packages share: the engine, the data folder beside the project, the closing
 * report.
 */
@NullMarked
package org.cuttings.testsupport;

import org.jspecify.annotations.NullMarked;
