package org.cuttings.curation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Families of records that people enter. */
public enum RecordKind {
  ACCOUNT("password"),
  /** A token that a program shows in the place of a session. */
  TOKEN("digest"),
  /** A search that somebody keeps, to be told what is new in it. */
  ALERT,
  /** A collection of a curator's choice. */
  COLLECTION,
  /** The tags of an article, under its id. */
  TAGS,
  /** Who people, organisations, places and groups are. */
  AUTHORITY,
  /** What curators decided of evidence. */
  CORRECTION,
  /** What readers reported. */
  MISTAKE;

  private final List<String> secrets;

  RecordKind(String... secrets) {
    this.secrets = List.of(secrets);
  }

  /** As it is stored. */
  public String value() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Fields of a state that leave this archive only when that is asked for. */
  public List<String> secrets() {
    return secrets;
  }

  public static Optional<RecordKind> of(String value) {
    return Arrays.stream(values()).filter(kind -> kind.value().equals(value)).findFirst();
  }
}
