package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What is used of Tomcat's insides is there: an upgrade that changes them is to be noticed here.
 */
class EncodedTextTests {

    @Test
    void tomcatSendsWhatIsEncoded() {
        assertThat(EncodedText.isSupported()).isTrue();
    }

    @Test
    void tomcatSaysByThatTaskThatSomethingWasSent() {
        assertThatNoException().isThrownBy(() -> Class.forName(PromptCompletion.COMPLETION));
    }

    @Test
    void otherTasksGetAThread() {
        List<Runnable> threads = new ArrayList<>();
        Runnable other = () -> {};
        new PromptCompletion(threads::add).execute(other);
        assertThat(threads).containsExactly(other);
    }
}
