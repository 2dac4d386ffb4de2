package org.cuttings.search;

import static org.cuttings.search.QueryLexer.isWordCharacter;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cuttings.model.PartialDate;
import org.cuttings.search.Clause.Field;
import org.cuttings.search.Clause.Property;
import org.cuttings.search.SearchResults.QueryReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a person typed. Nothing is an error: a mark that makes no sense where it stands is
 * left out and reported, a word never is as long as it has a letter.
 *
 * <pre>
 * any    = all { "OR" all }
 * all    = { [ "AND" ] not | "in:" places }
 * not    = { "NOT" | "-" } one
 * one    = [ field ] ( word | quotation | "(" any ")" ) | "date:" days
 * </pre>
 */
final class QueryParser {
  /** Different ones; the engine refuses more than 1,024 comparisons, and each costs up to ten. */
  static final int MAX_TEXTS = 80;

  static final int MIN_PREFIX = 2;
  static final int MAX_PREFIXES = 5;
  static final int MIN_FUZZY = 3;
  static final int MAX_FUZZIES = 5;
  static final int MAX_EDITS = 2;
  static final int MAX_SLOP = 50;
  static final int MAX_SLOPPY_WORDS = 12;

  private static final Pattern FUZZY = Pattern.compile("(.*)~(\\d{0,9})", Pattern.DOTALL);

  private final List<QueryToken> tokens;
  private final IgnoredPieces ignored;
  private int at;
  private final Set<String> texts = new HashSet<>();
  private int prefixes;
  private int fuzzies;

  private QueryParser(List<QueryToken> tokens, IgnoredPieces ignored) {
    this.tokens = tokens;
    this.ignored = ignored;
  }

  static ParsedQuery parse(String typed) {
    IgnoredPieces ignored = new IgnoredPieces();
    List<QueryToken> tokens = QueryLexer.tokens(typed, ignored);
    @Nullable Clause clause = new QueryParser(tokens, ignored).query();
    String understood = clause == null ? "" : QueryWriter.write(clause);
    return new ParsedQuery(clause, new QueryReading(understood, ignored.pieces()));
  }

  private @Nullable Clause query() {
    return any(Field.WORDS);
  }

  private @Nullable Clause any(Field field) {
    List<Clause> alternatives = new ArrayList<>();
    while (true) {
      @Nullable Clause alternative = all(field);
      if (alternative instanceof Clause.Any nested) {
        nested.clauses().stream()
            .filter(one -> !alternatives.contains(one))
            .forEach(alternatives::add);
      } else if (alternative != null) {
        addOnce(alternatives, alternative);
      }
      if (peek() != QueryToken.Kind.OR) {
        return anyOf(alternatives);
      }
      QueryToken or = next();
      if (alternative == null || !somethingFollows()) {
        ignored.add(or.text(), "it joins two things, and one is missing");
      }
    }
  }

  private @Nullable Clause all(Field field) {
    List<Clause> clauses = new ArrayList<>();
    Set<Place> places = EnumSet.noneOf(Place.class);
    boolean joinable = false;
    while (true) {
      switch (peek()) {
        case OR, CLOSE, END -> {
          return within(places, allOf(clauses));
        }
        case AND -> {
          QueryToken and = next();
          if (!joinable || !somethingFollows()) {
            ignored.add(and.text(), "it joins two things, and one is missing");
          }
          joinable = false;
        }
        case FIELD -> {
          if (tokens.get(at).text().equals("in")) {
            next();
            places.addAll(places());
          } else {
            add(clauses, not(field));
          }
          joinable = true;
        }
        case WORD, QUOTATION, MINUS, NOT, OPEN -> {
          add(clauses, not(field));
          joinable = true;
        }
      }
    }
  }

  private static void add(List<Clause> clauses, @Nullable Clause clause) {
    if (clause instanceof Clause.All nested) {
      nested.clauses().forEach(one -> addOnce(clauses, one));
    } else if (clause != null) {
      addOnce(clauses, clause);
    }
  }

  /** A word that is typed again stays: it tells what matters most. */
  private static void addOnce(List<Clause> clauses, Clause clause) {
    if (clause instanceof Clause.Word || !clauses.contains(clause)) {
      clauses.add(clause);
    }
  }

  private @Nullable Clause not(Field field) {
    boolean negated = false;
    @Nullable QueryToken sign = null;
    while (peek() == QueryToken.Kind.NOT || peek() == QueryToken.Kind.MINUS) {
      sign = next();
      negated = !negated;
    }
    if (sign != null && !somethingFollows()) {
      ignored.add(sign.text(), "there is nothing after it to leave out");
      return null;
    }
    @Nullable Clause clause = one(field);
    return negated && clause != null ? negation(clause) : clause;
  }

