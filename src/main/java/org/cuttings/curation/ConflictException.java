package org.cuttings.curation;

/** Somebody else changed a record since it was read; nothing was written. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Change latest;

  public ConflictException(Change latest) {
    super(
        "%s %s was changed by %s in the meantime (version %d)"
            .formatted(latest.kind().value(), latest.id(), latest.by(), latest.version()));
    this.latest = latest;
  }

  /** What stands now. */
  public Change latest() {
    return latest;
  }
}
