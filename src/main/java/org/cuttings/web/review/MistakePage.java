package org.cuttings.web.review;

import java.util.List;
import org.cuttings.web.page.Frame;
import org.cuttings.web.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a reader reports a mistake.
 *
 * @param formKey what the form sends along
 * @param about address of the page that it is about
 * @param thing what that page is
 * @param thanks whether a report was just taken in
 * @param problem why the last one was not taken; null if there was none
 */
record MistakePage(
    Frame frame,
    String formKey,
    String about,
    String thing,
    String words,
    String wrong,
    String contact,
    boolean thanks,
    @Nullable String problem)
    implements Page {
  static MistakePage of(
      String formKey,
      String about,
      String words,
      String wrong,
      String contact,
      @Nullable String problem) {
    return new MistakePage(
        Frame.unindexed("Report a mistake", Frame.Place.ELSEWHERE),
        formKey,
        about,
        thing(about),
        words,
        wrong,
        contact,
        false,
        problem);
  }

  static MistakePage thanks(String about) {
    return new MistakePage(
        Frame.unindexed("Report a mistake", Frame.Place.ELSEWHERE),
        "",
        about,
        thing(about),
        "",
        "",
        "",
        true,
        null);
  }

  static String thing(String about) {
    return switch (about.replaceFirst("^/", "").replaceFirst("/.*$", "")) {
      case "articles" -> "an article";
      case "events" -> "an event";
      case "quotes" -> "a quote";
      case "people" -> "a person";
      case "organisations" -> "an organisation";
      case "places" -> "a place";
      case "groups" -> "a group";
      default -> "a page";
    };
  }

  @Override
  public String template() {
    return "review/mistake";
  }

  @Override
  public List<String> sheets() {
    return List.of("accounts.css", "review.css");
  }
}
