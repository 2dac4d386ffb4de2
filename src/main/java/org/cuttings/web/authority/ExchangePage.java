package org.cuttings.web.authority;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;

/** Records in and out, as files. */
record ExchangePage(Frame frame, String formKey) implements Page {
  static ExchangePage of(String formKey) {
    return new ExchangePage(Frame.unindexed("Import and export", Frame.Place.ELSEWHERE), formKey);
  }

  @Override
  public String template() {
    return "authority/exchange";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "authority.css");
  }
}
