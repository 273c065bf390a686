package dev.signoff.server;

import dev.signoff.server.ServerOptions.VendorName;
import dev.signoff.server.ibmmq.Release;
import dev.signoff.server.limits.RateLimit;
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
