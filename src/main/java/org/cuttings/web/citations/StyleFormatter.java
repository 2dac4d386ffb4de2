package org.cuttings.web.citations;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Formats references in one style through the library. It keeps a state while it formats, so one
 * reference is formatted at a time, in a millisecond or two; reading the style takes a second and
 * is done once.
 */
final class StyleFormatter {
  private final CitationStyle style;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable CSL library;
  private @Nullable CSLItemData item;

  StyleFormatter(CitationStyle style) {
    this.style = style;
  }

  /** As it stands in a list of references. */
  String entry(Reference reference) {
    return formatting(reference, csl -> csl.makeBibliography().makeString());
  }

  /** As a text or a note refers to it, with what stands before it. */
  String citation(Reference reference, String before) {
    return formatting(
        reference,
        csl ->
            csl.makeCitation(
                    new CSLCitation(
                        before.isEmpty()
                            ? new CSLCitationItemBuilder(reference.id()).build()
                            : new CSLCitationItemBuilder(reference.id()).prefix(before).build()))
                .getFirst()
                .getText());
  }

  private interface Work {
    String with(CSL csl);
  }

  private String formatting(Reference reference, Work work) {
    lock.lock();
    try {
      CSL csl = library();
      item = data(reference);
      csl.reset();
      csl.setOutputFormat("text");
      csl.registerCitationItems(reference.id());
      return Reference.oneLine(work.with(csl));
    } finally {
      item = null;
      lock.unlock();
    }
  }

  private CSL library() {
    if (library == null) {
      try {
        library =
            new CSL(
                new OneItem(),
                language -> text("locales-en-US.xml"),
                null,
                text(style.file()),
                "en-US");
      } catch (IOException e) {
        throw new UncheckedIOException("The style " + style.file() + " cannot be read", e);
      }
    }
    return library;
  }

  private static String text(String file) {
    try (InputStream in =
        Objects.requireNonNull(StyleFormatter.class.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  /** What is formatted now. */
  private final class OneItem implements ItemDataProvider {
    @Override
    public CSLItemData retrieveItem(String id) {
      return Objects.requireNonNull(item);
    }

    @Override
    public Collection<String> getIds() {
      return List.of();
    }
  }

  private CSLItemData data(Reference reference) {
    CslJson json = CslJson.of(reference);
    CSLItemDataBuilder data =
        new CSLItemDataBuilder()
            .id(json.id())
            .type(
                reference.kind() == Reference.Kind.ARTICLE
                    ? CSLType.ARTICLE_NEWSPAPER
                    : CSLType.WEBPAGE)
            .title(title(reference))
            .URL(json.url());
    if (json.container() != null) {
      data.containerTitle(json.container());
    }
    if (reference.language() != null) {
      data.language(reference.language());
    }
    if (!reference.authors().isEmpty()) {
      data.author(reference.names().stream().map(StyleFormatter::name).toArray(CSLName[]::new));
    }
    CslJson.Issued issued = json.issued();
    if (issued != null) {
      data.issued(
          new CSLDateBuilder()
              .dateParts(
                  issued.parts().stream()
                      .map(part -> part.stream().mapToInt(Integer::intValue).toArray())
                      .toArray(int[][]::new))
              .build());
    }
    return data.build();
  }

  /** Where a style puts titles between marks, marks within are single ones. */
  private String title(Reference reference) {
    String title = reference.shownTitle();
    return style == CitationStyle.APA ? title : Wording.innerMarks(title);
  }

  private static CSLName name(AuthorName name) {
    CSLNameBuilder builder = new CSLNameBuilder();
    if (!name.isPerson()) {
      return builder.family(name.family()).build();
    }
    builder.family(name.family()).given(name.given());
    return name.suffix().isEmpty()
        ? builder.build()
        : builder.suffix(name.suffix()).commaSuffix(true).build();
  }
}
