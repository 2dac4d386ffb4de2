package org.cuttings.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cuttings.model.ArticleId;
import org.cuttings.model.Format;
import org.cuttings.model.Metadata;
import org.cuttings.model.Part;
import org.cuttings.model.PartialDate;
import org.cuttings.model.Passage;
import org.cuttings.search.Arrival;
import org.cuttings.search.ArticleSummary;
import org.cuttings.search.ArticleView;
import org.jspecify.annotations.Nullable;

/**
 * A small invented archive: a harbour town and its bridge, in every shape that pages must stand.
 */
final class Fixtures {
  static final ArticleId BRIDGE = ArticleId.of("bridge");
  static final ArticleId WIRE_COPY = ArticleId.of("wire copy");
  static final ArticleId HOSTILE = ArticleId.of("hostile");
  static final ArticleId BARE = ArticleId.of("bare");
  static final ArticleId REPORT = ArticleId.of("report");
  static final ArticleId TOWER = ArticleId.of("tower");
  static final ArticleId ARABIC = ArticleId.of("arabic");
  static final String ATTACK = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>";
  static final byte[] ORIGINAL =
      "<html><script>alert('x')</script>The bridge over the Alder".getBytes(StandardCharsets.UTF_8);
  static final String SHA = "ab".repeat(32);
  static final String EARLIER_SHA = "cd".repeat(32);

  private Fixtures() {}

  /** What came in before; all came in at once, so that their ids decide. */
  static <T> Stream<T> before(
      @Nullable Arrival before, Stream<T> all, Function<? super T, String> id) {
    return all.filter(one -> before == null || id.apply(one).compareTo(before.id()) > 0)
        .sorted(Comparator.comparing(id));
  }

  /** In the order in which they came in, the newest first. */
  static Stream<ArticleSummary> arrivals(@Nullable Arrival before, Stream<ArticleSummary> all) {
    Comparator<ArticleSummary> newestFirst =
        Comparator.comparing(ArticleSummary::ingested)
            .reversed()
            .thenComparing(article -> article.id().value());
    return all.filter(
            one ->
                before == null
                    || one.ingested().isBefore(before.at())
                    || one.ingested().equals(before.at())
                        && one.id().value().compareTo(before.id()) > 0)
        .sorted(newestFirst);
  }

  static List<ArticleView> all() {
    List<ArticleView> all = new ArrayList<>();
    all.add(bridge());
    all.add(wireCopy());
    all.add(hostile());
    all.add(bare());
    all.add(report());
    all.add(arabic());
    all.add(tower());
    for (int i = 0; i < 30; i++) {
      all.add(routine(i));
    }
    return all;
  }

  private static ArticleView bridge() {
    return view(
        new Draft(BRIDGE, "Council votes to close the Alder bridge for eighteen months")
            .by("Maren Holt", "J. P. Quill")
            .on("2017-03-14")
            .in("The Alderport Gazette")
            .language("en")
            .url("https://gazette.example/2017/03/14/alder-bridge")
            .format(Format.HTML)
            .paragraph(
                "The town council voted on Tuesday evening to close the bridge over the Alder for"
                    + " eighteen months, the longest closure since the span was opened in 1931.")
            .paragraph(
                "Engineers told the meeting that the bridge carries twice the load it was built"
                    + " for. “We have looked at every bolt,” said the surveyor, Ines Roth, “and we"
                    + " would not drive a bus across it.”")
            .heading(2, "What happens to the ferry")
            .paragraph(
                "A ferry will run every twenty minutes from the old customs house. Shopkeepers on"
                    + " the eastern quay fear that the bridge closure will cost them the summer.")
            .item("The bridge closes on 2 May.")
            .item("The ferry is free for residents.")
            .item("Lorries over seven tonnes must use the motorway.")
            .quotation("A town without its bridge is two villages, the mayor said.")
            .heading(3, "The costs")
            .row("Repairs | 4.2 million")
            .row("Ferry | 310,000 a year")
            .paragraph(
                "The vote was eleven to four. A petition against the closure has been signed by"
                    + " more than 2,300 people, among them the owner of the café Ñandú.")
            .part(
                Part.Kind.COMMENT, "harbourmaster", "The bridge should have been closed years ago.")
            .part(Part.Kind.COMMENT, null, "And who pays for the ferry? We do.")
            .part(Part.Kind.PHOTO_CREDIT, null, "Photo: L. Brandt")
            .part(Part.Kind.NAVIGATION, null, "Home News Sport Tides")
            .also(WIRE_COPY, "Alder bridge to close for 18 months", "Northern Wire", 0.83)
            .earlier(2));
  }

