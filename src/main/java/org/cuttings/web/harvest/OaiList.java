package org.cuttings.web.harvest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.cuttings.search.Arrival;
import org.cuttings.web.harvest.OaiError.Code;
import org.jspecify.annotations.Nullable;

/**
 * A list of records, newest first. A resumption token says all of it and after which record to go
 * on, so it is good for ever: what comes in or changes meanwhile is newer than the beginning of the
 * list, and is found by the next harvest from then on.
 *
 * @param from earliest time, included; null for open
 * @param until first second that is not included; null for open
 * @param set null for all
 * @param after the record that was given last; null at the beginning
 */
record OaiList(
    @Nullable Instant from,
    @Nullable Instant until,
    @Nullable String set,
    @Nullable Arrival after) {
  /**
   * @throws OaiError if a date is none, or the two differ in form or order
   */
  static OaiList of(@Nullable String from, @Nullable String until, @Nullable String set) {
    if (from != null && until != null && from.length() != until.length()) {
      throw new OaiError(
          Code.BAD_ARGUMENT,
          "from and until are not of the same granularity: " + from + ", " + until);
    }
    @Nullable Instant first = from == null ? null : begin("from", from);
    @Nullable Instant last = until == null ? null : begin("until", until);
    if (first != null && last != null && last.isBefore(first)) {
      throw new OaiError(Code.BAD_ARGUMENT, "until is before from");
    }
    return new OaiList(
        first,
        last == null ? null : isDay(until) ? last.plus(1, ChronoUnit.DAYS) : last.plusSeconds(1),
        set,
        null);
  }

  private static boolean isDay(@Nullable String value) {
    return value != null && value.length() == 10;
  }

  private static Instant begin(String name, String value) {
    try {
      if (value.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC);
      }
      if (value.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z")) {
        return Instant.parse(value);
      }
    } catch (DateTimeException e) {
      throw new OaiError(Code.BAD_ARGUMENT, name + " is no date: " + value);
    }
    throw new OaiError(
        Code.BAD_ARGUMENT, name + " is neither 2016-05-04 nor 2016-05-04T03:02:01Z: " + value);
  }

  /**
   * @throws OaiError if the token is none of ours
   */
  static OaiList resumed(String token) {
    try {
      List<String> parts =
          List.of(
              new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8)
                  .split("\n", -1));
      if (parts.size() == 4) {
        return new OaiList(
            instant(parts.get(0)),
            instant(parts.get(1)),
            parts.get(2).isEmpty() ? null : parts.get(2),
            Arrival.parse(parts.get(3)).orElseThrow(() -> new DateTimeException(parts.get(3))));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw bad(token);
    }
    throw bad(token);
  }

  private static OaiError bad(String token) {
    return new OaiError(Code.BAD_RESUMPTION_TOKEN, "This archive gave no such token: " + token);
  }

  private static @Nullable Instant instant(String value) {
    return value.isEmpty() ? null : Instant.parse(value);
  }

  /** Where this list goes on after a record. */
  String token(Arrival last) {
    String parts =
        String.join(
            "\n",
            Objects.toString(from, ""),
            Objects.toString(until, ""),
            Objects.requireNonNullElse(set, ""),
            last.value());
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.getBytes(StandardCharsets.UTF_8));
  }

  /** After what the list begins, or goes on; null for the newest of all. */
  @Nullable Arrival before() {
    // No id is after this one: of the second that is not included nothing is given.
    return after != null ? after : until == null ? null : new Arrival(until, "\uFFFF");
  }

  boolean reaches(Instant time) {
    return from == null || !time.isBefore(from);
  }
}
