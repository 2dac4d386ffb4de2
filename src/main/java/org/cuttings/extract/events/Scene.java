package org.cuttings.extract.events;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.clauses.Clauses;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.names.Referent;
import org.cuttings.extract.quotes.FoundQuote;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Stretch;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/** What the earlier stages found in a stretch, looked up by token. */
final class Scene {
  /** Words between somebody and the name that he goes by. */
  private static final Set<String> CALLED =
      Set.of("called", "calling", "named", "introduced", "identified");

  /** What stands before the people meant: "a variety of officials". */
  private static final Set<String> PARTITIVES =
      Set.of(
          "variety",
          "number",
          "range",
          "handful",
          "couple",
          "dozens",
          "scores",
          "series",
          "host",
          "lot",
          "majority",
          "half",
          "each",
          "some",
          "many",
          "most",
          "one",
          "two",
          "three",
          "several",
          "all");

  /** Tokens from the "of" of an office to the name of who holds it. */
  private static final int LONGEST_OFFICE = 7;

  /** Tokens in which whoever takes part in an event is looked for. */
  private static final int CLOSE = 80;

  /** How the keys of those begin whom the text gives no name. */
  static final String UNNAMED = "u";

  static final Set<String> SPEAKER = Set.of("i", "me", "myself");
  static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that", "these");

  final Stretch stretch;
  final Tokens tokens;
  final List<FoundDate> dates;
  final Clauses clauses;

  private final List<Reference> references;

  /** For each token the reference that covers most around it, -1 if none. */
  private final int[] widest;

  /** For each token the innermost clause, -1 if none. */
  private final int[] innermost;

  /** For each token the clause whose verb group it belongs to, -1 if none. */
  private final int[] verbs;

  private final List<FoundQuote> quotes;

  /** For each token the innermost quotation, -1 if none. */
  private final int[] quoteAt;

  private final Enumerations enumerations = new Enumerations(this);

  Scene(
      Stretch stretch,
      List<Reference> references,
      List<FoundDate> dates,
      Clauses clauses,
      List<FoundQuote> quotes) {
    this.stretch = stretch;
    this.tokens = stretch.tokens();
    this.references =
        references.stream().sorted(Comparator.comparingInt(Reference::first)).toList();
    this.dates = dates;
    this.clauses = clauses;
    int size = tokens.size();
    this.widest = new int[size];
    this.innermost = new int[size];
    this.verbs = new int[size];
    this.quotes = quotes;
    this.quoteAt = new int[size];
    Arrays.fill(quoteAt, -1);
    Arrays.fill(widest, -1);
    Arrays.fill(innermost, -1);
    Arrays.fill(verbs, -1);
    for (int i = 0; i < this.references.size(); i++) {
      cover(i);
    }
    for (int i = 0; i < clauses.size(); i++) {
      cover(i, clauses.get(i));
    }
    for (int i = 0; i < quotes.size(); i++) {
      FoundQuote quote = quotes.get(i);
      if (!quote.direct()) {
        continue;
      }
      int end = tokens.at(quote.words().end());
      for (int t = tokens.at(quote.words().start()); t < end; t++) {
        quoteAt[t] = i;
      }
    }
  }

  private void cover(int index) {
    Reference reference = references.get(index);
    for (int t = reference.first(); t < reference.end(); t++) {
      if (widest[t] < 0 || length(widest[t]) < reference.end() - reference.first()) {
        widest[t] = index;
      }
    }
  }

  private int length(int reference) {
    return references.get(reference).end() - references.get(reference).first();
  }

  private void cover(int index, Clause clause) {
    for (int t = clause.first(); t < clause.end(); t++) {
      int other = innermost[t];
      if (other < 0 || length(clauses.get(other)) >= length(clause)) {
        innermost[t] = index;
      }
    }
    for (int t = clause.verb().first(); t < clause.verb().end(); t++) {
      verbs[t] = index;
    }
  }

  private static int length(Clause clause) {
    return clause.end() - clause.first();
  }

  boolean quoted(int token) {
    return quoteAt[token] >= 0;
  }

  /** The innermost clause at {@code token}, -1 if none. */
  int clauseAt(int token) {
    return innermost[token];
  }

  /** The clause whose verb stands at {@code token}, -1 if none. */
  int clauseOfVerb(int token) {
    return token < 0 || token >= verbs.length ? -1 : verbs[token];
  }

  /** The references of the sentence of {@code token}, in order; of a long one those close by. */
  List<Reference> referencesAround(int token) {
    int sentence = tokens.sentence(token);
    int from = Math.max(tokens.firstOf(sentence), token - CLOSE);
    int end = Math.min(tokens.endOf(sentence), token + CLOSE);
    return references.subList(firstFrom(from), firstFrom(end));
  }

