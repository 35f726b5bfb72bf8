package org.kpcsc.workspace.statements.publication;

import java.time.Instant;
import org.kpcsc.workspace.kernel.Language;

/** A published statement in a list. */
public record PublishedStatementRow(
        String slug, StatementKind kind, String title, Language language, Instant publishedAt) {}
