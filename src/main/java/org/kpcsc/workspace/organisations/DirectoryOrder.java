package org.kpcsc.workspace.organisations;

/** In which order organisations are listed; the first is the usual one. */
public enum DirectoryOrder {
    ACRONYM,
    NAME,
    COUNTRY,
    STANDING
}
