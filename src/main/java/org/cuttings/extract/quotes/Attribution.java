package org.cuttings.extract.quotes;

import java.util.ArrayList;
import java.util.List;
import org.cuttings.extract.clauses.Clause;
import org.cuttings.extract.names.Reference;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tag;
import org.cuttings.extract.text.Tokens;
import org.cuttings.model.EntityKind;
import org.cuttings.model.Mention;
import org.jspecify.annotations.Nullable;

/** Finds who says the marked words of one frame, by the cues in it. */
final class Attribution {
  static final Voice.Tied NOBODY = new Voice.Tied(null, -1, -1, null, 0.5, "marks");

  /** What a cue before the words must outweigh where a verb follows them directly. */
  private static final double TAG = 6.5;

  /** How many cues back are looked at. */
  private static final int FARTHEST = 8;

  private final Layout layout;
  private final Tokens tokens;
  private final NounVoices nouns;
  private final Subjects subjects;
  private final Cues cues;
  private final Papers papers;
  private final Chain chain;
  private final Relays relays;
  private final Fit fit;
  private final Answers answers;

  Attribution(Layout layout) {
    this.layout = layout;
    this.tokens = layout.tokens;
    this.nouns = new NounVoices(layout);
    this.subjects = new Subjects(layout, nouns);
    this.cues = new Cues(layout, nouns, subjects);
    this.papers = new Papers(layout, cues);
    this.chain = new Chain(layout);
    this.relays = new Relays(layout, subjects);
    this.fit = new Fit(layout);
    this.answers = new Answers(layout, cues);
  }

  NounVoices nouns() {
    return nouns;
  }

  Cues cues() {
    return cues;
  }

  /**
   * Who says {@code words}, which stand in {@code frame}; without a voice where it does not tell.
   */
  Voice.Tied tie(Marked words, Layout.Frame frame) {
    Voice label = label(words.open - 1, frame);
    if (label != null) {
      return new Voice.Tied(label, -1, -1, null, 0.9, "label");
    }
    List<Cues.Cue> all = cues.in(frame.first(), frame.end(), -1);
    int right = 0;
    while (right < all.size() && all.get(right).first() < words.open) {
      right++;
    }
    Voice.Tied tagged = tagged(words, frame, all, right);
    Voice.Tied before = before(words, frame, all, right, tagged == null ? 0 : TAG);
    if (before != null) {
      return before;
    }
    if (tagged != null) {
      return tagged;
    }
    Voice.Tied after = after(words, frame, all, right);
    if (after == null && right == all.size()) {
      after = unknownVerb(words, frame);
    }
    if (after != null) {
      return after;
    }
    Voice answer = answers.to(words, frame);
    if (answer != null) {
      return new Voice.Tied(answer, -1, -1, null, 0.65, "answer");
    }
    if (words.open > frame.first() && tokens.is(words.open - 1, ":")) {
      Voice voice = beforeColon(frame, words.open - 1);
      if (voice != null) {
        return new Voice.Tied(voice, -1, -1, null, 0.7, "colon");
      }
    }
    if (layout.isHeading(words)) {
      Voice voice = beforeColon(frame, words.open);
      if (voice != null) {
        return new Voice.Tied(voice, -1, -1, null, 0.7, "subject-line");
      }
    }
    return NOBODY;
  }

