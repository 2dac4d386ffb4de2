package org.cuttings.web.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.standard.serializer.IStandardJavaScriptSerializer;

/**
 * JSON within a page. Whatever could end the element that it stands in, or begin a comment, is
 * written as an escape of JSON, so that a title that holds {@code </script>} or {@code <!--} stays
 * a title.
 */
final class LinkedData implements IStandardJavaScriptSerializer {
  private static final ObjectMapper JSON = mapper();

  private static ObjectMapper mapper() {
    ObjectMapper mapper = JsonMapper.builder().build();
    mapper.getFactory().setCharacterEscapes(new WithinElement());
    return mapper;
  }

  @Override
  public void serializeValue(@Nullable Object object, Writer writer) {
    try {
      writer.write(JSON.writeValueAsString(object == null ? Map.of() : object));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What a page is about cannot be written as JSON", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Escapes {@code <}, {@code >} and {@code &} too. */
  private static final class WithinElement extends CharacterEscapes {
    private static final long serialVersionUID = 1L;
    private final int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();

    WithinElement() {
      escapes['<'] = ESCAPE_STANDARD;
      escapes['>'] = ESCAPE_STANDARD;
      escapes['&'] = ESCAPE_STANDARD;
    }

    @Override
    public int[] getEscapeCodesForAscii() {
      return escapes.clone();
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return new SerializedString("\\u%04x".formatted(character));
    }
  }
}
