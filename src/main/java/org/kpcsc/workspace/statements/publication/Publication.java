package org.kpcsc.workspace.statements.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;

/** What is to be made public of one statement. */
public record Publication(
        UUID statement,
        StatementKind kind,
        String title,
        Language language,
        Instant at,
        boolean archived,
        IssuedBy issuedBy,
        List<EndorsingOrganisation> endorsing,
        String html,
        ContentHash hash) {}
