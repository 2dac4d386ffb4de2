package org.cuttings.web.people;

import java.util.List;
import org.cuttings.search.RecordSummary;
import org.cuttings.web.page.Links;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something in a file; what nobody states is empty.
 *
 * @param known whether there is an authority record
 * @param reports of events that it took part in
 * @param page where this site shows it
 */
record PersonRow(
    String id,
    String kind,
    String name,
    String sortName,
    List<String> aliases,
    boolean known,
    @Nullable String side,
    @Nullable String note,
    List<String> roles,
    long mentions,
    long articles,
    long reports,
    long quotes,
    @Nullable String first,
    @Nullable String last,
    @Nullable String page) {
  /**
   * @param site where its addresses begin
   */
  static PersonRow of(RecordSummary record, String site) {
    @Nullable String page = Links.record(record.kind(), record.key());
    return new PersonRow(
        record.key(),
        record.kind().value(),
        record.name(),
        record.sortName(),
        record.aliases(),
        !record.candidate(),
        record.side(),
        record.note(),
        RoleWords.of(record.roles()),
        record.mentions(),
        record.articles(),
        record.reports(),
        record.quotes(),
        record.first(),
        record.last(),
        page == null ? null : site + page);
  }
}
