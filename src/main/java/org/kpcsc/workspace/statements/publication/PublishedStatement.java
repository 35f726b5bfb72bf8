package org.kpcsc.workspace.statements.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;

/**
 * A statement as the public reads it; nothing of it changes any more.
 *
 * @param archived whether it was public before the workspace was, so that nothing is known of a
 *     sign-off: its time of publication then is midnight UTC of the day
 * @param endorsing in whose names it is issued, or who stands behind it; empty for an archived one
 * @param html the text as safe HTML, rendered when it was published
 * @param canonicalJson what the organisations signed: RFC 8785 JSON of its format, kind, title,
 *     language and document (docs/decisions/005-sign-off.md)
 * @param hash the SHA-256 of {@link #canonicalJsonBytes()}
 */
public record PublishedStatement(
        String slug,
        StatementKind kind,
        String title,
        Language language,
        Instant publishedAt,
        boolean archived,
        IssuedBy issuedBy,
        List<EndorsingOrganisation> endorsing,
        String html,
        String canonicalJson,
        ContentHash hash) {

    public PublishedStatement {
        endorsing = List.copyOf(endorsing);
    }

    /** The UTF-8 form, byte for byte what the hash covers. */
    public byte[] canonicalJsonBytes() {
        return canonicalJson.getBytes(StandardCharsets.UTF_8);
    }
}
