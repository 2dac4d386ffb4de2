package org.cuttings.extract.clauses;

import java.util.Arrays;
import org.cuttings.extract.text.Penn;
import org.cuttings.extract.text.Shape;
import org.cuttings.extract.text.Tokens;

/**
 * A sentence being parsed from left to right, and the features of the situation (Y. Zhang and J.
 * Nivre, "Transition-based Dependency Parsing with Rich Non-local Features", ACL 2011).
 */
final class ParserState {
  static final int FEATURES = 52;
  static final int RELATION_FEATURES = 16;

  private static final int NO_TAG = 62;
  private static final int NO_WORD = 0x3C6EF372;

  private final int[] words;
  private final int[] tags;
  final int[] heads;
  final byte[] labels;
  private final int[] leftmost;
  private final int[] rightmost;
  private final int[] leftCount;
  private final int[] rightCount;

  private final int[] stack;
  private int depth;
  private int next;
  private int end;

  ParserState(Tokens tokens) {
    int size = tokens.size();
    words = new int[size];
    tags = new int[size];
    heads = new int[size];
    labels = new byte[size];
    leftmost = new int[size];
    rightmost = new int[size];
    leftCount = new int[size];
    rightCount = new int[size];
    stack = new int[size + 1];
    Arrays.fill(heads, -1);
    Arrays.fill(leftmost, -1);
    Arrays.fill(rightmost, -1);
    for (int i = 0; i < size; i++) {
      Penn tag = tokens.penn(i);
      tags[i] = tag.ordinal();
      words[i] = tokens.shape(i) == Shape.NUMBER ? 77_003 : tokens.lower(i).hashCode();
    }
  }

  /** Begins with the tokens from {@code first} to before {@code end}. */
  void begin(int first, int end) {
    this.next = first;
    this.end = end;
    this.depth = 0;
  }

  boolean finished() {
    return next >= end;
  }

  boolean stackEmpty() {
    return depth == 0;
  }

  /** Last token of the stack. */
  int top() {
    return stack[depth - 1];
  }

  int next() {
    return next;
  }

  int end() {
    return end;
  }

  int depth() {
    return depth;
  }

  int onStack(int at) {
    return stack[at];
  }

  int tag(int token) {
    return tags[token];
  }

  boolean topHasHead() {
    return heads[top()] >= 0;
  }

  void shift() {
    stack[depth++] = next++;
  }

  void reduce() {
    depth--;
  }

  /** The top of the stack hangs on the next token. */
  void left(int label) {
    int child = stack[--depth];
    heads[child] = next;
    labels[child] = (byte) label;
    leftmost[next] = child;
    leftCount[next]++;
  }

  /** The next token hangs on the top of the stack. */
  void right(int label) {
    int head = top();
    heads[next] = head;
    labels[next] = (byte) label;
    rightmost[head] = next;
    rightCount[head]++;
    stack[depth++] = next++;
  }

  private int word(int token) {
    return token < 0 ? NO_WORD : words[token];
  }

  private int tagOr(int token) {
    return token < 0 ? NO_TAG : tags[token];
  }

  private int label(int token) {
    return token < 0 || heads[token] < 0 ? NO_TAG : labels[token];
  }

