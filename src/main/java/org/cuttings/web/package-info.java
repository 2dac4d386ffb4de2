/** Javalin handlers, page records, Thymeleaf rendering, the JSON API and the error pages. */
@NullMarked
package org.cuttings.web;

import org.jspecify.annotations.NullMarked;
