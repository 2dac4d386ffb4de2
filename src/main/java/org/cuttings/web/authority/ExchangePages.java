package org.cuttings.web.authority;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.cuttings.authority.AuthorityCsv;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.accounts.Accounts.Member;
import org.cuttings.curation.accounts.Role;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.web.accounts.Members;
import org.cuttings.web.page.Answers;
import org.cuttings.web.page.Routes;

/** The records as files, and the form that takes them in. */
public final class ExchangePages {
  private final Authorities authorities;
  private final Answers answers;

  public ExchangePages(Authorities authorities, Answers answers) {
    this.authorities = authorities;
    this.answers = answers;
  }

  public void addTo(RoutesConfig routes) {
    Routes.get(routes, "/authority/exchange", this::exchange);
    Routes.get(routes, "/authority.json", context -> export(context, true));
    Routes.get(routes, "/authority.csv", context -> export(context, false));
  }

  private void exchange(Context context) {
    Member member = Members.require(context, Role.CURATOR);
    answers.own(context, ExchangePage.of(member.session().formKey()));
  }

  private void export(Context context, boolean json) {
    List<AuthorityRecord> records = authorities.effective().records();
    context.header(
        "Content-Disposition", "attachment; filename=\"authority." + (json ? "json\"" : "csv\""));
    answers.text(
        context,
        json ? Answers.JSON : "text/csv; charset=utf-8",
        json ? AuthorityFile.write(records) : AuthorityCsv.write(records));
  }
}
