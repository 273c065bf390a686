/**
 * Two generators for openapi-generator, named in the poms of {@code server} and {@code client-sdk}.
 * They hand the templates what stock generators lose; the templates do the rest.
 */
@NullMarked
package dev.signoff.spec.codegen;

import org.jspecify.annotations.NullMarked;
