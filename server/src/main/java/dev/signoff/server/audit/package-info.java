/**
 * Audit of logins and logouts: user, method, address and outcome, as events and as a log of JSON
 * lines. Independent of any vendor.
 */
@NullMarked
package dev.signoff.server.audit;

import org.jspecify.annotations.NullMarked;
