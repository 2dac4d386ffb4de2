package org.cuttings.extract.joins;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cuttings.model.JoinedEvent;

/**
 * Joins the reports of one event. The events are a function of the set of reports and of nothing
 * else: neither their order nor what was joined before.
 *
 * <p>What curators decided of two reports stands before all else, and is part of the reports.
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

  /** The blocks that {@code report} is in; they do not depend on what it is a copy of. */
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
   * The links that a block shows; the whole of an archive can be joined block by block, and then
   * {@link #events} put together from the links.
   *
   * @param content every report that is in the block
   */
  public static List<Bond> links(Collection<Report> content) {
    return new Block(content.stream().map(Profile::new).toList()).links();
  }

  /**
   * The events of reports that hang together by links.
   *
   * @param reports all that a link leads to from one of them
   * @param links every link between them
   */
  public static List<JoinedEvent> events(Collection<Report> reports, Set<Bond> links) {
    return events(reports.stream().map(Profile::new).toList(), links);
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
    private final Map<String, Set<Bond>> links = new HashMap<>();

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
      List<String> fresh = List.copyOf(reached);
      while (!fresh.isEmpty()) {
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
          Set<String> next = new TreeSet<>();
          for (String id : fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE))) {
            next.addAll(blocks.getOrDefault(id, Set.of()));
          }
          read(next);
        }
        // Whatever is linked to what was reached is reached too.
        Set<String> linked = new TreeSet<>();
        for (String id : fresh) {
          for (Bond link : links.getOrDefault(id, Set.of())) {
            linked.add(link.report());
            linked.add(link.other());
          }
        }
        linked.removeAll(reached);
        reached.addAll(linked);
        fresh = List.copyOf(linked);
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
        for (Bond link : new Block(content.values()).links()) {
          links.computeIfAbsent(link.report(), id -> new HashSet<>()).add(link);
          links.computeIfAbsent(link.other(), id -> new HashSet<>()).add(link);
        }
      }
      return ids;
    }

    private List<JoinedEvent> events(Set<String> reached) {
      Set<Bond> among = new HashSet<>();
      List<Profile> members = new ArrayList<>();
      for (String id : reached) {
        among.addAll(links.getOrDefault(id, Set.of()));
        members.add(profile(id));
      }
      return EventJoiner.events(members, among);
    }

    private Profile profile(String id) {
      Profile profile = profiles.get(id);
      if (profile == null) {
        throw new IllegalStateException("A link to a report that was not read: " + id);
      }
      return profile;
    }
  }

  /** The events of reports that no link leads away from, in the order of their ids. */
  private static List<JoinedEvent> events(List<Profile> members, Collection<Bond> among) {
    Map<String, List<Profile>> clusters = new HashMap<>();
    for (Profile member : members) {
      clusters.put(member.report.id(), new ArrayList<>(List.of(member)));
    }
    List<Bond> links = among.stream().sorted(Bond.SUREST).toList();
    for (Bond link : links) {
      List<Profile> one = cluster(clusters, link.report());
      List<Profile> two = cluster(clusters, link.other());
      if (one != two && (link.isDecided() ? mayBeOne(one, two) : together(one, two))) {
        one.addAll(two);
        two.forEach(profile -> clusters.put(profile.report.id(), one));
      }
    }
    Map<List<Profile>, List<Bond>> grounds = new IdentityHashMap<>();
    clusters.values().forEach(cluster -> grounds.putIfAbsent(cluster, new ArrayList<>()));
    for (Bond link : links) {
      List<Profile> cluster = cluster(clusters, link.report());
      if (cluster == cluster(clusters, link.other())) {
        Objects.requireNonNull(grounds.get(cluster)).add(link);
      }
    }
    Map<String, JoinedEvent> events = new TreeMap<>();
    grounds.forEach(
        (cluster, within) -> {
          JoinedEvent event = Merging.of(cluster, within);
          events.put(event.id(), event);
        });
    return List.copyOf(events.values());
  }

  private static List<Profile> cluster(Map<String, List<Profile>> clusters, String id) {
    return Objects.requireNonNull(clusters.get(id), "A link to a report that was not read");
  }

  /** Whether no curator decided that any two of them are of different events. */
  private static boolean mayBeOne(List<Profile> one, List<Profile> two) {
    return one.stream()
        .noneMatch(a -> two.stream().anyMatch(b -> a.report.isRuled(b.report, false)));
  }

  private static boolean together(List<Profile> one, List<Profile> two) {
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
