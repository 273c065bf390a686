package dev.signoff.server;

import dev.signoff.server.ServerOptions.VendorName;
import dev.signoff.server.ibmmq.Release;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.redis.RedisAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What the command line makes of the words that users write. */
final class Converters {
  private Converters() {}

  static final class ToRelease implements ITypeConverter<Release> {
    @Override
    public Release convert(String value) {
      try {
        return Release.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class ToRateLimit implements ITypeConverter<RateLimit> {
    @Override
    public RateLimit convert(String value) {
      try {
        return RateLimit.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Its own words say what is wrong, and never repeat the text, which may hold a password. */
  static final class ToRedisAddress implements ITypeConverter<@Nullable RedisAddress> {
    @Override
    public @Nullable RedisAddress convert(String value) {
      try {
        return value.equals("memory") ? null : RedisAddress.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage() + "; or it is memory");
      }
    }
  }

  static final class ToVendor implements ITypeConverter<VendorName> {
    @Override
    public VendorName convert(String value) {
      return switch (value) {
        case "ibm-mq" -> VendorName.IBM_MQ;
        case "rested" -> VendorName.RESTED;
        case "rocket-chat" -> VendorName.ROCKET_CHAT;
        default ->
            throw new TypeConversionException(
                "'" + value + "' is no vendor: choose from ibm-mq, rested and rocket-chat");
      };
    }
  }
}
