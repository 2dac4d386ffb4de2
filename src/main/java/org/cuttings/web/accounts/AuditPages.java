package org.cuttings.web.accounts;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.cuttings.curation.Change;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.accounts.Role;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;
import org.jspecify.annotations.Nullable;

/** The audit log: every change, who made it, and what was before and after. */
public final class AuditPages {
  private static final int LAST_PAGE = 10_000;

  private final Journal journal;
  private final Answers answers;

  public AuditPages(Journal journal, Answers answers) {
    this.journal = journal;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(
        routes,
        "/audit",
        context -> show(context, new Journal.Filter(null, null, null), "", "/audit"));
    Routes.get(routes, "/audit/{kind}/{id}", this::record);
  }

  private void record(Context context) {
    RecordKind kind =
        RecordKind.of(context.pathParam("kind"))
            .orElseThrow(() -> new NotHereException("There are no records of this kind."));
    String id = context.pathParam("id");
    show(
        context,
        new Journal.Filter(kind, id, null),
        kind.value() + " " + id,
        "/audit/" + kind.value() + "/" + id);
  }

  private void show(Context context, Journal.Filter filter, String about, String address) {
    Members.require(context, Role.ADMINISTRATOR);
    int page = Parameters.number(context, "page");
    if (page > LAST_PAGE) {
      throw new NotHereException(
          "The audit log is read page by page up to page " + LAST_PAGE + ".");
    }
    Journal.Audit audit = journal.audit(filter, page);
    List<@Nullable Change> before = new ArrayList<>();
    for (Change change : audit.changes()) {
      before.add(
          change.version() == 1
              ? null
              : journal.version(change.kind(), change.id(), change.version() - 1).orElse(null));
    }
    answers.own(context, AuditPage.of(audit, before, about, address, page));
  }
}
