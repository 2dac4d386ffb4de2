package org.cuttings.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.cuttings.elastic.Indices;

/**
 * What is worked out across articles once a run has written them, for the articles of that run and
 * of earlier ones that were killed before they came to it.
 *
 * <p>Every task gives what follows from the documents in the index and from nothing else: no order
 * of arrival, no earlier result. So a task that was begun and killed is simply done again; the
 * {@link RunLedger} forgets the runs only when all tasks are done.
 */
public final class AcrossArticles {
  private final ElasticsearchClient client;
  private final Indices indices;
  private final Derivation derivation;
  private final OptionalLong from;
  private final Note done;
  private final List<String> refusals = new ArrayList<>();
  private final List<String> incomplete = new ArrayList<>();
  private long linked;

  /** A piece of the work; the tasks are done in the order in which they are given. */
  public interface Task {
    /** What it does, for people. */
    String name();

    /**
     * @param progress hears how many more things were looked at
     */
    void run(LongConsumer progress);
  }

  private record NamedTask(String name, Work work) implements Task {
    @Override
    public void run(LongConsumer progress) {
      try {
        work.run(progress);
      } catch (IOException e) {
        throw new UncheckedIOException(name + " failed", e);
      }
    }
  }

  private interface Work {
    void run(LongConsumer progress) throws IOException;
  }

  /** Notes in the ledger that all is done. */
  private interface Note {
    void write() throws IOException;
  }

  /**
   * What the tasks came to.
   *
   * @param linked how many of the articles that were looked at have near-duplicates
   * @param problems what the engine refused, and what is incomplete, as sentences
   */
  public record Outcome(long linked, List<String> problems) {
    public Outcome {
      problems = List.copyOf(problems);
    }
  }

  private AcrossArticles(
      ElasticsearchClient client,
      Indices indices,
      Derivation derivation,
      OptionalLong from,
      Note done) {
    this.client = client;
    this.indices = indices;
    this.derivation = derivation;
    this.from = from;
    this.done = done;
  }

  /**
   * The work for everything written since {@code run}, and by earlier runs that did not come to it.
   */
  public static AcrossArticles since(
      long run, ElasticsearchClient client, Indices indices, Derivation derivation) {
    try {
      // A rebuild that switched meanwhile brought a ledger of its own.
      new RunLedger(client, indices).pending(run);
      return pending(client, indices, derivation);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not look at the runs of " + indices.articles(), e);
    }
  }

  /** The work that the ledger has down. */
  static AcrossArticles pending(ElasticsearchClient client, Indices indices, Derivation derivation)
      throws IOException {
    IndexSet.refresh(client, indices);
    RunLedger ledger = new RunLedger(client, indices);
    return new AcrossArticles(client, indices, derivation, ledger.pendingFrom(), ledger::done);
  }

  /** The work that runs left which derived again what others wrote. */
  static AcrossArticles rederived(
      ElasticsearchClient client, Indices indices, Derivation derivation) throws IOException {
    IndexSet.refresh(client, indices);
    RunLedger ledger = new RunLedger(client, indices);
    return new AcrossArticles(
        client, indices, derivation, ledger.rederivedFrom(), ledger::doneRederiving);
  }

  public List<Task> tasks() {
    if (from.isEmpty()) {
      return List.of();
    }
    long run = from.getAsLong();
    return List.of(
        new NamedTask("Linking near-duplicates", progress -> link(run, progress)),
        new NamedTask("Clearing stale evidence", progress -> clear(run, progress)),
        new NamedTask(
            "Joining events",
            progress ->
                refusals.addAll(
                    new EventJoins(client, indices, derivation.records()).join(run, progress))),
        new NamedTask(
            "Counting people",
            progress ->
                refusals.addAll(
                    new People(client, indices, derivation.records()).count(run, progress))));
  }

  private void link(long run, LongConsumer progress) throws IOException {
    NearDuplicates.Outcome outcome = new NearDuplicates(client, indices).link(run, progress);
    linked = outcome.linked();
    refusals.addAll(outcome.refusals());
  }

  private void clear(long run, LongConsumer progress) throws IOException {
    StaleEvidence.Outcome outcome = new StaleEvidence(client, indices).clear(run, progress);
    refusals.addAll(outcome.refusals());
    incomplete.addAll(outcome.incomplete());
  }

  /** Notes that all tasks are done, unless something is left over for the next run. */
  public Outcome finish() {
    try {
      if (refusals.isEmpty()) {
        done.write();
      }
      IndexSet.refresh(client, indices);
      List<String> problems = new ArrayList<>(refusals);
      problems.addAll(incomplete);
      return new Outcome(linked, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not note a run in " + indices.articles(), e);
    }
  }
}
