package org.kpcsc.workspace.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.kpcsc.workspace.testing.RegisterTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailSendException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
class OutboxTests {

    @Autowired Acting acting;
    @Autowired Outbox outbox;
    @Autowired OutgoingMails outgoing;
    @Autowired MailWriter writer;
    @Autowired Postman postman;
    @Autowired Mailbox mailbox;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final EmailAddress address = new EmailAddress(UUID.randomUUID() + "@zela.example");

    @BeforeEach
    void nothingIsOnItsWay() {
        acting.nobody();
        jdbc.sql("delete from mail.outgoing").update();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, Something waits for you",
        "FR, Quelque chose vous attend",
        "PT, Há algo à sua espera"
    })
    void sendsAfterTheCommitInThePersonsLanguageWithNothingButALink(
            Language language, String subject) {
        transaction.executeWithoutResult(status -> {
            outbox.send(address, language, Mail.waiting("/workspace/statements/7"));
            assertThat(received()).isEmpty();
        });
        postman.sendWhatIsDue();

        var mail = received().getFirst();
        assertThat(mail.subject()).isEqualTo(subject);
        assertThat(mail.body())
                .startsWith(subject)
                .contains("http://localhost:8080/workspace/statements/7");
        assertThat(onTheirWay()).isZero();
    }

    @Test
    void givesAOneUseLinkTheSameNeutralSubject() {
        send(Mail.oneUseLink("/invitation/abc"));
        postman.sendWhatIsDue();

        assertThat(received().getFirst().subject()).isEqualTo("Something waits for you");
        assertThat(received().getFirst().body()).contains("/invitation/abc");
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            outbox.send(address, Language.EN, Mail.waiting("/workspace/"));
            status.setRollbackOnly();
        });

        assertThat(onTheirWay()).isZero();
    }

    @Test
    void takesMailsInATransactionOnly() {
        assertThatThrownBy(() -> outbox.send(address, Language.EN, Mail.waiting("/workspace/")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void waitsLongerAfterEachFailureAndGivesUpAfterThreeDays() {
        send(Mail.waiting("/workspace/"));
        var broken =
                postmanWith((to, text) -> {
                    throw new MailSendException("no");
                });

        broken.sendWhatIsDue();
        assertThat(attempts()).containsExactly(1);
        broken.sendWhatIsDue();
        assertThat(attempts()).containsExactly(1);
        clock.advance(Duration.ofSeconds(31));
        broken.sendWhatIsDue();
        assertThat(attempts()).containsExactly(2);
        clock.advance(Duration.ofSeconds(31));
        broken.sendWhatIsDue();
        assertThat(attempts()).containsExactly(2);

        clock.advance(Duration.ofDays(4));
        broken.sendWhatIsDue();
        assertThat(onTheirWay()).isZero();
    }

    @Test
    void oneMailThatCannotBeWrittenHoldsNoOtherUp() {
        send(Mail.waiting("/workspace/statements/broken"));
        send(Mail.waiting("/workspace/statements/7"));
        var sent = new ArrayList<String>();
        postmanWith(
                        (to, text) -> {
                            if (text.body().contains("broken")) {
                                throw new IllegalStateException("no such word");
                            }
                            sent.add(text.body());
                        })
                .sendWhatIsDue();
        assertThat(sent).singleElement().asString().contains("statements/7");
    }

    @Test
    void sendsOnceTheServerIsBack() {
        send(Mail.waiting("/workspace/"));
        postmanWith(
                        (to, text) -> {
                            throw new MailSendException("no");
                        })
                .sendWhatIsDue();
        clock.advance(Duration.ofMinutes(1));

        postman.sendWhatIsDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void waitsAtMostTwoHours() {
        var mail =
                new OutgoingMail(
                        UUID.randomUUID(),
                        address,
                        Language.EN,
                        Mail.waiting("/"),
                        clock.instant(),
                        40);

        assertThat(mail.nextAttempt(clock.instant()))
                .isEqualTo(clock.instant().plus(Duration.ofHours(2)));
    }

    @Test
    void linksToTheSiteItselfAlone() {
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.waiting("//evil.example"));
        assertThatIllegalArgumentException().isThrownBy(() -> Mail.waiting("http://evil.example"));
    }

    @Test
    void keepsTheMailboxFromVisitors() {
        assertThatThrownBy(() -> mailbox.newest(0, 1)).isInstanceOf(NotPermittedException.class);
    }

    private Postman postmanWith(Transport transport) {
        return new Postman(outgoing, provider(transport), writer, transaction, clock);
    }

    private static ObjectProvider<Transport> provider(Transport transport) {
        return new ObjectProvider<>() {
            @Override
            public Transport getObject() {
                return transport;
            }
        };
    }

    private void send(Mail mail) {
        transaction.executeWithoutResult(status -> outbox.send(address, Language.EN, mail));
    }

    private List<ReceivedMail> received() {
        var reader = Acting.someone(OrganisationId.create(), Role.READER);
        return acting.as(reader, () -> mailbox.newest(0, 100)).stream()
                .filter(mail -> mail.to().equals(address.value()))
                .toList();
    }

    private List<Integer> attempts() {
        return jdbc.sql("select attempts from mail.outgoing")
                .query((row, number) -> row.getInt("attempts"))
                .list();
    }

    private int onTheirWay() {
        return jdbc.sql("select count(*) from mail.outgoing").query(Integer.class).single();
    }
}
