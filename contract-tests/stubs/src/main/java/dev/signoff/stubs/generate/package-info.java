/**
 * Makes stub mappings of the contracts' outcomes. Runs in the build, and is not in the artefact.
 *
 * <p>{@code StubGenerator} writes a file per API. {@code ApiStubs} asks a class per kind of stub;
 * the choice between two matching stubs is made by {@code StubPriority}.
 */
@NullMarked
package dev.signoff.stubs.generate;

import org.jspecify.annotations.NullMarked;
