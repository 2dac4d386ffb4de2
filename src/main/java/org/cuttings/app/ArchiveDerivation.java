package org.cuttings.app;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.cuttings.authority.AuthorityFile;
import org.cuttings.curation.Journal;
import org.cuttings.curation.authority.Authorities;
import org.cuttings.curation.authority.EffectiveAuthority;
import org.cuttings.curation.corrections.Corrections;
import org.cuttings.extract.Extraction;
import org.cuttings.extract.names.Authority;
import org.cuttings.index.Amendment;
import org.cuttings.index.Derivation;
import org.cuttings.model.Article;
import org.cuttings.model.AuthorityRecord;
import org.cuttings.model.Evidence;

/** How the archive of a data folder derives evidence: by this version's rules and its own names. */
final class ArchiveDerivation {
  /**
   * Version of the rules by which documents are read. Raise it when a change of {@code ingest} or
   * {@code extract} lets the same bytes come out differently: the next run then reads anew what it
   * would have left untouched.
   */
  static final String PIPELINE = "11";

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
    List<AuthorityRecord> file = AuthorityFile.of(dataFolder);
    // What is decided between the two reads counts as not taken into account: it is, once more.
    long decisions = journal.position();
    List<AuthorityRecord> records =
        EffectiveAuthority.of(file, Authorities.decisions(journal)).records();
    return Derivation.of(PIPELINE + "-" + AuthorityFile.digest(file), records, rules(records))
        .decided(decisions, amendments(journal));
  }

  /** The evidence of an article by the rules alone. */
  static Function<Article, Evidence> rules(List<AuthorityRecord> records) {
    Authority authority = Authority.of(records);
    return article -> Extraction.of(article, authority);
  }

  /** What curators say of single pieces of evidence. */
  private static List<Amendment> amendments(Journal journal) {
    return List.of(new Corrections(journal)::amend);
  }
}
