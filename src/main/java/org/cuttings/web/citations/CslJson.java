package org.cuttings.web.citations;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.cuttings.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** A reference as an item of CSL-JSON, as the Citation Style Language has it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CslJson(
    String id,
    String type,
    String title,
    List<Name> author,
    @JsonProperty("container-title") @Nullable String container,
    @Nullable Issued issued,
    @JsonProperty("abstract") @Nullable String words,
    @Nullable String note,
    @Nullable String language,
    @JsonProperty("URL") String url,
    String archive,
    @JsonProperty("archive_location") String page) {

  /** A name in its parts, or as a whole. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Name(
      @Nullable String family,
      @Nullable String given,
      @Nullable String suffix,
      @Nullable String literal) {
    static Name of(AuthorName name) {
      return name.isPerson()
          ? new Name(name.family(), name.given(), name.suffix(), null)
          : new Name(null, null, null, name.family());
    }
  }

  /** One date, or the first and the last of a range, each as year, month and day. */
  public record Issued(@JsonProperty("date-parts") List<List<Integer>> parts) {
    static @Nullable Issued of(@Nullable PartialDate date) {
      if (date == null) {
        return null;
      }
      LocalDate from = date.from();
      LocalDate to = date.to();
      return new Issued(
          switch (date.precision()) {
            case YEAR -> List.of(List.of(from.getYear()));
            case MONTH -> List.of(List.of(from.getYear(), from.getMonthValue()));
            case DAY -> List.of(whole(from));
            case RANGE -> List.of(whole(from), whole(to));
          });
    }

    private static List<Integer> whole(LocalDate day) {
      return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
  }

  public static CslJson of(Reference reference) {
    return new CslJson(
        reference.id(),
        reference.kind() == Reference.Kind.ARTICLE ? "article-newspaper" : "webpage",
        reference.shownTitle(),
        reference.names().stream().map(Name::of).toList(),
        reference.container(),
        Issued.of(reference.date()),
        reference.words(),
        reference.note(),
        reference.language(),
        reference.address(),
        Reference.ARCHIVE,
        reference.page());
  }
}
