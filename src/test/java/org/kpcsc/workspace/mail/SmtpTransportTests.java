package org.kpcsc.workspace.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class SmtpTransportTests {

    @RegisterExtension
    static final GreenMailExtension SMTP =
            new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
                    .withConfiguration(
                            GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Test
    void sendsPlainText() throws MessagingException {
        transport(SMTP.getSmtp().getPort())
                .deliver(
                        new EmailAddress("a@zela.example"),
                        new MailText("Há algo à sua espera", "Olá\nhttp://localhost:8080/x\n"));

        var mail = SMTP.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Há algo à sua espera");
        assertThat(mail.getFrom()[0]).hasToString("workspace@kpcsc.example");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(GreenMailUtil.getBody(mail)).contains("http://localhost:8080/x");
    }

    @Test
    void saysWhereTheServerDoesNotAnswer() {
        var nobody = transport(1);

        assertThatThrownBy(() ->
                        nobody.deliver(new EmailAddress("a@zela.example"), new MailText("s", "b")))
                .isInstanceOf(MailException.class);
    }

    private static SmtpTransport transport(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return new SmtpTransport(sender, "workspace@kpcsc.example");
    }
}
