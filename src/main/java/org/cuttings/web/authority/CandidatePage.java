package org.cuttings.web.authority;

import java.util.List;
import org.cuttings.curation.authority.Likeness;
import org.cuttings.model.EntityKind;
import org.cuttings.search.people.RecordView;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Links;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A candidate with what articles say of it, and the three things to be done with it.
 *
 * @param likely id of the record that it is most likely another name of; empty where none is near
 * @param back the list that it is from, in an address
 * @param from the list's filters, sent along so that the next one of it comes after
 * @param ignored whether it is out of the list
 */
record CandidatePage(
    Frame frame,
    String key,
    String name,
    String kind,
    List<String> kinds,
    String figures,
    List<Context> contexts,
    List<Alike> alike,
    String likely,
    boolean ignored,
    String formKey,
    String back,
    String from,
    @Nullable String next,
    @Nullable String waiting,
    @Nullable String done)
    implements Page {
  private static final int CONTEXTS = 6;
  private static final double LIKELY = 60;

  /** A passage that names it. */
  record Context(String title, String paper, String href, String text) {}

  /** A record that may be the same. */
  record Alike(String id, String name, String what, String href) {}

  static CandidatePage of(
      RecordView view,
      List<Likeness> alike,
      boolean ignored,
      String formKey,
      String from,
      @Nullable String next,
      @Nullable String waiting,
      @Nullable String done) {
    String name = view.summary().name();
    return new CandidatePage(
        Frame.unindexed(name, Frame.Place.ELSEWHERE),
        view.summary().key(),
        name,
        view.summary().kind().value(),
        everyKind(),
        WorkPage.figures(view.summary()),
        view.newest().stream()
            .flatMap(
                article ->
                    article.passages().stream()
                        .limit(2)
                        .map(
                            passage ->
                                new Context(
                                    String.valueOf(article.article().metadata().title()),
                                    Labels.source(article.article().metadata().publisher())
                                        + ", "
                                        + Labels.date(article.article().metadata().published()),
                                    Links.passage(article.article().id(), "", passage.ordinal()),
                                    passage.text())))
            .limit(CONTEXTS)
            .toList(),
        alike.stream()
            .map(
                one -> {
                  WorkPage.Found found = WorkPage.found(one.record());
                  return new Alike(
                      one.record().id(),
                      found.name(),
                      found.kind() + (found.note().isEmpty() ? "" : ", " + found.note()),
                      found.href());
                })
            .toList(),
        alike.stream()
            .filter(one -> one.score() >= LIKELY)
            .map(one -> one.record().id())
            .findFirst()
            .orElse(""),
        ignored,
        formKey,
        "/authority" + (from.isEmpty() ? "" : "?" + from),
        from,
        next,
        waiting,
        done);
  }

  static List<String> everyKind() {
    return java.util.Arrays.stream(EntityKind.values()).map(EntityKind::value).toList();
  }

  @Override
  public String template() {
    return "authority/candidate";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "authority.css");
  }
}
