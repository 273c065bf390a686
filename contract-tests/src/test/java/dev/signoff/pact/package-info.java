/**
 * Pact tests between the SDK and the reference server. The consumer tests write a pact file for
 * each API, with an interaction for each documented outcome. The provider tests verify the server
 * against all of them.
 */
package dev.signoff.pact;
