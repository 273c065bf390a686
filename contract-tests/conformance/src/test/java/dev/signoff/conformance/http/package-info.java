/** Tests of the suite's HTTP client with correct, broken and silent servers. */
package dev.signoff.conformance.http;