  /** By the best of the cues before the words, if it outweighs {@code least}. */
  private Voice.@Nullable Tied before(
      Marked words, Layout.Frame frame, List<Cues.Cue> all, int right, double least) {
    Voice.Tied best = null;
    double most = least;
    int verbs = 0;
    int checked = words.open;
    for (int i = right - 1; i >= 0 && i >= right - FARTHEST; i--) {
      Cues.Cue cue = all.get(i);
      for (int j = cue.end(); j < checked; j++) {
        verbs += layout.quoteOf(j) < 0 && layout.isFinite(j) ? 1 : 0;
      }
      checked = cue.first();
      int between = verbs;
      boolean tight = verbs == 0 && fit.isTight(cue, words);
      verbs += cue.kind() == Cues.Kind.VERB || cue.kind() == Cues.Kind.PASSIVE ? 1 : 0;
      Voice signer = isSent(cue) ? papers.signer(cue.end(), words.open) : null;
      if (signer == null && !fit.ties(cue, words, tight)) {
        continue;
      }
      double weight = fit.weight(cue, words, tight) - Math.min(between, 4) * 0.8;
      if (weight <= most) {
        continue;
      }
      Voice voice = cues.voice(cue, frame.first(), words.open, cue.first() == frame.first());
      if (voice == null && isEnclosed(cue, words)) {
        voice = papers.sender(frame);
      }
      if (voice != null && isAddressee(voice, cue, words.open)) {
        voice = subjects.otherThan(voice, layout.frameOf(frame.first()));
      }
      if (signer != null) {
        voice = signer;
      }
      if (voice != null && voice.sort() != Voice.Sort.THING) {
        most = weight;
        best = tied(cue, voice, frame, tight ? 0.95 : 0.8, tight ? "cue-before" : "cue-around");
        Cues.Cue spoken = chain.spoken(cue, all);
        Voice first =
            spoken.equals(cue) ? null : cues.voice(spoken, frame.first(), cue.first(), false);
        if (first != null && first.sort() == Voice.Sort.SOMEBODY) {
          best = tied(spoken, first, frame, 0.75, "cue-around");
        }
      }
    }
    return best;
  }

  private static boolean isSent(Cues.Cue cue) {
    return cue.is(Lexicon.Verb.SEND) || cue.is("email") || cue.is("e-mail");
  }

  /** "sent the list with the note 'read this'": nobody's note but the sender's. */
  private boolean isEnclosed(Cues.Cue cue, Marked words) {
    if (cue.kind() != Cues.Kind.NOUN
        || Lexicon.noun(tokens.lower(cue.first())) != Lexicon.Noun.AUTHORED) {
      return false;
    }
    int at = cue.end();
    if (at < words.open
        && (tokens.is(at, "to")
            || tokens.is(at, "that")
            || tokens.is(at, ",")
            || tokens.is(at, ":")
            || tokens.is(at, "saying"))) {
      at++;
    }
    return at == words.open;
  }

