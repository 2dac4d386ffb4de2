import com.fasterxml.jackson.databind.ObjectMapper;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.cuttings.extract.text.Casing;
import org.cuttings.extract.text.Tokens;

/**
 * Writes words, parts of speech and dependencies of texts, as NLP4J (J. D. Choi, Emory University;
 * Apache License 2.0) finds them, for the trainers of our own small models to learn from. Words and
 * sentences are cut by our own tokenizer.
 */
public final class Teacher {
  private static final String LEXICA = "edu/emory/mathcs/nlp/lexica/en-";
  private static final String MODELS = "edu/emory/mathcs/nlp/models/en-";
  private static final int LONGEST = 150;

  /** Arguments: texts as JSON Lines, a line each of so many to use, file to write. */
  public static void main(String[] args) throws IOException {
    NLPDecoder decoder =
        new NLPDecoder(new ByteArrayInputStream(configuration().getBytes(StandardCharsets.UTF_8)));
    ObjectMapper json = new ObjectMapper();
    int step = Integer.parseInt(args[1]);
    try (InputStream raw = Files.newInputStream(Path.of(args[0]));
        InputStream in = args[0].endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(args[2])))) {
      int n = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (n++ % step == 0) {
          Tokens tokens = Tokens.of(json.readTree(line).path("text").asText(), Casing.MIXED);
          for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            teach(decoder, tokens, tokens.firstOf(sentence), tokens.endOf(sentence), out);
          }
        }
      }
    }
  }

  private static void teach(NLPDecoder decoder, Tokens tokens, int first, int end, PrintWriter out) {
    if (end - first < 2 || end - first > LONGEST) {
      return;
    }
    NLPNode[] nodes = new NLPNode[end - first + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = first; i < end; i++) {
      String word =
          tokens.written(i).replace('’', '\'').replace('“', '"').replace('”', '"');
      nodes[i - first + 1] = new NLPNode(i - first + 1, word);
    }
    try {
      decoder.decode(nodes);
    } catch (RuntimeException e) {
      System.err.println("Left out, as the teacher fails on it: " + e);
      return;
    }
    for (int i = 1; i < nodes.length; i++) {
      NLPNode head = nodes[i].getDependencyHead();
      out.println(
          tokens.written(first + i - 1)
              + "\t"
              + nodes[i].getPartOfSpeechTag()
              + "\t"
              + (head == null ? 0 : head.getID())
              + "\t"
              + nodes[i].getDependencyLabel());
    }
    out.println();
  }

  private static String configuration() {
    return """
        <configuration>
          <tsv><column index="1" field="form"/></tsv>
          <lexica>
            <ambiguity_classes field="word_form_simplified_lowercase">%1$sambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
            <word_clusters field="word_form_simplified_lowercase">%1$sbrown-clusters-simplified-lowercase.xz</word_clusters>
            <word_embeddings field="word_form_undigitalized">%1$sword-embeddings-undigitalized.xz</word_embeddings>
          </lexica>
          <models><pos>%2$spos.xz</pos><dep>%2$sdep.xz</dep></models>
        </configuration>
        """
        .formatted(LEXICA, MODELS);
  }

  private Teacher() {}
}
