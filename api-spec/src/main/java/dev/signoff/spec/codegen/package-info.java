/**
 * Two generators for openapi-generator, named in the poms of {@code server} and {@code client-sdk}.
 * They pass details to the templates that stock generators drop.
 */
@NullMarked
package dev.signoff.spec.codegen;

import org.jspecify.annotations.NullMarked;
