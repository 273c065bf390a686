/**
 * Servers for tests: small servers of the three vendors, based on the HTTP server of the JDK. Only
 * for tests.
 */
package dev.signoff.sdk.testing;
