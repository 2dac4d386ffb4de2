package org.cuttings.app;

import java.nio.file.Path;
import java.util.List;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.Journal;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.index.Amendment;
import org.cuttings.index.Derivation;
import org.cuttings.model.AuthorityRecord;

/** How the archive of a data folder derives evidence: by this version's rules and its own names. */
final class ArchiveDerivation {
  /**
   * Version of the rules by which documents are read. Raise it when a change of {@code ingest} or
   * {@code extract} lets the same bytes come out differently: the next run then reads anew what it
   * would have left untouched.
   */
  static final String PIPELINE = "3";

  private ArchiveDerivation() {}

  /**
   * The records of the authority file are part of the version, so that documents that are delivered
   * again after a librarian changed the file are read anew too; a rebuild reads all. What curators
   * decided is not: {@link Rederiver} brings up to date what it touches.
   *
   * @throws org.cuttings.authority.BadAuthorityFileException if the authority file is not as it
   *     should be
   */
  static Derivation of(Path dataFolder, Journal journal) {
    List<AuthorityRecord> records = AuthorityFile.of(dataFolder);
    // What is decided between the two reads counts as not taken into account: it is, once more.
    long decisions = journal.position();
    Authority authority = Authority.of(records);
    return Derivation.of(
            PIPELINE + "-" + AuthorityFile.digest(records),
            records,
            article -> Extraction.of(article, authority))
        .decided(decisions, amendments(journal));
  }

  /** What curators say of single pieces of evidence. */
  private static List<Amendment> amendments(Journal journal) {
    return List.of(new Corrections(journal)::amend);
  }
}
