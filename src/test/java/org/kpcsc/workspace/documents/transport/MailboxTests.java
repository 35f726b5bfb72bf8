package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MailboxTests {

    private final Mailbox mailbox = new Mailbox(entries -> {});

    @Test
    void goesOnAfterAnError() {
        mailbox.post(() -> {
            throw new StackOverflowError();
        });
        var next = new CompletableFuture<String>();
        mailbox.post(() -> next.complete("done"));
        assertThat(next).succeedsWithin(Duration.ofSeconds(10)).isEqualTo("done");
    }
}
