package org.kpcsc.workspace.statements;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.editor.DocumentEditor;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.uikit.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What an open page of a statement does by itself while others act. */
@StatementsTest
class OthersActTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired SignOffs signOffs;
    @Autowired TransactionTemplate transaction;

    private OrganisationId zela;
    private OrganisationId ipis;
    private Actor drafter;
    private Actor signer;
    private Actor ipisSigner;
    private StatementId id;

    @BeforeEach
    void openTheBrowser() {
        acting.nobody();
        zela = coalition.member();
        ipis = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        signer = coalition.person(zela, Role.REPRESENTATIVE);
        ipisSigner = coalition.person(ipis, Role.REPRESENTATIVE, Role.DRAFTER);
        id = coalition.started(drafter, Visibility.PARTICIPANTS);
        coalition.typed(id, drafter, "We ask for a fair share.");
        Browsing.in("statements", Locale.ENGLISH, context);
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
    }

    @Test
    void anAnswerAppearsOnThePageOfWhoeverLooks() {
        var text = asked();
        open(drafter, "");
        coalition.endorsed(id, ipisSigner, text);
        soon(() -> assertThat(tags()).contains("endorses"));
    }

    @Test
    void whatIsRolledBackIsNeverHeardOf() {
        var text = asked();
        open(drafter, "");
        acting.as(
                ipisSigner,
                () ->
                        transaction.executeWithoutResult(status -> {
                            signOffs.answer(id, text, Coalition.ENDORSE);
                            status.setRollbackOnly();
                        }));
        coalition.endorsed(id, signer, text);
        soon(() -> assertThat(tags()).contains("endorses"));
        assertThat(tags()).contains("no answer yet");
    }

    @Test
    void aHalfWrittenAnswerStaysWhileThePageBehindItChanges() {
        var text = asked();
        open(ipisSigner, "");
        press("Other answer");
        var words = _find(TextArea.class);
        coalition.endorsed(id, signer, text);
        soon(() -> assertThat(tags()).contains("endorses"));
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(_find(TextArea.class)).isEqualTo(words);
    }

    @Test
    void theEditorOutlivesTheChangeOfItsFrame() {
        open(drafter, "/text");
        var editor = _get(DocumentEditor.class);
        asked();
        soon(() -> assertThat(tags()).contains("In sign-off"));
        assertThat(_get(DocumentEditor.class)).isSameAs(editor);
    }

    private ContentHash asked() {
        return coalition.asked(id, drafter, zela, ipis);
    }

    private void open(Actor reader, String page) {
        acting.become(reader);
        UI.getCurrent().navigate("statements/" + id + page);
    }

    /** In the page's own turn, which comes after that of whoever acted. */
    private static void soon(ThrowingRunnable seen) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    seen.run();
                });
    }

    private static List<String> tags() {
        return _find(Tag.class).stream().map(Tag::getText).toList();
    }

    private static void press(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }
}
