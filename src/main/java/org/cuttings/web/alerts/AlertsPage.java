package org.cuttings.web.alerts;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of who looks at it.
 *
 * @param formKey what its forms send along
 * @param address of the list that is to be kept; empty where none is given
 * @param problem what could not be done; null for nothing
 */
record AlertsPage(
    Frame frame, String formKey, List<Line> alerts, String address, @Nullable String problem)
    implements Page {
  AlertsPage {
    alerts = List.copyOf(alerts);
  }

  /**
   * An alert.
   *
   * @param list its page
   * @param search what it searches, in words
   * @param since when it was made
   * @param news how much is new
   * @param wrong why it cannot be run, or what of it is left out; empty where all is well
   */
  record Line(
      String id,
      String name,
      String list,
      String search,
      String since,
      String news,
      String feed,
      List<String> wrong) {
    Line {
      wrong = List.copyOf(wrong);
    }
  }

  static AlertsPage of(
      String formKey, List<Line> alerts, String address, @Nullable String problem) {
    return new AlertsPage(
        Frame.unindexed("Alerts", Frame.Place.ELSEWHERE), formKey, alerts, address, problem);
  }

  @Override
  public String template() {
    return "alerts/list";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css");
  }
}
