/** Servers for tests: three vendors in miniature, on the JDK's own HTTP server. For tests alone. */
package dev.signoff.sdk.testing;
