package org.cuttings.extract.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cuttings.extract.text.TaggedText.Sample;
import org.cuttings.extract.text.TaggedText.Word;

/**
 * Trains the tagger from what NLP4J (J. D. Choi, Emory University; program and models under the
 * Apache License 2.0) finds in a public-domain report and in an encyclopedia; {@code
 * src/training/train} runs everything.
 *
 * <p>On sentences kept out of the training (5 %, 115,000 words, of both texts) our tags agree with
 * the teacher's in 97.9 % of the words, 98.2 % as universal tags; in 94.6 % and 95.1 % where
 * capitals and punctuation were taken away, most differences being between names and nouns.
 */
public final class TagTrainer {
  private static final int LEAST_COUNT = 3;
  private static final int EPOCHS = 4;

  private TagTrainer() {}

  /** Arguments: the model to write, then files as {@link TaggedText} has them. */
  public static void main(String[] args) throws IOException {
    List<List<Word>> train = new ArrayList<>();
    List<List<Word>> held = new ArrayList<>();
    for (int a = 1; a < args.length; a++) {
      List<List<Word>> read = TaggedText.read(Path.of(args[a]));
      for (int i = 0; i < read.size(); i++) {
        (i % 400 < 20 ? held : train).add(read.get(i));
      }
    }
    TreeMap<String, long[]> lexicon = lexicon(train);
    List<String> words = new ArrayList<>(lexicon.keySet());
    long[] small = lexicon.values().stream().mapToLong(tags -> tags[0]).toArray();
    long[] capital = lexicon.values().stream().mapToLong(tags -> tags[1]).toArray();
    byte[][] bytes = new byte[2][TagModel.WEIGHTS];
    TagModel model = TagModel.of(words, small, capital, bytes);
    for (int mode = 0; mode < 2; mode++) {
      Learner learner = new Learner(TagModel.WEIGHTS);
      List<Sample> samples = samples(train, mode == 1);
      for (int epoch = 0; epoch < EPOCHS; epoch++) {
        long wrong = 0;
        long all = 0;
        for (int s = 0; s < samples.size(); s++) {
          Sample sample = samples.get((int) ((s * 7919L + epoch * 31L) % samples.size()));
          wrong += learn(sample, new TagFeatures(sample.tokens(), model), learner);
          all += sample.tags().length;
        }
        System.out.printf("%d.%d: %.4f of %d%n", mode, epoch, 1 - wrong / (double) all, all);
      }
      learner.finish(bytes[mode]);
      report(samples(held, mode == 1), model, mode == 1 ? "without capitals" : "with capitals");
    }
    try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
      TagModel.write(out, words, small, capital, bytes);
    }
    System.out.println(words.size() + " words, " + Files.size(Path.of(args[0])) + " bytes");
  }

  private static void report(List<Sample> held, TagModel model, String what) {
    long right = 0;
    long all = 0;
    long universal = 0;
    Map<String, Integer> confusions = new HashMap<>();
    for (Sample sample : held) {
      Penn[] tags = Tagger.tag(sample.tokens(), new TagFeatures(sample.tokens(), model), model);
      for (int i = 0; i < tags.length; i++) {
        Penn truth = sample.tags()[i];
        all++;
        right += truth == tags[i] ? 1 : 0;
        universal += truth.tag() == tags[i].tag() ? 1 : 0;
        if (truth != tags[i]) {
          confusions.merge(truth + ">" + tags[i], 1, Integer::sum);
        }
      }
    }
    System.out.printf(
        "%s: %.4f agree, %.4f in the universal tag, of %d%n",
        what, right / (double) all, universal / (double) all, all);
    confusions.entrySet().stream()
        .sorted((a, b) -> b.getValue() - a.getValue())
        .limit(25)
        .forEach(e -> System.out.print(e + " "));
    System.out.println();
  }

  private static int learn(Sample sample, TagFeatures features, Learner learner) {
    int[] found = new int[TagFeatures.COUNT];
    int before = -1;
    int twoBefore = -1;
    int wrong = 0;
    Tokens tokens = sample.tokens();
    for (int i = 0; i < sample.tags().length; i++) {
      if (!features.caseless() && tokens.startsSentence(i)) {
        before = -1;
        twoBefore = -1;
      }
      int truth = sample.tags()[i].ordinal();
      long candidates = features.candidates(i);
      int tag;
      if ((candidates & candidates - 1) == 0) {
        tag = Long.numberOfTrailingZeros(candidates);
      } else {
        features.fill(i, before, twoBefore, found);
        tag = best(candidates, found, learner.weights);
        learner.step();
        if (tag != truth && (candidates >>> truth & 1) != 0) {
          for (int feature : found) {
            learner.update(TagFeatures.index(feature, truth), 1);
            learner.update(TagFeatures.index(feature, tag), -1);
          }
        }
      }
      wrong += tag == truth ? 0 : 1;
      twoBefore = before;
      before = tag;
    }
    return wrong;
  }

  private static int best(long candidates, int[] features, float[] weights) {
    int best = -1;
    float highest = Float.NEGATIVE_INFINITY;
    for (long rest = candidates; rest != 0; rest &= rest - 1) {
      int tag = Long.numberOfTrailingZeros(rest);
      float score = 0;
      for (int feature : features) {
        score += weights[TagFeatures.index(feature, tag)];
      }
      if (score > highest) {
        highest = score;
        best = tag;
      }
    }
    return best;
  }

  private static TreeMap<String, long[]> lexicon(List<List<Word>> train) {
    Map<String, int[][]> counts = new HashMap<>();
    for (List<Word> sentence : train) {
      for (int i = 0; i < sentence.size(); i++) {
        Word word = sentence.get(i);
        if (word.tag() == Penn.PUNCT || word.tag() == Penn.SYM) {
          continue;
        }
        boolean capital = Character.isUpperCase(word.written().charAt(0)) && i > 0;
        String lower = TaggedText.lower(word.written());
        count(counts, lower, capital, word.tag());
        if (lower.equals("n't") && i > 0) {
          count(counts, "t", false, Penn.RB);
          Word verb = sentence.get(i - 1);
          count(counts, TaggedText.lower(verb.written()) + "n", false, verb.tag());
        }
      }
    }
    TreeMap<String, long[]> lexicon = new TreeMap<>();
    counts.forEach(
        (word, count) -> {
          int all = Arrays.stream(count[0]).sum() + Arrays.stream(count[1]).sum();
          if (all >= LEAST_COUNT && Character.isLetter(word.charAt(word.length() - 1))) {
            lexicon.put(word, new long[] {bits(word, count[0], false), bits(word, count[1], true)});
          }
        });
    return lexicon;
  }

  private static void count(Map<String, int[][]> counts, String word, boolean capital, Penn tag) {
    counts.computeIfAbsent(word, w -> new int[2][Penn.count()])[capital ? 1 : 0][tag.ordinal()]++;
  }

  /** The tags that a word can have: all that are not rare slips of the teacher. */
  private static long bits(String word, int[] counts, boolean capital) {
    int all = Arrays.stream(counts).sum();
    long bits = 0;
    for (int tag = 0; tag < counts.length; tag++) {
      if (counts[tag] > 0 && (all < 60 || counts[tag] >= Math.max(2, 0.004 * all))) {
        bits |= 1L << tag;
      }
    }
    if (bits == 0) {
      return 0;
    }
    long base = TagFeatures.bit(Penn.VB) | TagFeatures.bit(Penn.VBP);
    if ((bits & base) != 0) {
      bits |= base;
    }
    long past = TagFeatures.bit(Penn.VBD) | TagFeatures.bit(Penn.VBN);
    if (word.endsWith("ed") && (bits & past) != 0) {
      bits |= past;
    }
    return capital && all < 20 ? bits | TagFeatures.bit(Penn.NNP) : bits;
  }

  private static List<Sample> samples(List<List<Word>> sentences, boolean caseless) {
    List<Sample> samples = new ArrayList<>();
    int size = 40;
    for (int i = 0; i < sentences.size(); i += size) {
      samples.add(
          TaggedText.sample(
              sentences.subList(i, Math.min(sentences.size(), i + size)), caseless, false));
    }
    return samples;
  }
}
