package org.cuttings.curation.collections;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.collections.ClashException.Clash;

/**
 * Brings together what somebody typed and what others changed since: whoever alone changed a field
 * has it; where both did, differently, is a clash.
 */
final class ThreeWay {
  private final List<Clash> clashes = new ArrayList<>();

  /** What the field is to be; {@code own} where that is a clash. */
  String merge(String field, String before, String stands, String own) {
    if (own.equals(before) || own.equals(stands)) {
      return stands;
    }
    if (!stands.equals(before)) {
      clashes.add(new Clash(field, before, stands, own));
    }
    return own;
  }

  /** The same for terms. */
  List<String> merge(String field, List<String> before, List<String> stands, List<String> own) {
    String merged = merge(field, lines(before), lines(stands), lines(own));
    return merged.isEmpty() ? List.of() : List.of(merged.split("\n", -1));
  }

  private static String lines(List<String> terms) {
    return String.join("\n", terms);
  }

  List<Clash> clashes() {
    return List.copyOf(clashes);
  }
}
