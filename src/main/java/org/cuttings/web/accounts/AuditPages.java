package org.cuttings.web.accounts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cuttings.curation.Change;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.accounts.Role;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.NotHereException;
import org.cuttings.web.page.Parameters;
import org.cuttings.web.page.Routes;

/** The audit log: every change, who made it, and what was before and after. */
public final class AuditPages {
  private static final int LAST_PAGE = 10_000;

  private final Journal journal;
  private final Function<Change, Optional<ObjectNode>> origin;
  private final Answers answers;

  /**
   * @param origin what a record was before its first change; empty for what was new then
   */
  public AuditPages(
      Journal journal, Function<Change, Optional<ObjectNode>> origin, Answers answers) {
    this.journal = journal;
    this.origin = origin;
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
    List<Optional<ObjectNode>> before = audit.changes().stream().map(this::before).toList();
    answers.own(context, AuditPage.of(audit, before, about, address, page));
  }

  private Optional<ObjectNode> before(Change change) {
    return change.version() == 1
        ? origin.apply(change)
        : journal.version(change.kind(), change.id(), change.version() - 1).map(Change::state);
  }
}