  private static Clause negation(Clause clause) {
    return clause instanceof Clause.Not not ? not.clause() : new Clause.Not(clause);
  }

  private @Nullable Clause one(Field field) {
    return switch (peek()) {
      case WORD -> words(field, next().text());
      case QUOTATION -> quotation(field, next());
      case FIELD -> field(next());
      case OPEN -> group(field);
      // Only reached behind a sign, where something follows that begins no clause of its own.
      case AND, OR, NOT, MINUS, CLOSE, END -> null;
    };
  }

  private @Nullable Clause group(Field field) {
    next();
    if (peek() == QueryToken.Kind.CLOSE) {
      ignored.add("()", "there is nothing between the parentheses");
    }
    @Nullable Clause clause = any(field);
    next();
    return clause;
  }

  private @Nullable Clause field(QueryToken name) {
    QueryToken token = name;
    while (peek() == QueryToken.Kind.FIELD && !isDateOrPlace(token.text())) {
      ignored.add(token.text() + ":", "there is no word after it");
      token = next();
    }
    return switch (token.text()) {
      case "title" -> inField(token, Field.TITLE, null);
      case "by" -> inField(token, Field.BYLINE, Property.BYLINE);
      case "source" -> inField(token, Field.SOURCE, Property.SOURCE);
      case "date" -> dated();
      case "in" -> {
        Set<Place> places = places();
        yield places.isEmpty() ? null : within(places, null);
      }
      default -> throw new IllegalStateException("No field " + token.text());
    };
  }

  private static boolean isDateOrPlace(String name) {
    return name.equals("date") || name.equals("in");
  }

  private @Nullable Clause inField(QueryToken name, Field field, @Nullable Property property) {
    return switch (peek()) {
      case WORD -> {
        String word = next().text();
        yield property != null && isUnknown(trimmed(word))
            ? new Clause.Missing(property)
            : words(field, word);
      }
      case QUOTATION -> quotation(field, next());
      case OPEN -> group(field);
      case FIELD, MINUS, NOT, AND, OR, CLOSE, END -> {
        ignored.add(name.text() + ":", "there is no word after it");
        yield null;
      }
    };
  }

  private Set<Place> places() {
    Set<Place> places = EnumSet.noneOf(Place.class);
    if (peek() != QueryToken.Kind.WORD && peek() != QueryToken.Kind.QUOTATION) {
      ignored.add("in:", "there is no place after it");
      return places;
    }
    for (String name : next().text().split(",", -1)) {
      Optional<Place> place = Place.ofName(trimmed(name));
      if (place.isPresent()) {
        places.add(place.get());
      } else {
        ignored.add(
            "in:" + name,
            "words can be looked for in title, body, comments, captions, credits, related,"
                + " navigation, advertisements, contacts, headings and furniture");
      }
    }
    return places;
  }

  private static @Nullable Clause within(Set<Place> places, @Nullable Clause clause) {
    if (places.isEmpty()) {
      return clause;
    }
    if (clause instanceof Clause.Within || (clause != null && hasWords(clause))) {
      return clause instanceof Clause.Within ? clause : new Clause.Within(places, clause);
    }
    Set<Place> parts = EnumSet.noneOf(Place.class);
    places.stream().filter(Place::isPart).forEach(parts::add);
    if (parts.isEmpty()) {
      return clause;
    }
    List<Clause> both = new ArrayList<>();
    add(both, clause);
    both.add(new Clause.HasPart(parts));
    return allOf(both);
  }

  /** Whether it has words that are looked for wherever {@code in:} says. */
  private static boolean hasWords(Clause clause) {
    return switch (clause) {
      case Clause.All all -> all.clauses().stream().anyMatch(QueryParser::hasWords);
      case Clause.Any any -> any.clauses().stream().anyMatch(QueryParser::hasWords);
      case Clause.Not not -> hasWords(not.clause());
      case Clause.Within within -> false;
      case Clause.Text text -> text.field() == Field.WORDS;
      case Clause.HasPart part -> false;
      case Clause.Missing missing -> false;
      case Clause.Dated dated -> false;
    };
  }

