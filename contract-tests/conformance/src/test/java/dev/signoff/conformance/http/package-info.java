/** How the suite speaks HTTP, with servers that speak it well, badly or not at all. */
package dev.signoff.conformance.http;
