/** Tests of the targets of a run. */
package dev.signoff.conformance.target;
