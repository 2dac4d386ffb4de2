package org.cuttings.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a clause in the query language; {@link QueryParser} reads the same clause from it. */
final class QueryWriter {
  private QueryWriter() {}

  static String write(Clause clause) {
    return switch (clause) {
      case Clause.All all -> joined(all.clauses(), " ", QueryWriter::standsInAll);
      case Clause.Any any ->
          joined(any.clauses(), " OR ", alternative -> !(alternative instanceof Clause.Any));
      case Clause.Not not -> "-" + grouped(not.clause(), standsBehindMinus(not.clause()));
      case Clause.Within within ->
          grouped(within.clause(), !(within.clause() instanceof Clause.Any))
              + " "
              + places(within.places());
      case Clause.HasPart part -> places(part.places());
      case Clause.Missing missing -> missing.property().prefix() + FacetValue.UNKNOWN;
      case Clause.Dated dated -> "date:" + days(dated);
      case Clause.Word word -> word.field().prefix() + word.text();
      case Clause.Prefix prefix -> prefix.field().prefix() + prefix.text() + "*";
      case Clause.Fuzzy fuzzy ->
          fuzzy.field().prefix() + fuzzy.text() + "~" + positive(fuzzy.edits());
      case Clause.Phrase phrase ->
          phrase.field().prefix()
              + '"'
              + phrase.text()
              + '"'
              + (phrase.slop() == 0 ? "" : "~" + phrase.slop());
    };
  }

  private static String positive(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }

  private static String days(Clause.Dated dated) {
    if (dated.from() != null && dated.from().equals(dated.to())) {
      return dated.from().value();
    }
    return (dated.from() == null ? "" : dated.from().value())
        + ".."
        + (dated.to() == null ? "" : dated.to().value());
  }

  private static String places(Set<Place> places) {
    return places.stream().map(place -> "in:" + place.shownName()).collect(Collectors.joining(" "));
  }

  private static boolean standsInAll(Clause clause) {
    return !(clause instanceof Clause.Any
        || clause instanceof Clause.Within
        || clause instanceof Clause.HasPart);
  }

  private static boolean standsBehindMinus(Clause clause) {
    return clause instanceof Clause.Text
        || clause instanceof Clause.Missing
        || clause instanceof Clause.Dated
        || (clause instanceof Clause.HasPart part && part.places().size() == 1);
  }

  private static String joined(
      List<Clause> clauses, String separator, java.util.function.Predicate<Clause> stands) {
    return clauses.stream()
        .map(clause -> grouped(clause, stands.test(clause)))
        .collect(Collectors.joining(separator));
  }

  private static String grouped(Clause clause, boolean stands) {
    return stands ? write(clause) : "(" + write(clause) + ")";
  }
}
