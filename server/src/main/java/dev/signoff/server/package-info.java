/**
 * The reference server: {@link dev.signoff.server.SignoffServer} to embed, {@link
 * dev.signoff.server.Main} to run.
 */
@NullMarked
package dev.signoff.server;

import org.jspecify.annotations.NullMarked;
