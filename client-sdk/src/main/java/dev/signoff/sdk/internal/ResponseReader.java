package dev.signoff.sdk.internal;

import dev.signoff.sdk.BadRequestException;
import dev.signoff.sdk.ForbiddenException;
import dev.signoff.sdk.InternalServerErrorException;
import dev.signoff.sdk.NoContent;
import dev.signoff.sdk.Operation;
import dev.signoff.sdk.Response;
import dev.signoff.sdk.StatusException;
import dev.signoff.sdk.TooManyRequestsException;
import dev.signoff.sdk.Transport;
import dev.signoff.sdk.UnauthorizedException;
import dev.signoff.sdk.UndocumentedStatusException;
import dev.signoff.sdk.UnusableResponseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reader that converts a raw response as the contract of the operation documents it. */
final class ResponseReader {
  private static final String UNKNOWN = "The contract does not know this status.";
  private static final String REDIRECT =
      "Redirects are not followed: give the client the address that the server is at.";

  private ResponseReader() {}

  static <T> Response<T> read(Operation<T> operation, Transport.TransportResponse raw) {
    if (raw.status() != operation.successStatus()) {
      throw failure(operation, raw);
    }
    return new Response<>(body(operation, raw), raw);
  }

  private static <T> T body(Operation<T> operation, Transport.TransportResponse raw) {
    if (operation.successType() == NoContent.class) {
      return operation.successType().cast(NoContent.NO_CONTENT);
    }
    if (!isJson(raw)) {
      throw new UnusableResponseException(operation.id(), "its content is not JSON.", raw, null);
    }
    try {
      return SdkJson.read(raw.body(), operation.successType());
    } catch (SdkJson.UnreadableJsonException e) {
      throw new UnusableResponseException(operation.id(), e.problem(), raw, null);
    }
  }

  private static StatusException failure(Operation<?> operation, Transport.TransportResponse raw) {
    Operation.ErrorResponse documented = operation.failure(raw.status()).orElse(null);
    String id = operation.id();
    if (documented == null) {
      String cure = raw.status() / 100 == 3 ? REDIRECT : UNKNOWN;
      return new UndocumentedStatusException(id, cure, raw, null);
    }
    Object body = bodyIfReadable(documented, raw);
    String cure = documented.description();
    return switch (raw.status()) {
      case 400 -> new BadRequestException(id, cure, raw, body);
      case 401 -> new UnauthorizedException(id, cure, raw, body);
      case 403 -> new ForbiddenException(id, cure, raw, body);
      case 429 -> new TooManyRequestsException(id, cure, raw, body);
      case 500 -> new InternalServerErrorException(id, cure, raw, body);
      default -> new UndocumentedStatusException(id, cure, raw, body);
    };
  }

  private static @Nullable Object bodyIfReadable(
      Operation.ErrorResponse documented, Transport.TransportResponse raw) {
    try {
      return isJson(raw) ? SdkJson.read(raw.body(), documented.type()) : null;
    } catch (SdkJson.UnreadableJsonException e) {
      return null;
    }
  }

  private static boolean isJson(Transport.TransportResponse raw) {
    String type = raw.headers().first("content-type").orElse("").toLowerCase(Locale.ROOT);
    int parameters = type.indexOf(';');
    String essence = (parameters < 0 ? type : type.substring(0, parameters)).strip();
    return essence.equals("application/json") || essence.endsWith("+json");
  }
}
