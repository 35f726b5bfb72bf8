package org.kpcsc.workspace.accounts.signin;

import java.time.Instant;
import org.kpcsc.workspace.accounts.SignInId;

/** One of a person's sign-ins, as their own page lists it. */
public record SignInRow(SignInId signIn, String device, Instant began, Instant lastUsed) {}
