package org.kpcsc.workspace.mail.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.mail.Mailbox;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.RegisterTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegisterTest
class MailboxViewTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void openTheBrowser() {
        jdbc.sql("delete from mail.mailbox").update();
        Browsing.in("mail", Locale.ENGLISH, context);
        acting.become(Acting.someone(OrganisationId.create(), Role.READER));
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
        jdbc.sql("delete from mail.mailbox").update();
    }

    @Test
    void opensTheLinkOfAMail() {
        jdbc.sql(
                        """
                        insert into mail.mailbox (id, address, subject, body, received_at)
                        values (gen_random_uuid(), 'a@zela.example', 'Something waits for you',
                                E'Here:\\nhttp://localhost:8080/invitation/abc\\n', now())
                        """)
                .update();

        Browsing.to("mailbox");

        assertThat(_get(Anchor.class).getHref()).isEqualTo("http://localhost:8080/invitation/abc");
    }

    @Test
    void isNotThereOutsideTheDemo() {
        ObjectProvider<Mailbox> none =
                new StaticApplicationContext().getBeanProvider(Mailbox.class);

        assertThatThrownBy(() -> new MailboxView(none)).isInstanceOf(NotFoundException.class);
    }
}
