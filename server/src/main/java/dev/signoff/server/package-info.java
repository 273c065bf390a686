/**
 * Reference server: {@link dev.signoff.server.SignoffServer} to embed it, {@link
 * dev.signoff.server.Main} to run it from a command line.
 */
@NullMarked
package dev.signoff.server;

import org.jspecify.annotations.NullMarked;
