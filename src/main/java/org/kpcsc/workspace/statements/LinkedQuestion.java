package org.kpcsc.workspace.statements;

import java.time.Instant;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.publication.StatementKind;

/**
 * What a one-use link asks, for the page that it opens.
 *
 * @param visibility who reads the answers too
 * @param html the text as safe HTML
 */
public record LinkedQuestion(
        OrganisationProfile organisation,
        StatementKind kind,
        String title,
        Language language,
        Visibility visibility,
        String html,
        ContentHash hash,
        Instant deadline) {}
