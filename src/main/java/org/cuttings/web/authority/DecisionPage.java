package org.cuttings.web.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.cuttings.authority.AuthorityCsv;
import org.cuttings.curation.Change;
import org.cuttings.curation.authority.Decision;
import org.cuttings.curation.authority.Forecast;
import org.cuttings.model.EntityKey;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Labels;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * A decision before it is made: what it would change.
 *
 * @param question what is asked
 * @param problems why it cannot be made; empty where it can
 * @param refused rows of an import that are left out
 * @param conflict who changed the record meanwhile; null for nobody
 * @param fields what differs from what stands, or from what the other one made of it
 * @param extent how many articles it touches
 * @param effects on events and quotes; empty for none
 * @param hidden what the form sends again
 * @param back where one comes from
 */
record DecisionPage(
    Frame frame,
    String question,
    List<String> problems,
    List<String> refused,
    @Nullable String conflict,
    List<Field> fields,
    String extent,
    List<Line> shifts,
    List<String> effects,
    List<String> ambiguities,
    List<Frame.Hidden> hidden,
    String formKey,
    String back)
    implements Page {
  private static final int MOST_LINES = 200;
  private static final List<String> PARTS =
      List.of(
          "name",
          "kind",
          "aliases",
          "languages",
          "gender",
          "from",
          "to",
          "roles",
          "relations",
          "side",
          "ordinary_words",
          "not_named",
          "within",
          "see_also",
          "identifiers",
          "note");

  /** A part of the record, as it stands and as it would be. */
  record Field(String name, String stands, String wanted) {}

  /** Mentions that would be somebody else's. */
  record Line(String words, String from, String to, String mentions, String articles) {}

  /**
   * @param names of records, by id
   */
  static List<Field> differing(
      String prefix, @Nullable Decision stands, Decision wanted, UnaryOperator<String> names) {
    if (wanted.standing() == Decision.Standing.IGNORED) {
      String was = stands == null ? "a candidate" : standing(stands, names);
      return List.of(new Field(prefix + "standing", was, standing(wanted, names)));
    }
    List<Field> fields = new ArrayList<>();
    Map<String, String> stood = stands == null ? Map.of() : AuthorityCsv.cells(stands.record());
    Map<String, String> would = AuthorityCsv.cells(wanted.record());
    for (String part : PARTS) {
      String before = stood.getOrDefault(part, "");
      String after = would.getOrDefault(part, "");
      if (!before.equals(after)) {
        fields.add(new Field(prefix + part.replace('_', ' '), before, after));
      }
    }
    String was = stands == null ? "" : standing(stands, names);
    if (!was.equals(standing(wanted, names)) && stands != null) {
      fields.add(new Field(prefix + "standing", was, standing(wanted, names)));
    }
    return fields;
  }

  private static String standing(Decision decision, UnaryOperator<String> names) {
    return switch (decision.standing()) {
      case KEPT -> "a record";
      case MERGED -> "part of " + names.apply(String.valueOf(decision.into()));
      case IGNORED -> "ignored";
      case WITHDRAWN -> "no record";
    };
  }

  static DecisionPage of(
      DecisionForm form,
      String question,
      DecisionForm.Plan plan,
      Forecast forecast,
      List<Field> fields,
      @Nullable Change conflict,
      Map<String, Long> known,
      String formKey,
      String back) {
    List<Frame.Hidden> hidden = new ArrayList<>(hidden(form));
    known.forEach((id, version) -> hidden.add(new Frame.Hidden("known", version + " " + id)));
    return new DecisionPage(
        Frame.unindexed(question, Frame.Place.ELSEWHERE),
        question,
        List.of(),
        plan.refused(),
        conflict == null
            ? null
            : "%s changed %s in the meantime (%s). Nothing was written. Below is what stands now, beside what you would make of it."
                .formatted(conflict.by(), conflict.id(), conflict.action()),
        fields.size() > MOST_LINES ? fields.subList(0, MOST_LINES) : fields,
        plan.steps().isEmpty() ? "Nothing differs from what stands." : extent(forecast),
        forecast.shifts().stream().limit(MOST_LINES).map(DecisionPage::line).toList(),
        effects(forecast),
        forecast.ambiguities().stream().limit(MOST_LINES).toList(),
        plan.steps().isEmpty() ? List.of() : hidden,
        formKey,
        back);
  }

  static DecisionPage refused(
      DecisionForm form, String question, List<String> problems, String formKey, String back) {
    return new DecisionPage(
        Frame.unindexed(question, Frame.Place.ELSEWHERE),
        question,
        problems,
        List.of(),
        null,
        List.of(),
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        formKey,
        back);
  }

  private static List<Frame.Hidden> hidden(DecisionForm form) {
    List<Frame.Hidden> hidden = new ArrayList<>();
    form.fields()
        .forEach(
            (name, value) -> {
              if (!List.of("known", "confirm", "reason", "form-key").contains(name)) {
                hidden.add(new Frame.Hidden(name, value));
              }
            });
    return hidden;
  }

  /** Of how many articles it tells, and what. */
  static String extent(Forecast forecast) {
    if (forecast.touched() == 0) {
      return "No article comes out otherwise.";
    }
    String all = Labels.count(forecast.touched(), "article");
    if (forecast.looked() == forecast.touched()) {
      return "Of %s that it may touch, all derived to see it, %s."
          .formatted(all, changed(forecast.changed()));
    }
    long likely = Math.round((double) forecast.changed() * forecast.touched() / forecast.looked());
    String looked = Labels.count(forecast.looked());
    return "It may touch %s, counted in the index. %s of them, from the first to the last, were derived to see it: %s, so %s. All below is of these %s."
        .formatted(
            all,
            looked,
            changed(forecast.changed()),
            likely == 0
                ? "few or none of all will"
                : "of all about " + Labels.count(likely) + " will",
            looked);
  }

  private static String changed(int articles) {
    return articles == 0
        ? "none comes out otherwise"
        : Labels.count(articles) + (articles == 1 ? " comes" : " come") + " out otherwise";
  }

  private static Line line(Forecast.Shift shift) {
    return new Line(
        shift.words(),
        whose(shift.from()),
        whose(shift.to()),
        Labels.count(shift.mentions(), "mention"),
        Labels.count(shift.articles(), "article"));
  }

  private static String whose(Forecast.@Nullable Whose whose) {
    return whose == null
        ? "no name"
        : whose.record()
            ? whose.name() + " (" + whose.key() + ")"
            : EntityKey.name(whose.key()).orElse(whose.name()) + ", a candidate";
  }

  private static List<String> effects(Forecast forecast) {
    List<String> effects = new ArrayList<>();
    if (forecast.events() > 0) {
      effects.add(
          "%s of events would have other participants or another place, or come or go."
              .formatted(Labels.count(forecast.events(), "report")));
    }
    if (forecast.quotes() > 0) {
      effects.add(
          "%s would have another speaker.".formatted(Labels.count(forecast.quotes(), "quote")));
    }
    return effects;
  }

  /** What the parts are of. */
  public String records() {
    return fields.stream().anyMatch(field -> field.name().contains(": "))
        ? "The records"
        : "The record";
  }

  /** Whether there is something to decide. */
  public boolean ready() {
    return problems.isEmpty() && !hidden.isEmpty();
  }

  @Override
  public String template() {
    return "authority/decision";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "authority.css");
  }
}
