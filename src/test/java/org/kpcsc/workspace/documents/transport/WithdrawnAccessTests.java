package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Access ends between the sending of a batch and the decision on it: the decision is no. */
@UsualServer
class WithdrawnAccessTests {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Documents documents;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private PlatformTransactionManager transactions;

    private final DocumentId document = DocumentId.create();
    private SignedIn stays;
    private SignedIn goes;
    private Client staying;
    private Client going;

    @BeforeEach
    void twoWriters() {
        stays = world.signIn();
        goes = world.signIn();
        documents.create(document, Language.EN, stays.actingFor());
        world.permit(stays, document, EditingMode.WRITE);
        world.permit(goes, document, EditingMode.WRITE);
        staying = Client.connect(port, document, stays);
        going = Client.connect(port, document, goes);
        staying.open();
        going.open();
    }

    @AfterEach
    void leave() {
        staying.close();
        going.close();
    }

    @Test
    void commitsNothingOfWhomAccessWasWithdrawnFromWhileItWaited() {
        whileItWaits(() -> {
            world.withdraw(goes, document);
            events.publishEvent(new AccessChanged());
            assertThat(going.closeCode()).isEqualTo(4403);
        });
        assertThat(words()).isEqualTo("before");
    }

    @Test
    void commitsNothingOfWhoIsSignedOutWhileItWaited() {
        whileItWaits(() -> {
            world.endSignIn(goes);
            events.publishEvent(new AccessChanged());
            assertThat(going.closeCode()).isEqualTo(4401);
        });
        assertThat(words()).isEqualTo("before");
    }

    @Test
    void refusesWhoMayOnlyReadByNow() {
        whileItWaits(() -> {
            world.permit(goes, document, EditingMode.READ);
            events.publishEvent(new AccessChanged());
            assertThat(going.next("mode").path("mode").asString()).isEqualTo("read");
        });
        assertThat(going.next("refused").path("reason").asString()).isEqualTo("mode");
        assertThat(words()).isEqualTo("before");
    }

    @Test
    void commitsWhatWaitedForWhomNothingChanged() {
        whileItWaits(() -> {});
        going.acknowledgement(1);
        assertThat(words()).isEqualTo("meant before");
    }

    /** One batch is committed, and one waits for somebody's lock on the text while this is done. */
    private void whileItWaits(Runnable act) {
        staying.acknowledgement(staying.type(0, 1, "before"));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    documents.lock(document);
                    going.type(1, 1, "meant ");
                    // Answered after the batch has been taken from the socket, and before its turn.
                    going.send("{\"type\":\"presence\",\"version\":1,\"anchor\":1,\"head\":1}");
                    assertThat(staying.next("presence").path("carets")).isNotEmpty();
                    act.run();
                    status.setRollbackOnly();
                });
    }

    /** The text after everything that waited has been decided on. */
    private String words() {
        try (var reader = Client.connect(port, document, stays)) {
            long version = reader.open().path("version").longValue();
            reader.acknowledgement(reader.type(version, 1, "."));
            return documents.textAt(document, version + 1).textContent().substring(1);
        }
    }
}
