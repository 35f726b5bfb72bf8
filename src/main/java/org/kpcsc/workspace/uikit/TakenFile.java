package org.kpcsc.workspace.uikit;

import java.util.function.Supplier;

/**
 * A file that somebody takes along.
 *
 * @param name of the file, with its ending
 * @param type its media type
 * @param bytes what stands in it; asked for once, and away from the page, which may go on meanwhile
 */
public record TakenFile(String name, String type, Supplier<byte[]> bytes) {}
