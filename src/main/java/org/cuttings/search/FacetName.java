package org.cuttings.search;

/** A property by which the entries of a list are counted and narrowed. */
public interface FacetName {
  /** What it is called in addresses and in JSON. */
  String parameter();
}
