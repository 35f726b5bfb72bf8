package org.kpcsc.workspace.statements.ui;

import java.time.Clock;
import org.kpcsc.workspace.mail.Links;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.AnswerLinks;
import org.kpcsc.workspace.statements.Approvals;
import org.kpcsc.workspace.statements.Publications;
import org.kpcsc.workspace.statements.SignOffs;
import org.kpcsc.workspace.statements.StatementCopies;
import org.kpcsc.workspace.statements.StatementPages;
import org.kpcsc.workspace.statements.StatementTexts;
import org.kpcsc.workspace.statements.Statements;
import org.springframework.stereotype.Component;

/** What the parts of a statement's page call; each thing a person does is one call. */
@Component
record StatementServices(
        Statements statements,
        StatementPages pages,
        StatementTexts texts,
        StatementCopies copies,
        SignOffs signOffs,
        Approvals approvals,
        Publications publications,
        AnswerLinks answerLinks,
        Organisations organisations,
        Notifications notifications,
        Links links,
        Clock clock) {}