  /** "VANCE: 'No.'", "On the bridge – Anna Vance: 'No.'": a name before a colon, by itself. */
  private @Nullable Voice label(int colon, Layout.Frame frame) {
    if (colon <= frame.first() || !tokens.is(colon, ":")) {
      return null;
    }
    for (int r = layout.referenceFrom(Math.max(frame.first(), colon - 6));
        r < layout.references.size();
        r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= colon) {
        break;
      }
      int before = Math.min(reference.phraseFirst(), reference.first()) - 1;
      boolean alone =
          before < frame.first()
              || switch (tokens.lower(before)) {
                case "-", "–", "—", "--" -> tokens.spaceBefore(before);
                default -> false;
              };
      if (alone
          && reference.end() == colon
          && reference.form() == Mention.Form.NAME
          && reference.referent().kind() != EntityKind.PLACE) {
        return new Voice(reference.referent(), reference.first(), reference.end());
      }
    }
    return null;
  }

  /** "He wrote to Ms. Vance that": "he" is not Ms. Vance, whoever a pronoun is taken for. */
  private boolean isAddressee(Voice voice, Cues.Cue cue, int end) {
    if (cue.kind() != Cues.Kind.VERB || !layout.isPronoun(voice.first())) {
      return false;
    }
    for (int r = layout.referenceFrom(cue.end()); r < layout.references.size(); r++) {
      Reference reference = layout.references.get(r);
      if (reference.first() >= end) {
        break;
      }
      for (int i = cue.end(); i < reference.first(); i++) {
        if (layout.isFinite(i) || tokens.is(i, "that")) {
          return false;
        }
      }
      if (reference.form() == Mention.Form.NAME
          && !reference.possessive()
          && reference.referent().number() == voice.referent().number()) {
        return true;
      }
    }
    return false;
  }

  /** By a cue that ends the sentence, further away: "The 'ruin' must go, she said." */
  private Voice.@Nullable Tied after(
      Marked words, Layout.Frame frame, List<Cues.Cue> all, int right) {
    for (int i = right; i < all.size(); i++) {
      Cues.Cue cue = all.get(i);
      if (cue.kind() == Cues.Kind.ACCORDING
          || cue.kind() == Cues.Kind.VERB && cue.is(Lexicon.Verb.SAY) && closes(cue, frame)) {
        Voice voice = cues.voice(cue, words.after(), frame.end(), false);
        if (voice != null) {
          return tied(cue, voice, frame, 0.75, "cue-after");
        }
      }
    }
    return null;
  }

  /** "…," an angry clerk retorted: whatever verb stands where a verb of saying would. */
  private Voice.@Nullable Tied unknownVerb(Marked words, Layout.Frame frame) {
    int next = words.after();
    if (words.open != frame.first() || next >= frame.end() || !leansRight(words, frame)) {
      return null;
    }
    int end = Math.min(frame.end(), next + 8);
    for (int i = next; i < end; i++) {
      if (!layout.isWord(i)) {
        return null;
      }
      if (layout.isFinite(i)) {
        boolean last = i + 1 >= frame.end() || tokens.shape(i + 1) == Shape.PUNCTUATION;
        Voice voice =
            i == next ? nouns.beginning(i + 1, frame.end()) : last ? subjects.of(i, next) : null;
        return voice == null || tokens.tag(i) == Tag.AUX
            ? null
            : new Voice.Tied(voice, i, i + 1, null, 0.7, "place");
      }
    }
    return null;
  }

  /** The subject of the last verb before a colon, or whoever is spoken of first. */
  @Nullable Voice beforeColon(Layout.Frame frame, int colon) {
    for (int i = colon - 1; i >= frame.first(); i--) {
      if (layout.quoteOf(i) < 0 && layout.isFinite(i)) {
        Voice voice = subjects.of(i, frame.first());
        if (voice != null && voice.referent().number() >= 0) {
          return voice;
        }
      }
    }
    return nouns.leading(frame.first(), colon);
  }

  /** Who says {@code words} within the words of somebody else. */
  Voice.Tied tieWithin(Marked words, Marked around) {
    int from = Math.max(around.first(), words.open - 24);
    for (int i = words.open - 1; i > from; i--) {
      if (layout.endsSentence(i)) {
        from = i + 1;
      }
    }
    int quote = layout.quoteOf(words.open);
    List<Cues.Cue> all = cues.in(from, words.open, quote);
    for (int i = all.size() - 1; i >= 0; i--) {
      Cues.Cue cue = all.get(i);
      boolean tight = true;
      for (int j = cue.end(); j < words.open; j++) {
        tight &= !layout.isMark(j) && !layout.isFinite(j);
      }
      if (!tight || !fit.ties(cue, words, true)) {
        return NOBODY;
      }
      Voice voice = cues.voice(cue, from, words.open, false);
      if (voice != null) {
        return new Voice.Tied(voice, cue.first(), cue.end(), null, 0.7, "cue-within");
      }
    }
    return NOBODY;
  }

  /** Who says what follows {@code frame}, which ends with a colon. */
  Voice.@Nullable Tied introduced(Layout.Frame frame) {
    List<Cues.Cue> all = new ArrayList<>(cues.in(frame.first(), frame.end(), -1));
    all.removeIf(cue -> cue.is(Lexicon.Verb.WEAK) || cue.is(Lexicon.Verb.MANNER));
    for (int i = all.size() - 1; i >= 0; i--) {
      Cues.Cue cue = all.get(i);
      if (cue.is(Lexicon.Verb.READ) && !fit.hasPaperBefore(cue.first())) {
        continue;
      }
      Clause clause = cue.kind() == Cues.Kind.VERB ? layout.clauseAt(cue.first()) : null;
      if (clause != null && clause.verb().form() == Clause.Form.INFINITIVE) {
        // "a statement for her to issue": it stands ready, and has not been made.
        continue;
      }
      Voice voice = cues.voice(cue, frame.first(), frame.end(), cue.first() == frame.first());
      if (voice != null && voice.sort() != Voice.Sort.THING) {
        return tied(cue, voice, frame, 0.9, "colon");
      }
    }
    return null;
  }

  /** The verb that follows the words directly: "…," she said. */
  private Voice.@Nullable Tied tagged(
      Marked words, Layout.Frame frame, List<Cues.Cue> all, int right) {
    if (right >= all.size() || words.after() >= frame.end() || !leansRight(words, frame)) {
      return null;
    }
    int next = words.after();
    if (tokens.is(next, ",") && next + 1 < frame.end()) {
      next++;
    }
    switch (tokens.lower(next)) {
      case "and", "but", "or", "while", "which", "that", "—", ";", ":", "because", "who", "as" -> {
        return null;
      }
      default -> {}
    }
    for (int i = right; i < all.size() && i < right + 4; i++) {
      Cues.Cue cue = all.get(i);
      if (cue.kind() == Cues.Kind.NOUN) {
        continue;
      }
      if (cue.kind() == Cues.Kind.ACCORDING) {
        Voice voice = cues.voice(cue, words.after(), frame.end(), false);
        return voice == null ? null : tied(cue, voice, frame, 0.95, "cue-after");
      }
      if (interrupted(words.after(), cue.first()) || governs(cue, frame)) {
        return null;
      }
      if (cue.is(Lexicon.Verb.READ)
          ? !fit.hasPaper(words.after(), Math.min(frame.end(), cue.end() + 4))
              && !tokens.is(cue.first() - 1, "it")
          : !fit.ties(cue, words, true)) {
        continue;
      }
      int from = words.after();
      while (from < cue.first() && tokens.shape(from) == Shape.PUNCTUATION) {
        from++;
      }
      boolean inverted = from == cue.first() && !cue.is(Lexicon.Verb.LABEL);
      Voice voice = cues.voice(cue, from, frame.end(), inverted);
      if (voice != null) {
        return tied(cue, voice, frame, 0.97, "cue-after");
      }
    }
    return null;
  }

  /** Whether the words go on to the right: they end with a comma, or begin the sentence. */
  private boolean leansRight(Marked words, Layout.Frame frame) {
    if (words.open == frame.first()) {
      return true;
    }
    String last = tokens.lower(layout.lastWord(words));
    return switch (last) {
      case ",", "?", "!", "—", "–", "--", "…", "..." -> true;
      default -> tokens.is(words.after(), ",") || layout.quoteOf(words.open - 1) >= 0;
    };
  }

  /** Whether another quotation or the end of a clause stands between. */
  private boolean interrupted(int from, int to) {
    for (int i = from; i < to; i++) {
      if (layout.quoteOf(i) >= 0) {
        return true;
      }
      switch (tokens.lower(i)) {
        case ";", ":", "which", "that" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  /** "Vance emailed Orlova that": the verb has words of its own to govern. */
  private boolean governs(Cues.Cue cue, Layout.Frame frame) {
    for (int i = cue.end(); i < Math.min(frame.end(), cue.end() + 6); i++) {
      if (layout.quoteOf(i) >= 0 || tokens.shape(i) == Shape.PUNCTUATION) {
        return false;
      }
      if (tokens.is(i, "that")) {
        return tokens.penn(i) != Penn.DT;
      }
    }
    return false;
  }

  /** Whether the sentence ends soon after the cue: "…, she said on Monday." */
  private boolean closes(Cues.Cue cue, Layout.Frame frame) {
    for (int i = cue.end(); i < frame.end(); i++) {
      if (tokens.is(i, "that") || tokens.is(i, ":") || layout.quoteOf(i) >= 0) {
        return false;
      }
    }
    return frame.end() - cue.end() < 16;
  }

  private Voice.Tied tied(
      Cues.Cue cue, Voice voice, Layout.Frame frame, double confidence, String rule) {
    Voice author = voice.isPaper() ? papers.author(voice, frame) : null;
    return new Voice.Tied(
        author == null ? voice : new Voice(author.referent(), voice.first(), voice.end()),
        cue.first(),
        cue.end(),
        relays.via(cue, voice, frame),
        confidence,
        rule);
  }
}
