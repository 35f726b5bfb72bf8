package org.kpcsc.planted.workspace.archive;

/** What somebody uses without saying so. */
public final class Archive {}
