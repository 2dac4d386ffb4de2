package org.cuttings.extract.clauses;

import java.util.Arrays;

/** The dependencies of the words of a stretch: one tree, or several, for each sentence. */
final class Tree {
  private final int[] heads;
  private final byte[] labels;
  private final int[] firstChild;
  private final int[] nextSibling;

  /**
   * @param heads token that each hangs on; -1 for none
   */
  Tree(int[] heads, byte[] labels) {
    this.heads = heads;
    this.labels = labels;
    this.firstChild = new int[heads.length];
    this.nextSibling = new int[heads.length];
    Arrays.fill(firstChild, -1);
    for (int i = heads.length - 1; i >= 0; i--) {
      nextSibling[i] = -1;
      if (heads[i] >= 0) {
        nextSibling[i] = firstChild[heads[i]];
        firstChild[heads[i]] = i;
      }
    }
  }

  int size() {
    return heads.length;
  }

  /** The token that {@code token} hangs on; -1 for none. */
  int head(int token) {
    return heads[token];
  }

  Dependency label(int token) {
    return Dependency.of(labels[token]);
  }

  boolean is(int token, Dependency label) {
    return labels[token] == label.ordinal();
  }

  /** The first token that hangs on {@code token}, in the order of the text; -1 for none. */
  int firstChild(int token) {
    return firstChild[token];
  }

  /** The next token with the same head; -1 for none. */
  int next(int child) {
    return nextSibling[child];
  }

  /** The first token that hangs on {@code token} as {@code label}; -1 for none. */
  int child(int token, Dependency label) {
    for (int child = firstChild[token]; child >= 0; child = nextSibling[child]) {
      if (labels[child] == label.ordinal()) {
        return child;
      }
    }
    return -1;
  }
}