  /** Fills in the features that the next move is chosen by. */
  void features(int[] found) {
    int s = top();
    int b = next;
    int s1 = depth > 1 ? stack[depth - 2] : -1;
    int b1 = b + 1 < end ? b + 1 : -1;
    int b2 = b + 2 < end ? b + 2 : -1;
    int b3 = b + 3 < end ? b + 3 : -1;
    int sh = heads[s];
    int sl = leftmost[s];
    int sr = rightmost[s];
    int bl = leftmost[b];
    int sw = words[s];
    int bw = words[b];
    int st = tags[s];
    int bt = tags[b];
    int b1t = tagOr(b1);
    int b2t = tagOr(b2);
    int s1t = tagOr(s1);
    int sLabel = label(s);
    int distance = b - s < 5 ? b - s : b - s < 10 ? 5 : 6;
    int valency = Math.min(rightCount[s], 3) * 4 + Math.min(leftCount[s], 3);
    int pair = st * 64 + bt;
    int has = sh >= 0 ? 1 : 0;
    int n = 0;
    found[n++] = mix(1, sw, st * 2 + has);
    found[n++] = mix(2, sw, bt);
    found[n++] = mix(3, bw, bt);
    found[n++] = mix(4, bw, st * 2 + has);
    found[n++] = mix(5, word(b1), b1t);
    found[n++] = mix(6, word(b2), b2t);
    found[n++] = mix(7, sw, bw);
    found[n++] = mix(8, pair, b1t * 2 + has);
    found[n++] = mix(9, pair * 64 + b1t, b2t);
    found[n++] = mix(10, pair, tagOr(sh) * 64 + sLabel);
    found[n++] = mix(11, pair, tagOr(sl) * 64 + label(sl));
    found[n++] = mix(12, pair, tagOr(sr) * 64 + label(sr));
    found[n++] = mix(13, pair, tagOr(bl) * 64 + label(bl));
    found[n++] = mix(14, sw, distance * 64 + bt);
    found[n++] = mix(15, bw, distance * 64 + st);
    found[n++] = mix(16, pair, distance * 2 + has);
    found[n++] = mix(17, sw, valency);
    found[n++] = mix(18, pair, valency);
    found[n++] = mix(19, bw, Math.min(leftCount[b], 3) * 64 + st);
    found[n++] = mix(20, word(sh), bt);
    found[n++] = mix(21, tagOr(sh) * 64 + sLabel, bw);
    found[n++] = mix(22, word(sr), bt);
    found[n++] = mix(23, word(sl), bt);
    found[n++] = mix(24, word(bl), st);
    found[n++] = mix(25, pair * 64 + s1t, has);
    found[n++] = mix(26, word(s1), pair);
    found[n++] = mix(27, word(s1), bw);
    found[n++] = mix(28, pair, sLabel * 2);
    found[n++] = mix(29, sw, sLabel * 64 + bt);
    found[n++] = mix(30, label(sr) * 64 + sLabel, bw);
    found[n++] = mix(31, pair * 64 + label(sr), label(sl));
    found[n++] = mix(32, sw, word(b1));
    found[n++] = mix(33, bw, word(b1));
    found[n++] = mix(34, pair, word(b1));
    found[n++] = mix(35, word(sr), bw);
    found[n++] = mix(36, b1t * 64 + b2t, bw);
    found[n++] = mix(37, b1t * 64 + b2t, tagOr(b3) * 64 + bt);
    found[n++] = mix(38, pair * 64 + s1t, b1t);
    found[n++] = mix(39, word(sh), bw);
    found[n++] = mix(40, pair, (s1 < 0 ? NO_TAG : label(s1)) * 64 + s1t);
    int previous = b > 0 ? b - 1 : -1;
    found[n++] = mix(41, word(previous), pair);
    found[n++] = mix(42, tagOr(previous) * 64 + b1t, pair);
    int sh2 = sh < 0 ? -1 : heads[sh];
    found[n++] = mix(43, tagOr(sh2) * 64 + tagOr(sh), pair);
    found[n++] = mix(44, word(sr), sw);
    int s2 = depth > 2 ? stack[depth - 3] : -1;
    found[n++] = mix(45, s1t * 64 + tagOr(s2), pair);
    found[n++] = mix(46, label(s1) * 64 + sLabel, pair);
    int after = s + 1 < end ? s + 1 : -1;
    found[n++] = mix(47, word(after), pair);
    found[n++] = mix(48, valency * 64 + sLabel, pair);
    found[n++] = mix(49, word(b1), sw * 31 + bw);
    int srr = sr < 0 ? -1 : rightmost[sr];
    found[n++] = mix(50, tagOr(srr) * 64 + tagOr(sr), pair);
    found[n++] = mix(51, word(srr), pair);
    found[n++] = mix(52, label(bl) * 64 + label(sr), bw);
  }

  /** Fills in the features that the relation of {@code child} to {@code head} is chosen by. */
  void relationFeatures(int head, int child, int[] found) {
    int hw = words[head];
    int cw = words[child];
    int ht = tags[head];
    int ct = tags[child];
    int order = head < child ? 1 : 0;
    int pair = (ht * 64 + ct) * 2 + order;
    int before = child > 0 ? child - 1 : -1;
    int after = child + 1 < end ? child + 1 : -1;
    int n = 0;
    found[n++] = mix(101, pair, 0);
    found[n++] = mix(102, hw, ct * 2 + order);
    found[n++] = mix(103, cw, ht * 2 + order);
    found[n++] = mix(104, hw, cw + order);
    found[n++] = mix(105, cw, 0);
    found[n++] = mix(106, pair, tagOr(before));
    found[n++] = mix(107, pair, tagOr(after));
    found[n++] = mix(108, pair, label(rightmost[head]) * 64 + label(leftmost[head]));
    found[n++] = mix(109, hw, label(rightmost[head]) * 64 + ct);
    found[n++] = mix(110, pair, word(leftmost[child]));
    found[n++] = mix(111, pair, label(leftmost[child]) * 64 + label(head));
    found[n++] = mix(112, pair, word(before));
    found[n++] = mix(113, pair, Math.min(Math.abs(head - child), 6));
    found[n++] = mix(114, hw, label(leftmost[head]) * 64 + ct);
    found[n++] = mix(115, pair, label(leftmost[child]) * 64 + tagOr(heads[head]));
    found[n++] = mix(116, word(after), pair);
  }

  private static int mix(int template, int a, int b) {
    int hash = (a * 0x85EBCA6B ^ b * 0xC2B2AE35) + template * 0x9E3779B1;
    hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
    return hash ^ hash >>> 13;
  }
}
