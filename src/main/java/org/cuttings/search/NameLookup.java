package org.cuttings.search;

/** Tells whom words name. */
public interface NameLookup {
  /** Knows nobody. */
  NameLookup NONE =
      new NameLookup() {
        @Override
        public NameReading exactly(String words) {
          return NameReading.NOBODY;
        }

        @Override
        public NameReading nearly(String words) {
          return NameReading.NOBODY;
        }
      };

  /** Whom the words name as they stand, in any order. */
  NameReading exactly(String words);

  /** Whom they name if they are misspelled. */
  NameReading nearly(String words);
}