  /** Index of the first reference that begins at {@code token} or later. */
  private int firstFrom(int token) {
    int low = 0;
    int high = references.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (references.get(middle).first() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The speaker of the quotation at {@code token}; null if there is none, or he is not known. */
  @Nullable Party speakerAt(int token) {
    Referent speaker = quoteAt[token] < 0 ? null : quotes.get(quoteAt[token]).speaker();
    return speaker == null || speaker.kind() != EntityKind.PERSON ? null : party(speaker, -1, -1);
  }

  boolean verbBetween(int from, int end) {
    for (int t = from; t < end; t++) {
      if (verbs[t] >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The widest reference at {@code token}. */
  @Nullable Reference referenceAt(int token) {
    return token < 0 || token >= widest.length || widest[token] < 0
        ? null
        : references.get(widest[token]);
  }

  /** Whom the noun phrase stands for: its parts, if it joins several. Empty for things. */
  List<Party> parties(Clause.@Nullable NounPhrase phrase) {
    if (phrase == null) {
      return List.of();
    }
    List<Party> found = new ArrayList<>(2);
    if (phrase.members().size() <= 1) {
      addJoined(phrase, found);
      addHead(phrase, found);
    } else {
      int before = -1;
      for (Clause.NounPhrase member : phrase.members()) {
        if (!(before < 0 ? isTitle(member, phrase) : describes(member, before))) {
          addHead(member, found);
        }
        before = member.end();
      }
    }
    enumerations.goOn(found);
    enumerations.addIncluded(phrase.end(), found);
    enumerations.addBeside(phrase.end(), found);
    return found;
  }

  /** Whom the possessor {@code phrase} stands for. */
  List<Party> owners(Clause.@Nullable NounPhrase phrase) {
    List<Party> found = new ArrayList<>(2);
    if (phrase != null) {
      for (Clause.NounPhrase part : phrase.parts()) {
        Reference reference = referenceAt(part.head());
        if (reference != null) {
          add(reference, found);
        }
      }
    }
    return found;
  }

  /** "[publisher] and chief editor Ann Roe": whether the first of two says what the other is. */
  private boolean isTitle(Clause.NounPhrase first, Clause.NounPhrase all) {
    int head = first.head();
    Clause.NounPhrase last = all.members().getLast();
    Reference own = referenceAt(head);
    return all.members().size() == 2
        && tokens.tag(first.first()) != Tag.DET
        && tokens.tag(first.first()) != Tag.PRON
        && tokens.tag(first.first()) != Tag.NUM
        && EventLexicon.isPeople(tokens.lower(head))
        && EventLexicon.singular(tokens.lower(head)).equals(tokens.lower(head))
        && (own == null || !own.referent().named())
        && isName(referenceAt(last.head()))
        && last.first() < last.head()
        && EventLexicon.isPeople(tokens.lower(beforeName(last)));
  }

  /** The word before the name that ends {@code phrase}. */
  private int beforeName(Clause.NounPhrase phrase) {
    Reference name = referenceAt(phrase.head());
    return name == null || name.first() == 0 ? phrase.first() : name.first() - 1;
  }

  /** "the office of Ann Roe", "of the envoy's aide Ann Roe": what goes there goes to her. */
  private boolean isOfficeOf(int head) {
    return tokens.is(head, "office")
        && (isName(referenceAt(head + 2))
            || isOwner(head + 2) && listing(head + 2).parties().stream().anyMatch(Party::named));
  }

  private boolean isOwner(int token) {
    Reference reference = referenceAt(token);
    return reference != null && reference.possessive();
  }

  /** "went to Ann Roe's office": to her. */
  private boolean ownsOffice(Clause.NounPhrase phrase, List<Party> found) {
    for (int t = phrase.first(); t < phrase.head(); t++) {
      Reference owner = referenceAt(t);
      if (owner != null && owner.possessive() && owner.referent().kind() == EntityKind.PERSON) {
        add(owner, found);
        return true;
      }
    }
    return false;
  }

  /** "Lemke, the mayor, and others": whether {@code member} tells who stands before it. */
  private boolean describes(Clause.NounPhrase member, int before) {
    return before < member.first()
        && tokens.is(before, ",")
        && !tokens.is(member.first() - 1, "and")
        && !tokens.is(member.first() - 1, "or")
        && referenceAt(before - 1) != null
        && referenceAt(member.head()) == null;
  }

  /** "[Ann Roe] and city clerk Ben Lee", which was taken for one phrase. */
  private void addJoined(Clause.NounPhrase phrase, List<Party> found) {
    for (int t = phrase.first(); t < phrase.head(); t++) {
      Reference name = referenceAt(t);
      if (name != null
          && name.first() == t
          && isName(name)
          && tokens.is(name.end(), "and")
          && name.end() < phrase.head()) {
        add(name, found);
      }
    }
  }

  /** "[Petr Lee] of Alfa-Bank", of which the bank was taken for the head; null if it was not. */
  private @Nullable Reference nameBeforeOffice(Clause.NounPhrase phrase) {
    Reference head = referenceAt(phrase.head());
    Reference first = referenceAt(phrase.first());
    return head != null
            && head.referent().kind() == EntityKind.ORGANISATION
            && isName(first)
            && first != null
            && tokens.is(first.end(), "of")
        ? first
        : null;
  }

  private void addHead(Clause.NounPhrase phrase, List<Party> found) {
    int head = phrase.head();
    Reference before = nameBeforeOffice(phrase);
    Reference called = before == null ? nameGiven(phrase.first(), head + 1) : before;
    Reference reference = called == null ? referenceAt(head) : called;
    if (reference != null) {
      if (!reference.possessive()) {
        add(reference, found);
      }
      return;
    }
    if (SPEAKER.contains(tokens.lower(head))) {
      addSpeaker(head, found);
      return;
    }
    Reference name = nameBeside(phrase);
    if (name != null) {
      add(name, found);
    } else if (tokens.is(head, "office") && ownsOffice(phrase, found)) {
      return;
    } else if (tokens.is(head + 1, "of")
        && (PARTITIVES.contains(tokens.lower(head)) || isOfficeOf(head))) {
      found.addAll(listing(head + 2).parties());
    } else if (EventLexicon.isPeople(tokens.lower(head))) {
      found.add(unnamed(phrase.first(), Math.min(phrase.end(), head + 1)));
    }
  }

  /** "[an envoy], Ivan Petrov", "candidate Lee", "Ann Roe, [the banker] who": the name beside. */
  private @Nullable Reference nameBeside(Clause.NounPhrase phrase) {
    for (Clause.NounPhrase apposition : phrase.appositions()) {
      Reference name = referenceAt(apposition.head());
      if (name != null && !name.possessive()) {
        return name;
      }
    }
    if (!EventLexicon.isPeople(tokens.lower(phrase.head()))) {
      return null;
    }
    Reference after = referenceAt(phrase.head() + 1);
    if (isName(after)) {
      return after;
    }
    if (tokens.is(phrase.head() + 1, ",") && isBare(phrase)) {
      after = referenceAt(phrase.head() + 2);
      if (isName(after) && after != null && clauseOfVerb(after.end()) < 0) {
        return after;
      }
    }
    int first = phrase.first();
    if (first > 1 && tokens.is(first - 1, ",") && tokens.tag(first) == Tag.DET) {
      Reference before = referenceAt(first - 2);
      return isName(before) ? before : null;
    }
    return nameBehindOffice(phrase);
  }

  /** "Russian oligarch": one without an article, who cannot be told of so without his name. */
  private boolean isBare(Clause.NounPhrase phrase) {
    return tokens.penn(phrase.head()) == Penn.NN
        && switch (tokens.tag(phrase.first())) {
          case DET, PRON, NUM -> false;
          default -> referenceAt(phrase.first()) == null;
        };
  }

  /**
   * "a man [who called himself Lee]", "a woman [named Ann Roe]": the name that somebody is given.
   */
  private @Nullable Reference nameGiven(int first, int token) {
    int t = tokens.is(token, "who") ? token + 1 : token;
    if (isName(referenceAt(token - 1)) || t >= tokens.size() || !CALLED.contains(tokens.lower(t))) {
      return null;
    }
    boolean telephones =
        tokens.is(t, "called")
            && (!isIndefinite(first)
                || t == token && tokens.startsSentence(first) && !verbFollows(t + 1));
    t++;
    boolean self = tokens.is(t, "himself") || tokens.is(t, "herself");
    if (telephones && !self) {
      return null;
    }
    t += self ? 1 : 0;
    t += tokens.is(t, "as") ? 1 : 0;
    Reference name = referenceAt(t);
    return isName(name) ? name : null;
  }

  /** Whether a verb follows the name at {@code token}. */
  private boolean verbFollows(int token) {
    Reference name = referenceAt(token);
    return name != null && clauseOfVerb(name.end()) >= 0;
  }

  /** "a man", of whom his name may follow: "the lawyer called Lee" by telephone. */
  boolean isIndefinite(int first) {
    return tokens.is(first, "a") || tokens.is(first, "an") || tokens.is(first, "one");
  }

  /** "Director of Ports [Ann Roe]": the name that follows what somebody is director of. */
  private @Nullable Reference nameBehindOffice(Clause.NounPhrase phrase) {
    int of = phrase.head() + 1;
    if (!tokens.is(of, "of") && !tokens.is(of, "for")
        || tokens.tag(phrase.first()) == Tag.DET
        || tokens.penn(phrase.head()) == Penn.NNS) {
      return null;
    }
    for (int t = of + 1; t < Math.min(tokens.size(), of + LONGEST_OFFICE); t++) {
      Reference reference = referenceAt(t);
      if (reference != null && isName(reference)) {
        return reference;
      }
      boolean office = tokens.tag(t) == Tag.PROPN || tokens.tag(t) == Tag.NOUN;
      if (!office && reference == null && !tokens.is(t, "the") && !tokens.is(t, "of")) {
        return null;
      }
    }
    return null;
  }

  static boolean isName(@Nullable Reference reference) {
    return reference != null
        && reference.form() == Mention.Form.NAME
        && !reference.possessive()
        && reference.referent().kind() == EntityKind.PERSON;
  }

  /** "I" and "me" within marks stand for who is quoted. */
  void addSpeaker(int token, List<Party> found) {
    Referent speaker = quoteAt[token] < 0 ? null : quotes.get(quoteAt[token]).speaker();
    if (speaker != null && speaker.kind() == EntityKind.PERSON) {
      add(party(speaker, token, token + 1), found);
    }
  }

  /** The keys of all whom the sentence of {@code token} speaks of. */
  Set<String> keysAround(int token) {
    Set<String> keys = new HashSet<>();
    int sentence = tokens.sentence(token);
    List<Party> parties = new ArrayList<>();
    for (int t = tokens.firstOf(sentence); t < tokens.endOf(sentence); t++) {
      Reference reference = referenceAt(t);
      if (reference != null && reference.first() == t) {
        add(reference, parties);
      }
    }
    for (Party party : parties) {
      keys.add(party.key());
    }
    return keys;
  }

  /** Adds whom {@code reference} stands for, places left out. */
  void add(Reference reference, List<Party> found) {
    for (Referent referent : reference.referents()) {
      if (referent.kind() != EntityKind.PLACE && isSomebody(reference, referent)) {
        Party party = party(referent, reference.first(), reference.end());
        // The record of a group says what sort of people they are; who of them it was, its words.
        boolean said =
            referent.kind() == EntityKind.GROUP && reference.form() != Mention.Form.PRONOUN;
        add(
            said
                ? party.called(
                    tokens
                        .text()
                        .substring(
                            tokens.start(reference.first()), tokens.end(reference.end() - 1)))
                : party,
            found);
      }
    }
  }

  /** Descriptions of things are nobody: "the report". */
  private boolean isSomebody(Reference reference, Referent referent) {
    return referent.named()
        || referent.kind() == EntityKind.PERSON
        || referent.kind() == EntityKind.GROUP
        || EventLexicon.isPeople(tokens.lower(reference.end() - 1));
  }

  static Party party(Referent referent, int first, int end) {
    return new Party(
        "r" + referent.number(),
        referent.kind(),
        referent.id(),
        referent.name(),
        referent.plural() || referent.kind() == EntityKind.GROUP,
        referent.named(),
        first,
        end);
  }

  static void add(Party party, List<Party> found) {
    for (Party other : found) {
      if (other.key().equals(party.key())) {
        return;
      }
    }
    found.add(party);
  }

  Party unnamed(int first, int end) {
    int from = first;
    while (from < end - 1
        && (ARTICLES.contains(tokens.lower(from))
            || tokens.shape(from) == Shape.OPENING_MARK
            || tokens.tag(from) == Tag.DET
            || tokens.tag(from) == Tag.ADP)) {
      from++;
    }
    String words = tokens.text().substring(tokens.start(from), tokens.end(end - 1));
    boolean article = from > first && ARTICLES.contains(tokens.lower(from - 1));
    String name = article ? tokens.lower(from - 1) + " " + words : words;
    String last = tokens.lower(end - 1);
    boolean plural = !EventLexicon.singular(last).equals(last) || last.equals("people");
    return new Party(
        UNNAMED + words.toLowerCase(Locale.ROOT),
        plural
            ? EntityKind.GROUP
            : EventLexicon.isBody(last) ? EntityKind.ORGANISATION : EntityKind.PERSON,
        null,
        name,
        plural,
        false,
        from,
        end);
  }

  /** Adds those who did the same: "Ann, [together with Ben]". */
  void addBeside(int from, List<Party> found) {
    enumerations.addBeside(from, found);
  }

  /** How many words at {@code token} say that others did the same; 0 if they do not. */
  int besides(int token) {
    return enumerations.besides(token);
  }

  /** Those named in the list that begins at {@code token}. */
  Enumerations.Listing listing(int token) {
    return enumerations.at(token);
  }
}
