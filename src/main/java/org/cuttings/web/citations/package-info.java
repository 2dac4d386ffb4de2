/**
 * References to what the archive holds: as files that programs for references read (RIS, BibTeX,
 * CSL-JSON), formatted in the usual styles, and as metadata in pages.
 */
@NullMarked
package org.cuttings.web.citations;

import org.jspecify.annotations.NullMarked;
