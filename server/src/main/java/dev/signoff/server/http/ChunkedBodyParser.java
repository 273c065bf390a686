package dev.signoff.server.http;

import org.glassfish.grizzly.http.HttpBrokenContentException;

/**
 * Parser of a chunked body, as strict as RFC 9112 section 7.1 allows: no spaces around a size, CR
 * LF at every end of a line, trailer fields of the same form as headers. It reads one byte at a
 * time, so the result does not depend on how the network has split the body. Trailer fields are
 * checked and dropped.
 *
 * <p>Chunk extensions are read and ignored, because RFC 9112 requires it of every recipient and
 * clients may send them. Only the whitespace that the RFC calls bad is refused, and their total
 * length is limited.
 */
final class ChunkedBodyParser {
  /** Larger sizes do not fit into 32 bits: a proxy may cut them off and see another body. */
  private static final int MAX_SIZE_DIGITS = 8;

  private static final int MAX_EXTENSION_BYTES = 1024;

  private enum State {
    SIZE,
    EXTENSION_START,
    EXTENSION_NAME,
    EXTENSION_VALUE_START,
    EXTENSION_VALUE,
    QUOTED_TEXT,
    QUOTED_PAIR,
    QUOTED_END,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF,
    TRAILER_START,
    TRAILER_NAME,
    TRAILER_VALUE,
    TRAILER_LF,
    LAST_LF,
    COMPLETE
  }

  private final long maxDataBytes;
  private final int maxTrailerBytes;
  private final int maxTrailers;
  private State state = State.SIZE;
  private int sizeDigits;

  /** The size of the current chunk, then how much of its data is missing. */
  private long size;

  private long dataBytes;
  private int extensionBytes;
  private int trailerBytes;
  private int trailers;

  /** Takes how much data the body may have, and how long and how many its trailer fields may be. */
  ChunkedBodyParser(long maxDataBytes, int maxTrailerBytes, int maxTrailers) {
    this.maxDataBytes = maxDataBytes;
    this.maxTrailerBytes = maxTrailerBytes;
    this.maxTrailers = maxTrailers;
  }

  /** Returns whether the body has ended. The next byte belongs to the next request. */
  boolean isComplete() {
    return state == State.COMPLETE;
  }

  /** Returns how much data has been read. */
  long dataBytes() {
    return dataBytes;
  }

  /**
   * Reads the next byte.
   *
   * @return whether the byte is data of a chunk
   * @throws HttpBrokenContentException if the byte is not allowed at this place
   */
  boolean accept(byte next) {
    if (state == State.DATA) {
      require(++dataBytes <= maxDataBytes);
      size--;
      state = size == 0 ? State.DATA_CR : State.DATA;
      return true;
    }
    state = stateAfter(next & 0xff);
    return false;
  }

  private State stateAfter(int next) {
    return switch (state) {
      case SIZE -> afterSize(next);
      case EXTENSION_START,
          EXTENSION_NAME,
          EXTENSION_VALUE_START,
          EXTENSION_VALUE,
          QUOTED_TEXT,
          QUOTED_PAIR,
          QUOTED_END -> {
        require(++extensionBytes <= MAX_EXTENSION_BYTES);
        yield afterExtension(next);
      }
      case SIZE_LF -> {
        require(next == '\n');
        sizeDigits = 0;
        yield size == 0 ? State.TRAILER_START : State.DATA;
      }
      case DATA_CR -> only('\r', next, State.DATA_LF);
      case DATA_LF -> only('\n', next, State.SIZE);
      case TRAILER_START, TRAILER_NAME, TRAILER_VALUE, TRAILER_LF -> {
        require(++trailerBytes <= maxTrailerBytes);
        yield afterTrailer(next);
      }
      case LAST_LF -> only('\n', next, State.COMPLETE);
      case DATA, COMPLETE -> throw new IllegalStateException(state.name());
    };
  }

  private State afterSize(int next) {
    int digit = Character.digit(next, 16);
    if (digit < 0) {
      require(sizeDigits > 0);
      return afterElement(next);
    }
    sizeDigits++;
    require(sizeDigits <= MAX_SIZE_DIGITS);
    size = size * 16 + digit;
    return State.SIZE;
  }

  private State afterExtension(int next) {
    return switch (state) {
      case EXTENSION_START -> token(next, State.EXTENSION_NAME);
      case EXTENSION_NAME -> {
        if (next == '=') {
          yield State.EXTENSION_VALUE_START;
        }
        yield RequestHeadSyntax.isInToken(next) ? state : afterElement(next);
      }
      case EXTENSION_VALUE_START ->
          next == '"' ? State.QUOTED_TEXT : token(next, State.EXTENSION_VALUE);
      case EXTENSION_VALUE -> RequestHeadSyntax.isInToken(next) ? state : afterElement(next);
      case QUOTED_TEXT -> {
        require(RequestHeadSyntax.isInValue(next));
        yield next == '"' ? State.QUOTED_END : next == '\\' ? State.QUOTED_PAIR : state;
      }
      case QUOTED_PAIR -> {
        require(RequestHeadSyntax.isInValue(next));
        yield State.QUOTED_TEXT;
      }
      default -> afterElement(next);
    };
  }

  private State afterTrailer(int next) {
    return switch (state) {
      case TRAILER_START -> {
        if (next == '\r') {
          yield State.LAST_LF;
        }
        require(++trailers <= maxTrailers);
        yield token(next, State.TRAILER_NAME);
      }
      case TRAILER_NAME -> next == ':' ? State.TRAILER_VALUE : token(next, state);
      case TRAILER_VALUE -> {
        if (next == '\r') {
          yield State.TRAILER_LF;
        }
        require(RequestHeadSyntax.isInValue(next));
        yield state;
      }
      default -> only('\n', next, State.TRAILER_START);
    };
  }

  /** Returns the state after a whole size, name or value in the line of a chunk's size. */
  private static State afterElement(int next) {
    return next == ';' ? State.EXTENSION_START : only('\r', next, State.SIZE_LF);
  }

  private static State only(char expected, int next, State then) {
    require(next == expected);
    return then;
  }

  private static State token(int next, State then) {
    require(RequestHeadSyntax.isInToken(next));
    return then;
  }

  private static void require(boolean isAllowed) {
    if (!isAllowed) {
      throw new HttpBrokenContentException("The chunked body is malformed.");
    }
  }
}
