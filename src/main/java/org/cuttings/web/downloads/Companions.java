package org.cuttings.web.downloads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cuttings.web.page.Frame;

/**
 * The ways from a list to what can be taken along from it.
 *
 * @param what the list is; empty where the page is the list
 * @param ways feed, CSV and JSON
 */
public record Companions(String what, List<Frame.Alternate> ways) {
  public Companions {
    ways = List.copyOf(ways);
  }

  /**
   * Every form of a list, to be named in the head of its page ({@link Frame#withAlternates}) and
   * linked from it.
   *
   * @param list its address with parameters, without page and snapshot
   */
  public static List<Frame.Alternate> of(String list) {
    return Arrays.stream(Format.values()).map(format -> way(format, list)).toList();
  }

  /** Those of a list that a page speaks of, but is not. */
  public static Companions of(String what, String list) {
    return new Companions(what, of(list));
  }

  /** The feed and the files of a list that holds nothing of one kind to refer to. */
  public static List<Frame.Alternate> unreferred(String list) {
    return Arrays.stream(Format.values())
        .filter(format -> !format.refers())
        .map(format -> way(format, list))
        .toList();
  }

  /** The files of what has no feed, a list or one record, and references to it. */
  public static List<Frame.Alternate> files(String list) {
    return Arrays.stream(Format.values())
        .filter(format -> format != Format.ATOM)
        .map(format -> way(format, list))
        .toList();
  }

  /**
   * References to one record.
   *
   * @param page its address
   */
  public static List<Frame.Alternate> references(String page) {
    return Arrays.stream(Format.values())
        .filter(Format::refers)
        .map(format -> way(format, page))
        .toList();
  }

  /** The feeds among those of several lists, named so that they can be told apart. */
  public static List<Frame.Alternate> feeds(List<Companions> lists) {
    List<Frame.Alternate> feeds = new ArrayList<>();
    for (Companions list : lists) {
      for (Frame.Alternate way : list.ways()) {
        if (way.type().equals(Format.ATOM.mediaType())) {
          feeds.add(new Frame.Alternate(list.what(), way.type(), way.href()));
        }
      }
    }
    return feeds;
  }

  private static Frame.Alternate way(Format format, String list) {
    return new Frame.Alternate(format.label(), format.mediaType(), format.of(list));
  }
}
