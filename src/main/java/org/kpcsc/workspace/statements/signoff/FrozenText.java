package org.kpcsc.workspace.statements.signoff;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.statements.persistence.HashColumn;

/**
 * The exact text that a round asks about.
 *
 * @param version the document's version
 * @param documentHash SHA-256 of the document alone
 * @param hash SHA-256 of what is signed and published: kind, title, language and document
 */
@Embeddable
public record FrozenText(
        long version,
        @Convert(converter = HashColumn.class) ContentHash documentHash,
        @Convert(converter = HashColumn.class) ContentHash hash) {}
