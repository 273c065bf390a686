package dev.signoff.conformance.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Converters for option values. */
final class OptionConverters {
  private OptionConverters() {}

  /** Converter for durations: {@code 10}, {@code 10s} or {@code 500ms}. */
  static final class DurationConverter implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,6})(s|ms)?");

    @Override
    public Duration convert(String value) {
      Matcher form = FORM.matcher(value);
      if (!form.matches()) {
        throw new TypeConversionException("write a time like 10s or 500ms, not '" + value + "'");
      }
      long number = Long.parseLong(form.group(1));
      return "ms".equals(form.group(2)) ? Duration.ofMillis(number) : Duration.ofSeconds(number);
    }
  }

  /** Converter for URLs. */
  static final class UrlConverter implements ITypeConverter<URI> {
    @Override
    public URI convert(String value) {
      try {
        return new URI(value);
      } catch (URISyntaxException e) {
        throw new TypeConversionException("'" + value + "' is no URL: " + e.getReason());
      }
    }
  }
}
