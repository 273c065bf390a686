/** The interactive reference, as a reader uses it. */
package dev.signoff.docs.reference;