  private @Nullable Clause dated() {
    if (peek() != QueryToken.Kind.WORD && peek() != QueryToken.Kind.QUOTATION) {
      ignored.add("date:", "there is no date after it");
      return null;
    }
    String value = next().text();
    String days = value.replaceAll("[^0-9A-Za-z./-]|(?<!\\.)\\.$", "");
    if (isUnknown(days)) {
      return new Clause.Missing(Property.DATE);
    }
    String separator = days.contains("..") ? ".." : "/";
    int middle = days.indexOf(separator);
    String first = middle < 0 ? days : days.substring(0, middle);
    String last = middle < 0 ? days : days.substring(middle + separator.length());
    @Nullable PartialDate from = PartialDate.parse(first).orElse(null);
    @Nullable PartialDate to = PartialDate.parse(last).orElse(null);
    if ((from == null && !first.isEmpty())
        || (to == null && !last.isEmpty())
        || (from == null && to == null)) {
      ignored.add(
          "date:" + value,
          "a date is written 2016, 2016-06 or 2016-06-09, a range 2016-06..2016-09");
      return null;
    }
    if (from != null && to != null && to.to().isBefore(from.from())) {
      ignored.add("date:" + value, "the range ends before it begins");
      return null;
    }
    return new Clause.Dated(from, to);
  }

