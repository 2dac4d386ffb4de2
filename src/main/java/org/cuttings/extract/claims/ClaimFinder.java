package org.cuttings.extract.claims;

import java.util.List;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Stretch;
import org.cuttings.model.Claim;

/** Finds numbers that a text gives for a whole: "at least 140 contacts". */
public final class ClaimFinder {
  private ClaimFinder() {}

  /** The claims of {@code stretch}, in order. */
  public static List<Claim> find(
      Stretch stretch, List<Reference> references, List<FoundDate> dates) {
    return List.of();
  }
}
