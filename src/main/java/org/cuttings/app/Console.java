package org.cuttings.app;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * What a command says while it works, on standard error: bars on a terminal, a line at the start
 * and the end of each step elsewhere. Standard output is for results.
 */
final class Console implements IngestRun.Steps {
  private final PrintStream out;
  private final boolean terminal;

  Console(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** The launcher script says whether standard error is a terminal: Java 21 cannot tell. */
  static Console standard() {
    return new Console(System.err, Boolean.getBoolean("cuttings.terminal"));
  }

  void say(String line) {
    out.println(line);
    out.flush();
  }

  /** A step that takes a while; close it when the step is over, however it ended. */
  @Override
  public Progress progress(String step) {
    return new Progress(step);
  }

  /** The progress of one step. */
  final class Progress implements IngestRun.Step {
    private final String step;
    private final long started = System.nanoTime();
    private final @Nullable ProgressBar bar;

    private Progress(String step) {
      this.step = step;
      if (terminal) {
        bar =
            new ProgressBarBuilder()
                .setTaskName(step)
                .setStyle(ProgressBarStyle.ASCII)
                .setInitialMax(-1)
                .setUpdateIntervalMillis(200)
                .clearDisplayOnFinish()
                .build();
      } else {
        bar = null;
        say(step + " …");
      }
    }

    /**
     * @param done how far the step is, in units of its own
     * @param of the whole in the same units; negative where it is not known
     */
    @Override
    public void at(long done, long of, String remark) {
      if (bar != null) {
        bar.maxHint(of);
        bar.stepTo(done);
        bar.setExtraMessage(remark);
      }
    }

    Duration elapsed() {
      return Duration.ofNanos(System.nanoTime() - started);
    }

    @Override
    public void close() {
      if (bar != null) {
        bar.close();
      }
      say("%s: %.1f s".formatted(step, elapsed().toMillis() / 1000.0));
    }
  }
}
