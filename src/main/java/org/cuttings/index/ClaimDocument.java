package org.cuttings.index;

import java.io.IOException;
import org.cuttings.elastic.ClaimFields;
import org.cuttings.model.Claim;

/** The document of a number that an article gives for a whole. */
final class ClaimDocument {
  private ClaimDocument() {}

  static void write(EvidenceJson document, String id, Claim claim) throws IOException {
    var json = document.json();
    json.writeStartObject();
    document.common(id, claim.wording(), claim.wording(), claim.confidence(), claim.rule());
    document.wording(ClaimFields.WORDING, claim.wording());
    document.field(ClaimFields.QUANTITY, claim.quantity());
    if (claim.least() != null) {
      json.writeNumberField(ClaimFields.LEAST, claim.least());
    }
    if (claim.most() != null) {
      json.writeNumberField(ClaimFields.MOST, claim.most());
    }
    document.field(ClaimFields.UNIT, claim.unit());
    document.field(ClaimFields.PERIOD, claim.period());
    document.field(ClaimFields.ATTRIBUTED_TO, claim.attributedTo());
    json.writeEndObject();
  }
}
