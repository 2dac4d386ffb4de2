package org.cuttings.extract.joins;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cuttings.model.JoinedEvent;

/**
 * Joins the reports of one event. The events are a function of the set of reports and of nothing
 * else: neither their order nor what was joined before.
 *
 * <p>Two reports are linked by what stands in the blocks that both are in. Reports that hang
 * together by links are then put together from the surest link down, and only where every two of
 * them are compatible, so that a chain of links does not make one event of several. Hence what a
 * change can touch is found by following the links from the blocks it touches: {@link #rejoin}.
 */
public final class EventJoiner {
  private EventJoiner() {}

  /** Where reports are found. */
  public interface Shelf {
    /** Every report that is in one of {@code blocks}. */
    Collection<Report> in(Set<String> blocks);
  }

  /** The blocks that {@code report} is in; none where too little is known of who took part. */
  public static Set<String> blocks(Report report) {
    return Blocks.of(new Profile(report));
  }

  /** The events of {@code reports}, in the order of their ids. */
  public static List<JoinedEvent> join(Collection<Report> reports) {
    Map<String, List<Report>> shelves = new HashMap<>();
    for (Report report : reports) {
      blocks(report)
          .forEach(block -> shelves.computeIfAbsent(block, key -> new ArrayList<>()).add(report));
    }
    return rejoin(
        reports,
        Set.of(),
        blocks -> {
          List<Report> found = new ArrayList<>();
          blocks.forEach(block -> found.addAll(shelves.getOrDefault(block, List.of())));
          return found;
        });
  }

  /**
   * The events of {@code reports} and of every report whose event may have changed with them.
   *
   * @param reports new and altered ones, as they are now
   * @param touched blocks in which there was a report that is gone or altered
   */
  public static List<JoinedEvent> rejoin(
      Collection<Report> reports, Set<String> touched, Shelf shelf) {
    return new Run(shelf).rejoin(reports, touched);
  }

  /** What one call has looked at. */
  private static final class Run {
    private static final int AT_ONCE = 500;

    private final Shelf shelf;
    private final Map<String, Profile> profiles = new TreeMap<>();
    private final Map<String, Set<String>> blocks = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, Set<Link>> links = new HashMap<>();

    Run(Shelf shelf) {
      this.shelf = shelf;
    }

    List<JoinedEvent> rejoin(Collection<Report> reports, Set<String> touched) {
      Set<String> wanted = new TreeSet<>(touched);
      Set<String> reached = new TreeSet<>();
      for (Report report : reports) {
        reached.add(profile(report).report.id());
        wanted.addAll(blocks.getOrDefault(report.id(), Set.of()));
      }
      // A report that came, went or changed can make or unmake any link in its blocks.
      reached.addAll(read(wanted));
      Deque<String> open = new ArrayDeque<>(reached);
      while (!open.isEmpty()) {
        Set<String> next = new TreeSet<>();
        while (!open.isEmpty() && next.size() < AT_ONCE) {
          next.addAll(blocks.getOrDefault(open.removeFirst(), Set.of()));
        }
        read(next);
        if (open.isEmpty()) {
          for (String id : List.copyOf(reached)) {
            for (Link link : links.getOrDefault(id, Set.of())) {
              if (reached.add(link.report())) {
                open.add(link.report());
              }
              if (reached.add(link.other())) {
                open.add(link.other());
              }
            }
          }
        }
      }
      return events(reached);
    }

    private Profile profile(Report report) {
      return profiles.computeIfAbsent(
          report.id(),
          id -> {
            Profile profile = new Profile(report);
            blocks.put(id, Blocks.of(profile));
            return profile;
          });
    }

    /** Reads blocks that were not read yet; gives the ids of the reports in them. */
    private Set<String> read(Set<String> wanted) {
      Set<String> unread = new TreeSet<>(wanted);
      unread.removeAll(read);
      Set<String> ids = new TreeSet<>();
      if (unread.isEmpty()) {
        return ids;
      }
      read.addAll(unread);
      Map<String, Map<String, Profile>> contents = new TreeMap<>();
      for (Report report : shelf.in(unread)) {
        Profile profile = profile(report);
        ids.add(report.id());
        for (String block : blocks.getOrDefault(report.id(), Set.of())) {
          if (unread.contains(block)) {
            contents.computeIfAbsent(block, key -> new TreeMap<>()).put(report.id(), profile);
          }
        }
      }
      for (Map<String, Profile> content : contents.values()) {
        for (Link link : new Block(content.values()).links()) {
          links.computeIfAbsent(link.report(), id -> new HashSet<>()).add(link);
          links.computeIfAbsent(link.other(), id -> new HashSet<>()).add(link);
        }
      }
      return ids;
    }

    private List<JoinedEvent> events(Set<String> reached) {
      Set<Link> among = new HashSet<>();
      reached.forEach(id -> among.addAll(links.getOrDefault(id, Set.of())));
      Map<String, List<Profile>> cluster = new HashMap<>();
      for (String id : reached) {
        cluster.put(id, new ArrayList<>(List.of(profile(id))));
      }
      for (Link link : among.stream().sorted(Link.SUREST).toList()) {
        List<Profile> one = cluster.getOrDefault(link.report(), List.of());
        List<Profile> two = cluster.getOrDefault(link.other(), List.of());
        if (one != two && compatible(one, two)) {
          one.addAll(two);
          two.forEach(profile -> cluster.put(profile.report.id(), one));
        }
      }
      Map<String, JoinedEvent> events = new TreeMap<>();
      Set<List<Profile>> done =
          java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
      for (List<Profile> members : cluster.values()) {
        if (done.add(members)) {
          JoinedEvent event = Merging.of(members, among);
          events.put(event.id(), event);
        }
      }
      return List.copyOf(events.values());
    }

    private Profile profile(String id) {
      Profile profile = profiles.get(id);
      if (profile == null) {
        throw new IllegalStateException("A link to a report that was not read: " + id);
      }
      return profile;
    }

    private static boolean compatible(List<Profile> one, List<Profile> two) {
      for (Profile a : one) {
        for (Profile b : two) {
          if (!Likeness.together(a, b)) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
