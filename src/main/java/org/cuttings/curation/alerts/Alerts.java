package org.cuttings.curation.alerts;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.cuttings.curation.Edit;
import org.cuttings.curation.Journal;
import org.cuttings.curation.RecordKind;
import org.cuttings.curation.Records;
import org.cuttings.curation.Versioned;

/**
 * The alerts of an archive. Ids cannot be guessed: whoever has the address of a feed may read it,
 * as readers of feeds cannot sign in.
 */
public final class Alerts {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_QUERY = 8_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Records<Alert> records;
  private final InstantSource whole;

  /**
   * @param whole up to when all that came in can be found; what comes later is new
   */
  public Alerts(Journal journal, InstantSource whole) {
    this.records = new Records<>(journal, RecordKind.ALERT, Alert.class);
    this.whole = whole;
  }

  /**
   * Keeps a search. A query that cannot be run is kept too: it is shown with what is wrong.
   *
   * @param address of the list, as the browser shows it, with or without the name of the site
   * @throws BadAlertException if there is no name, or no list of this site is meant
   */
  public Versioned<Alert> make(String account, String by, String name, String address) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new BadAlertException(
          "Give the alert a name of at most %d characters.".formatted(LONGEST_NAME));
    }
    String here = address.strip().replaceFirst("^https?://[^/]*", "").replaceFirst("#.*$", "");
    int mark = here.indexOf('?');
    String path = (mark < 0 ? here : here.substring(0, mark)).replaceFirst("\\.[a-z.]+$", "");
    String query = mark < 0 ? "" : here.substring(mark + 1);
    Alert.List list =
        Alert.List.at(path)
            .orElseThrow(
                () ->
                    new BadAlertException(
                        "An alert takes the address of a list of articles, events or quotes, such as"
                            + " /search?q=bridge, not "
                            + address));
    if (query.length() > LONGEST_QUERY) {
      throw new BadAlertException(
          "An alert takes a search of at most %,d characters.".formatted(LONGEST_QUERY));
    }
    String since = whole.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return records.save(
        HexFormat.of().formatHex(id),
        0,
        new Alert(account, name.strip(), list, query, since, false),
        Edit.of(by, "alert made"));
  }

  /** Those of an account that are not ended, by name. */
  public List<Versioned<Alert>> of(String account) {
    return records.all().stream()
        .filter(alert -> alert.value().account().equals(account) && !alert.value().ended())
        .sorted((one, other) -> one.value().name().compareToIgnoreCase(other.value().name()))
        .toList();
  }

  /** The alert with this id, ended or not. */
  public Optional<Versioned<Alert>> get(String id) {
    return records.get(id);
  }

  /**
   * Ends an alert; its feed says so.
   *
   * @throws BadAlertException if the account has no such alert
   */
  public void end(String account, String by, String id) {
    Versioned<Alert> alert =
        get(id)
            .filter(one -> one.value().account().equals(account))
            .orElseThrow(() -> new BadAlertException("There is no such alert."));
    if (!alert.value().ended()) {
      records.save(id, alert.version(), alert.value().withEnded(), Edit.of(by, "alert ended"));
    }
  }
}