  private static ArticleView tower() {
    return view(
        new Draft(TOWER, "Who met whom at Lantern House")
            .by("Maren Holt")
            .on("2017-06-20")
            .in("Quayside Weekly")
            .language("en")
            .format(Format.TEXT)
            .paragraph(
                "Ines Roth met Pavel Dorn at Lantern House on 9 June 2016, the minutes of the"
                    + " Harbour Board show. Dorn brought two drawings and left with one.")
            .paragraph(
                "Two clerks of the board say that Roth telephoned Dorn the next day. “I never rang"
                    + " him, and “not once” means not once,” the draughtswoman said. She has kept her"
                    + " telephone bills.")
            .paragraph(
                "Dorn, it is said, offered a “dowry” to members of the council one Thursday; at"
                    + " least 14 letters speak of it.")
            .paragraph("Asked about the letters, Roth laughed and Dorn did not."));
  }

  private static ArticleView wireCopy() {
    return view(
        new Draft(WIRE_COPY, "Alder bridge to close for 18 months")
            .on("2017-03-14")
            .in("Northern Wire")
            .language("en")
            .format(Format.TEXT)
            .paragraph(
                "The bridge over the river Alder will close for 18 months, the council of"
                    + " Alderport decided on Tuesday.")
            .also(
                BRIDGE,
                "Council votes to close the Alder bridge for eighteen months",
                "The Alderport Gazette",
                0.83));
  }

  private static ArticleView hostile() {
    return view(
        new Draft(HOSTILE, ATTACK)
            .by(ATTACK)
            .on("2016")
            .in(ATTACK)
            .language("en")
            .url("javascript:alert(1)")
            .format(Format.MARKDOWN)
            .heading(2, ATTACK)
            .paragraph(
                "Before the bridge " + ATTACK + " after the bridge \u202e reversed \u0007 bell")
            .part(Part.Kind.COMMENT, ATTACK, ATTACK)
            .part(Part.Kind.ADVERTISEMENT, null, ATTACK)
            .also(BRIDGE, ATTACK, ATTACK, 0.5));
  }

  private static ArticleView bare() {
    return view(
        new Draft(BARE, null)
            .format(Format.TEXT)
            .paragraph("nobody says who wrote this about the bridge or when or for whom"));
  }

  private static ArticleView report() {
    Draft draft =
        new Draft(REPORT, "Report of the commission of inquiry into the Alder crossing")
            .by("Commission of Inquiry")
            .on("2017-05")
            .in("Harbour Board")
            .language("en")
            .format(Format.PDF);
    for (int i = 0; i < 450; i++) {
      if (i % 50 == 0) {
        draft.heading(i % 100 == 0 ? 1 : 2, "Chapter " + (i / 50 + 1));
      }
      draft.paragraph(
          i % 97 == 0
              ? "In this paragraph the commission speaks of the bridge, for once."
              : "Paragraph " + i + " weighs the evidence of the witnesses on tides and timber.");
    }
    return view(draft);
  }

  private static ArticleView arabic() {
    return view(
        new Draft(ARABIC, "إغلاق الجسر القديم")
            .on("2017-04-01")
            .in("صحيفة الميناء")
            .language("ar")
            .format(Format.HTML)
            .paragraph("يغلق الجسر القديم (the bridge) في الربيع."));
  }