  private @Nullable Clause words(Field field, String typed) {
    String text = trimmedAtStart(typed);
    if (text.isEmpty()) {
      ignored.add(typed, "it has no letters or digits");
      return null;
    }
    if (typed.length() > 2 && typed.startsWith("/") && typed.endsWith("/")) {
      ignored.add("/ /", "regular expressions are not read; their words are looked for");
    } else if (typed.startsWith("*")) {
      ignored.add("*", "it stands for letters at the end of a word only");
    }
    text = withoutPunctuationAtEnd(text);
    @Nullable String edits = null;
    Matcher fuzzy = FUZZY.matcher(text);
    if (fuzzy.matches()) {
      text = fuzzy.group(1);
      edits = fuzzy.group(2);
    }
    boolean prefix = text.endsWith("*");
    if (prefix && edits != null) {
      ignored.add("~", "a word is read with * or with ~, not both");
      edits = null;
    }
    List<String> pieces = pieces(text);
    List<Clause> clauses = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      if (!counted(pieces.get(i))) {
        continue;
      }
      clauses.add(
          last && prefix
              ? prefix(field, pieces.get(i))
              : last && edits != null
                  ? fuzzy(field, pieces.get(i), edits)
                  : word(field, pieces.get(i)));
    }
    return allOf(clauses);
  }

  /** The words between the marks that have no meaning within a word. */
  private List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int parts = 0;
    for (String part : text.split("[*~]+")) {
      String trimmed = trimmed(part);
      if (!trimmed.isEmpty()) {
        parts++;
        withoutFields(trimmed).forEach(word -> pieces.add(unlikeOperator(word)));
      }
    }
    if (parts > 1) {
      ignored.add("*", "it stands for letters at the end of a word only");
    }
    return pieces;
  }

  /** A field's name is one at the beginning of what was typed only; here it is a word. */
  private static List<String> withoutFields(String word) {
    List<String> words = new ArrayList<>();
    String rest = word;
    Matcher field = QueryLexer.FIELD_NAME.matcher(rest);
    while (field.lookingAt()) {
      words.add(field.group(1));
      rest = trimmed(rest.substring(field.end()));
      field.reset(rest);
    }
    if (!rest.isEmpty()) {
      words.add(rest);
    }
    return words;
  }

  private static String unlikeOperator(String word) {
    return switch (word) {
      case "AND", "OR", "NOT" -> word.toLowerCase(Locale.ROOT);
      default -> word;
    };
  }

  private boolean counted(String text) {
    if (texts.size() == MAX_TEXTS && !texts.contains(text)) {
      ignored.add(text, "a query may have %d words".formatted(MAX_TEXTS));
      return false;
    }
    texts.add(text);
    return true;
  }

  /**
   * A word; {@code unknown} after a field asks for what is missing, so the word itself is quoted.
   */
  private static Clause word(Field field, String text) {
    return (field == Field.BYLINE || field == Field.SOURCE) && isUnknown(text)
        ? new Clause.Phrase(field, text, 0)
        : new Clause.Word(field, text);
  }

  private static boolean isUnknown(String text) {
    return text.equalsIgnoreCase(FacetValue.UNKNOWN);
  }

  private Clause prefix(Field field, String word) {
    if (lastPart(word).codePoints().count() < MIN_PREFIX) {
      ignored.add("*", "at least %d letters must stand before it".formatted(MIN_PREFIX));
    } else if (++prefixes > MAX_PREFIXES) {
      ignored.add("*", "a query may have %d of them".formatted(MAX_PREFIXES));
    } else {
      return new Clause.Prefix(field, word);
    }
    return word(field, word);
  }

  /** What is a word of its own for Elasticsearch: the {@code law} of {@code son-in-law}. */
  static String lastPart(String word) {
    int start = word.length();
    while (start > 0 && isWordCharacter(word.codePointBefore(start))) {
      start -= Character.charCount(word.codePointBefore(start));
    }
    return word.substring(start);
  }

  private Clause fuzzy(Field field, String word, String typedEdits) {
    int edits = typedEdits.isEmpty() ? Clause.Fuzzy.BY_LENGTH : Integer.parseInt(typedEdits);
    if (!typedEdits.isEmpty() && edits == 0) {
      return word(field, word);
    }
    if (word.codePoints().count() < MIN_FUZZY) {
      ignored.add("~", "at least %d letters must stand before it".formatted(MIN_FUZZY));
      return word(field, word);
    }
    if (++fuzzies > MAX_FUZZIES) {
      ignored.add("~", "a query may have %d of them".formatted(MAX_FUZZIES));
      return word(field, word);
    }
    if (edits > MAX_EDITS) {
      ignored.add("~" + typedEdits, "at most %d letters may differ".formatted(MAX_EDITS));
      edits = MAX_EDITS;
    }
    return new Clause.Fuzzy(field, word, edits);
  }

  private @Nullable Clause quotation(Field field, QueryToken token) {
    if (token.text().codePoints().noneMatch(QueryLexer::carriesMeaning)) {
      ignored.add(
          "\"" + token.text() + "\"",
          token.text().isEmpty()
              ? "there is nothing between the quotation marks"
              : "it has no letters or digits");
      return null;
    }
    String text = token.text();
    if (text.indexOf('*') >= 0) {
      ignored.add("*", "a quotation is looked for as it stands");
      text = text.replace('*', ' ');
    }
    text = trimmed(text.replaceAll(" {2,}", " "));
    if (!counted(text)) {
      return null;
    }
    return new Clause.Phrase(field, text, slop(text, token.tilde()));
  }

  private int slop(String text, @Nullable String typed) {
    if (typed == null) {
      return 0;
    }
    if (typed.isEmpty()) {
      ignored.add("~", "it needs a number: how far apart the words may stand");
      return 0;
    }
    int slop = Integer.parseInt(typed);
    if (text.split(" ", -1).length > MAX_SLOPPY_WORDS) {
      ignored.add(
          "~" + typed,
          "words are looked for near one another up to %d".formatted(MAX_SLOPPY_WORDS));
      return 0;
    }
    if (slop > MAX_SLOP) {
      ignored.add("~" + typed, "at most %d words may stand between".formatted(MAX_SLOP));
      return MAX_SLOP;
    }
    return slop;
  }

  private static @Nullable Clause anyOf(List<Clause> clauses) {
    return switch ((int) clauses.stream().distinct().count()) {
      case 0 -> null;
      case 1 -> clauses.getFirst();
      default -> new Clause.Any(clauses);
    };
  }

  private static @Nullable Clause allOf(List<Clause> clauses) {
    return switch ((int) clauses.stream().distinct().count()) {
      case 0 -> null;
      case 1 -> clauses.getFirst();
      default -> new Clause.All(clauses);
    };
  }

  private static String trimmed(String text) {
    String fromStart = trimmedAtStart(text);
    int end = fromStart.length();
    while (end > 0 && !isWordCharacter(fromStart.codePointBefore(end))) {
      end -= Character.charCount(fromStart.codePointBefore(end));
    }
    return fromStart.substring(0, end);
  }

  private static String trimmedAtStart(String text) {
    int start = 0;
    while (start < text.length() && !QueryLexer.carriesMeaning(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    return text.substring(start);
  }

  /** Keeps the marks that mean something there. */
  private static String withoutPunctuationAtEnd(String text) {
    int end = text.length();
    while (end > 0) {
      int last = text.codePointBefore(end);
      if (isWordCharacter(last) || last == '*' || last == '~') {
        break;
      }
      end -= Character.charCount(last);
    }
    return text.substring(0, end);
  }

  private boolean somethingFollows() {
    return switch (peek()) {
      case WORD, QUOTATION, FIELD, MINUS, NOT, OPEN -> true;
      case AND, OR, CLOSE, END -> false;
    };
  }

  private QueryToken.Kind peek() {
    return tokens.get(at).kind();
  }

  private QueryToken next() {
    return tokens.get(at++);
  }
}
