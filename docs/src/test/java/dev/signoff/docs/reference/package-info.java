/** Tests of the interactive reference in a browser. */
package dev.signoff.docs.reference;
