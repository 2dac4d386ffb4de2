package org.cuttings.web.page;

/**
 * An active filter.
 *
 * @param facet what is filtered by
 * @param label the value
 * @param excluded whether the value is left out
 * @param remove the list without this filter
 */
public record Chip(String facet, String label, boolean excluded, String remove) {}
