package org.cuttings.curation.accounts;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param account name of the account
 * @param formKey what every form of this session sends along, to tell it from one that another site
 *     made
 */
public record Session(String account, String formKey, Instant ends) {}
