package org.kpcsc.workspace.documents.editor;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.history.VersionName;

/**
 * A version that can be chosen.
 *
 * @param label as the reader finds it
 * @param name null where nobody gave it one
 */
record KnownVersion(long version, String label, @Nullable VersionName name) {}
