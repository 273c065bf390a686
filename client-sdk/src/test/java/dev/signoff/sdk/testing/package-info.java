/** Fake servers of the three vendors, and other support for the tests of the SDK. */
package dev.signoff.sdk.testing;
