package org.kpcsc.workspace.documents.history;

/**
 * What others changed since somebody looked.
 *
 * @param looked who looked last and when
 * @param versions what they saw then, and the text of today
 * @param changes how many times others wrote since
 * @param people how many others did
 */
public record SinceLooked(Deed looked, VersionRange versions, int changes, int people) {}
