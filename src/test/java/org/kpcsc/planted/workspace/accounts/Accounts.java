package org.kpcsc.planted.workspace.accounts;

/** The API of its module. */
public final class Accounts {}
