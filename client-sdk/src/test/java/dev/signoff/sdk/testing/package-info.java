/**
 * Servers for tests: small servers of the three vendors, based on the HTTP server of the JDK. For
 * tests alone.
 */
package dev.signoff.sdk.testing;
