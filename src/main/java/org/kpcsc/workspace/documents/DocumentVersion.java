package org.kpcsc.workspace.documents;

import org.kpcsc.workspace.kernel.ContentHash;

/**
 * One exact text: what an organisation signs.
 *
 * @param document which document
 * @param version number of steps since its beginning
 * @param hash SHA-256 of the text's canonical form
 */
public record DocumentVersion(DocumentId document, long version, ContentHash hash) {}