  private static ArticleView routine(int i) {
    List<String> papers =
        List.of("The Alderport Gazette", "Northern Wire", "Quayside Weekly", "The Evening Tide");
    Draft draft =
        new Draft(ArticleId.of("routine " + i), "Notes from the eastern quay, number " + (i + 1))
            .in(papers.get(i % papers.size()))
            .by("Reporter " + (char) ('A' + i % 13))
            .language(i % 9 == 0 ? "de" : "en")
            .format(Format.values()[i % Format.values().length])
            .paragraph(
                "Work on the bridge went on this week while the ferry made "
                    + (20 + i)
                    + " crossings a day.")
            .paragraph("The harbour office counted fewer visitors than in the year before.");
    if (i % 7 != 6) {
      draft.on("%d-%02d-%02d".formatted(2016 + i / 15, 1 + i % 12, 1 + i % 28));
    }
    return view(draft);
  }

  private static ArticleView view(Draft draft) {
    int words =
        draft.passages.stream().mapToInt(passage -> passage.text().split("\\s+").length).sum();
    return new ArticleView(
        new ArticleSummary(
            draft.id,
            draft.title == null ? draft.passages.getFirst().text() : draft.title,
            new Metadata(
                draft.title, draft.byline, draft.date, draft.source, draft.language, draft.url),
            draft.format,
            words,
            Instant.parse("2026-02-03T04:05:06Z"),
            draft.also),
        draft.passages,
        draft.parts,
        new ArticleView.Provenance(
            SHA,
            "news/“bridge” ☂.html",
            ORIGINAL.length,
            "text/html",
            "UTF-8",
            draft.earlier.size() + 1,
            draft.earlier));
  }

  /** An article in the making. */
  private static final class Draft {
    private final ArticleId id;
    private final @Nullable String title;
    private List<String> byline = List.of();
    private @Nullable PartialDate date;
    private @Nullable String source;
    private @Nullable String language;
    private @Nullable String url;
    private Format format = Format.TEXT;
    private int at;
    private final List<ArticleView.PassageView> passages = new ArrayList<>();
    private final List<ArticleView.PartView> parts = new ArrayList<>();
    private final List<ArticleSummary.NearDuplicate> also = new ArrayList<>();
    private final List<ArticleView.Revision> earlier = new ArrayList<>();

    Draft(ArticleId id, @Nullable String title) {
      this.id = id;
      this.title = title;
    }

    Draft by(String... names) {
      byline = List.of(names);
      return this;
    }

    Draft on(String value) {
      date = PartialDate.parse(value).orElseThrow();
      return this;
    }

    Draft in(String name) {
      source = name;
      return this;
    }

    Draft language(String code) {
      language = code;
      return this;
    }

    Draft url(String address) {
      url = address;
      return this;
    }

    Draft format(Format value) {
      format = value;
      return this;
    }

    Draft heading(int level, String text) {
      return passage(Passage.Kind.HEADING, level, text);
    }

    Draft paragraph(String text) {
      return passage(Passage.Kind.PARAGRAPH, 0, text);
    }

    Draft item(String text) {
      return passage(Passage.Kind.LIST_ITEM, 0, text);
    }

    Draft quotation(String text) {
      return passage(Passage.Kind.QUOTATION, 0, text);
    }

    Draft row(String text) {
      return passage(Passage.Kind.TABLE_ROW, 0, text);
    }

    private Draft passage(Passage.Kind kind, int level, String text) {
      passages.add(
          new ArticleView.PassageView(
              passages.size(), kind, level, text, at, at + text.length(), List.of()));
      at += text.length() + 2;
      return this;
    }

    Draft part(Part.Kind kind, @Nullable String author, String text) {
      parts.add(new ArticleView.PartView(kind, author, text, at, at + text.length(), List.of()));
      at += text.length() + 2;
      return this;
    }

    Draft also(ArticleId other, String otherTitle, String otherSource, double similarity) {
      also.add(new ArticleSummary.NearDuplicate(other, otherTitle, otherSource, similarity));
      return this;
    }

    Draft earlier(int revisions) {
      for (int i = revisions; i > 0; i--) {
        earlier.add(
            new ArticleView.Revision(
                i, EARLIER_SHA, Instant.parse("2026-01-0" + i + "T00:00:00Z")));
      }
      return this;
    }
  }
}
