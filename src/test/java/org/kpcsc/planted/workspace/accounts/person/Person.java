package org.kpcsc.planted.workspace.accounts.person;

/** Public for its own module only. */
public final class Person {}
