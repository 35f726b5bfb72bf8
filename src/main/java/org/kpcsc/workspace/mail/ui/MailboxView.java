package org.kpcsc.workspace.mail.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.mail.Mailbox;
import org.kpcsc.workspace.mail.ReceivedMail;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.PagedRows;
import org.kpcsc.workspace.uikit.Row;
import org.springframework.beans.factory.ObjectProvider;

/** The mails that the demo has sent to anybody; there is no such page outside the demo. */
@Route(MailboxNavigation.PATH)
@PermitAll
class MailboxView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    MailboxView(ObjectProvider<Mailbox> mailboxes) {
        var mailbox = mailboxes.getIfAvailable();
        if (mailbox == null) {
            throw new NotFoundException();
        }
        add(
                new PageHeader(getTranslation("mail.mailbox"))
                        .line(getTranslation("mail.mailbox.about")),
                new PagedRows<>(
                        mailbox::newest,
                        this::row,
                        new EmptyState(getTranslation("mail.mailbox.none"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mail.mailbox");
    }

    private Row row(ReceivedMail mail) {
        var body = new Paragraph(mail.body());
        body.addClassName("ws-mail-body");
        var row =
                new Row(mail.subject())
                        .detail(
                                getTranslation(
                                        "mail.mailbox.to",
                                        mail.to(),
                                        Moments.exactly(mail.receivedAt())))
                        .detail(body);
        mail.body()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst()
                .ifPresent(address -> row.action(link(address)));
        return row;
    }

    private Anchor link(String address) {
        var anchor = new Anchor(address, getTranslation("mail.mailbox.open"));
        anchor.setTarget(AnchorTarget.BLANK);
        anchor.setRouterIgnore(true);
        return anchor;
    }
}
