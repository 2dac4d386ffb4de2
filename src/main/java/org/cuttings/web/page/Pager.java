package org.cuttings.web.page;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cuttings.search.SearchParameters;
import org.cuttings.search.SearchResults;
import org.jspecify.annotations.Nullable;

/**
 * Ways to the other pages of a result; all of them show the same state of the index.
 *
 * @param previous null on the first page
 * @param next null on the last page
 * @param pages numbers around this page, with the first and the last
 */
public record Pager(@Nullable String previous, @Nullable String next, List<Number> pages) {
  private static final int AROUND = 2;

  /** A search whose address is longer than this is not repeated for numbers around the page. */
  private static final int LONG = 1_000;

  public Pager {
    pages = List.copyOf(pages);
  }

  /**
   * @param href null for this page
   * @param afterGap whether pages are left out before this number
   */
  record Number(String number, @Nullable String href, boolean afterGap) {}

  /** Null when everything is on one page. */
  public static @Nullable Pager of(SearchResults results) {
    SearchParameters parameters = results.parameters();
    return of(
        parameters.page(), results.lastPage(), number -> Links.search(parameters.withPage(number)));
  }

  /**
   * Which entries a page has, {@code 26–50}; null where one page has all, or this one has none.
   *
   * @param page from 1
   * @param last page that has entries
   * @param size of a page
   * @param shown entries on this page
   */
  public static @Nullable String range(int page, int last, int size, int shown) {
    if (last == 1 || shown == 0) {
      return null;
    }
    long first = (page - 1L) * size + 1;
    return Labels.count(first) + "–" + Labels.count(first + shown - 1);
  }

  /**
   * @param asked page that is asked for
   * @param last page that has entries
   * @param href address of a page
   * @return null when everything is on one page
   */
  public static @Nullable Pager of(int asked, int last, IntFunction<String> href) {
    if (last == 1) {
      return null;
    }
    int page = Math.min(asked, last);
    int around = href.apply(1).length() > LONG ? 0 : AROUND;
    List<Integer> shown =
        Stream.of(
                IntStream.of(1),
                IntStream.rangeClosed(page - around, page + around),
                IntStream.of(last))
            .flatMapToInt(stream -> stream)
            .filter(number -> number >= 1 && number <= last)
            .distinct()
            .boxed()
            .toList();
    List<Number> numbers =
        IntStream.range(0, shown.size())
            .mapToObj(
                i ->
                    new Number(
                        Labels.count(shown.get(i)),
                        shown.get(i) == asked ? null : href.apply(shown.get(i)),
                        i > 0 && shown.get(i) > shown.get(i - 1) + 1))
            .toList();
    return new Pager(
        page > 1 ? href.apply(page - 1) : null, page < last ? href.apply(page + 1) : null, numbers);
  }
}
