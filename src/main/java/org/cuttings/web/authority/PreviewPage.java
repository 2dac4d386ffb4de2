package org.cuttings.web.authority;

import java.util.List;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;

/** A record in a small frame of another program. */
record PreviewPage(Frame frame, String name, String kind, String description, List<String> variants)
    implements Page {
  private static final int VARIANTS = 8;

  static PreviewPage of(AuthorityRecord record) {
    return new PreviewPage(
        Frame.unindexed(record.name(), Frame.Place.ELSEWHERE),
        record.name(),
        record.kind().value(),
        ReconciliationService.description(record),
        record.aliases().stream().limit(VARIANTS).toList());
  }

  @Override
  public String template() {
    return "authority/preview";
  }
}
