package org.cuttings.extract.events;

import java.util.List;
import org.cuttings.extract.dates.FoundDate;
import org.cuttings.extract.text.Tokens;

/** Leads a chronicle through the dates and headings of a stretch, from event to event. */
final class DateWalk {
  private final Scene scene;
  private final Tokens tokens;
  private final DateHeads heads;
  private final Chronicle chronicle;
  private final List<Headings.Heading> headings;

  /** Sentences of the article before the stretch. */
  private final int sentences;

  private int paragraph;
  private int at;
  private int next;
  private int heading;

  /**
   * @param sentences of the article before the stretch
   * @param paragraphs likewise
   */
  DateWalk(Scene scene, Chronicle chronicle, int sentences, int paragraphs) {
    this.scene = scene;
    this.tokens = scene.tokens;
    this.heads = new DateHeads(scene);
    this.chronicle = chronicle;
    this.headings = Headings.of(tokens, scene.dates);
    this.sentences = sentences;
    this.paragraph = paragraphs;
  }

  /** Takes in what stands before {@code draft}. */
  void to(Draft draft) {
    for (; next < scene.dates.size() && scene.dates.get(next).first() < draft.end; next++) {
      FoundDate date = scene.dates.get(next);
      comeTo(date.first());
      closeUpTo(date.first());
      Headings.Heading head = heading < headings.size() ? headings.get(heading) : null;
      if (head != null && head.date() == date) {
        chronicle.head(date, head.saysMore(), scene.stretch, sentence(date), paragraph);
        heading++;
      } else {
        take(date);
      }
    }
    closeUpTo(draft.first);
  }

  private void take(FoundDate date) {
    FoundDate last = heads.entry(next);
    if (last != null) {
      chronicle.enter(date, last, scene.stretch, sentence(date), paragraph);
      while (scene.dates.get(next) != last) {
        next++;
      }
    } else if (heads.isHead(date)) {
      chronicle.comeTo(
          date, scene.keysAround(date.first()), scene.stretch, sentence(date), paragraph);
    } else if (heads.leads(date)) {
      chronicle.comeTo(date);
    }
  }

  private int sentence(FoundDate date) {
    return sentences + tokens.sentence(date.first());
  }

  /** Headings before {@code token} that give no date end what stands under the one that did. */
  private void closeUpTo(int token) {
    while (heading < headings.size() && headings.get(heading).end() <= token) {
      chronicle.close(sentences + tokens.sentence(headings.get(heading).end() - 1));
      heading++;
    }
  }

  private void comeTo(int token) {
    paragraph += lines(tokens, at, tokens.start(token));
    at = Math.max(at, tokens.start(token));
  }

  /** Number of the paragraph of {@code draft}, in the article. */
  int paragraph(Draft draft) {
    comeTo(draft.first);
    return paragraph;
  }

  /** Number of the paragraph after the stretch. */
  int end() {
    return paragraph + lines(tokens, at, tokens.text().length()) + 1;
  }

  /** How many lines begin between two offsets. */
  private static int lines(Tokens tokens, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += tokens.text().charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }
}
