package dev.signoff.server.contract;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Message body reader that passes a {@link LazyBody} to an operation. The allowed media types come
 * from the generated {@code @RequestBody}.
 */
@Consumes(MediaType.WILDCARD)
final class LazyBodyReader implements MessageBodyReader<LazyBody<?>> {

  private final StrictJson json;
  private final int maxBytes;

  LazyBodyReader(StrictJson json, int maxBytes) {
    this.json = json;
    this.maxBytes = maxBytes;
  }

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] all, MediaType mediaType) {
    return type == LazyBody.class;
  }

  @Override
  public LazyBody<?> readFrom(
      Class<LazyBody<?>> type,
      Type genericType,
      Annotation[] annotations,
      @Nullable MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream) {
    byte[] bytes = bytes(stream);
    Type model = ((ParameterizedType) genericType).getActualTypeArguments()[0];
    return new BufferedBody<>(
        json,
        maxBytes,
        json.type(model),
        bytes,
        headers.getFirst("Content-Type"),
        accepted(annotations));
  }

  /**
   * Reads at most one byte more than allowed, which is enough to detect a body that is too long.
   */
  private byte[] bytes(InputStream stream) {
    try {
      return stream.readNBytes(maxBytes + 1);
    } catch (IOException e) {
      throw new ContractViolationException("The request body is incomplete.");
    }
  }

  private static Set<String> accepted(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(RequestBody.class::isInstance)
        .flatMap(a -> Arrays.stream(((RequestBody) a).content()))
        .map(Content::mediaType)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static final class BufferedBody<T> implements LazyBody<T> {
    private final StrictJson json;
    private final int maxBytes;
    private final JavaType model;
    private final byte[] bytes;
    private final String mediaType;
    private final Set<String> accepted;

    BufferedBody(
        StrictJson json,
        int maxBytes,
        JavaType model,
        byte[] bytes,
        @Nullable String contentType,
        Set<String> accepted) {
      this.json = json;
      this.maxBytes = maxBytes;
      this.model = model;
      this.bytes = bytes;
      this.mediaType = contentType == null ? "" : ContentTypeHeader.withoutParameters(contentType);
      this.accepted = accepted;
    }

    @Override
    public T read() {
      if (bytes.length > maxBytes) {
        throw new ContractViolationException(
            "The request body is larger than " + maxBytes + " bytes.");
      }
      if (bytes.length == 0) {
        throw new ContractViolationException("The request body is missing.");
      }
      if (!accepted.contains(mediaType)) {
        throw new ContractViolationException(
            "The Content-Type must be " + String.join(" or ", new TreeSet<>(accepted)) + ".");
      }
      return mediaType.equals(MediaType.APPLICATION_FORM_URLENCODED)
          ? json.readForm(bytes, model)
          : json.read(bytes, model);
    }
  }
}
