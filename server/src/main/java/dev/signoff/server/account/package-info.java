/** Accounts: users, password hashes and rested projects, read from one YAML file. */
@NullMarked
package dev.signoff.server.account;

import org.jspecify.annotations.NullMarked;
