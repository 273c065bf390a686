package dev.signoff.server;

import dev.signoff.server.ServerOptions.VendorName;
import dev.signoff.server.ibmmq.IbmMqProfile;
import dev.signoff.server.limits.RateLimit;
import dev.signoff.server.redis.RedisAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Picocli converters from command-line words to option values. */
final class CommandLineConverters {
  private CommandLineConverters() {}

  static final class ProfileConverter implements ITypeConverter<IbmMqProfile> {
    @Override
    public IbmMqProfile convert(String value) {
      try {
        return IbmMqProfile.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  static final class RateLimitConverter implements ITypeConverter<RateLimit> {
    @Override
    public RateLimit convert(String value) {
      try {
        return RateLimit.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Converter to a Redis address. Its messages never repeat the text, which may contain a password.
   */
  static final class RedisAddressConverter implements ITypeConverter<@Nullable RedisAddress> {
    @Override
    public @Nullable RedisAddress convert(String value) {
      try {
        return value.equals("memory") ? null : RedisAddress.of(value);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage() + "; or use memory");
      }
    }
  }

  static final class VendorNameConverter implements ITypeConverter<VendorName> {
    @Override
    public VendorName convert(String value) {
      return switch (value) {
        case "ibm-mq" -> VendorName.IBM_MQ;
        case "rested" -> VendorName.RESTED;
        case "rocket-chat" -> VendorName.ROCKET_CHAT;
        default ->
            throw new TypeConversionException(
                "'" + value + "' is not a vendor: choose from ibm-mq, rested and rocket-chat");
      };
    }
  }
}
