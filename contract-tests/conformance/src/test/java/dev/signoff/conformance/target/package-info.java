/** What can be checked. */
package dev.signoff.conformance.target;
