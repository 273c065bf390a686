package dev.signoff.spec;

import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.compare.OpenApiDiffOptions;

/** Second comparison of two contracts, made by openapi-diff. It knows nothing of extensions. */
final class OpenApiDiff {
  private static final OpenApiDiffOptions OPTIONS =
      OpenApiDiffOptions.builder()
          .configProperty("incompatible.operation.id.changed", "true")
          .configProperty("incompatible.request.min.length.increased", "true")
          .configProperty("incompatible.response.numeric.range.increased", "true")
          // Alarms whichever way the change goes.
          .configProperty("incompatible.response.header.required.increased", "false")
          .configProperty("incompatible.schema.pattern.changed", "false")
          .build();

  private OpenApiDiff() {}

  static boolean isBreaking(Contract released, Contract current) {
    return OpenApiCompare.fromContents(released.source(), current.source(), List.of(), OPTIONS)
        .isIncompatible();
  }
}
