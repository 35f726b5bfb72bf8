package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.accounts.signin.SignInRow;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;
import org.kpcsc.workspace.uikit.Toast;

/** Where one is signed in, and the end of it. */
final class SignInsPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final transient OwnSignIns signIns;

    SignInsPanel(OwnSignIns signIns) {
        this.signIns = signIns;
        show();
    }

    private void show() {
        removeAll();
        var rows = signIns.mine();
        add(new H2(getTranslation("accounts.account.sign-ins")));
        add(new RowList(rows.stream().map(this::row).toList()));
        if (rows.size() > 1) {
            var end =
                    Act.quiet(
                            getTranslation("accounts.account.sign-ins-end-others"),
                            this::askToEndOthers);
            end.addClassName("ws-after-rows");
            add(end);
        }
    }

    private Row row(SignInRow signIn) {
        var row =
                new Row(device(signIn))
                        .detail(
                                getTranslation(
                                        "accounts.account.sign-in-used",
                                        Moments.exactly(signIn.lastUsed())));
        return signIn.signIn().equals(signIns.thisOne())
                ? row.tag(new Tag(getTranslation("accounts.account.sign-in-this"), Tone.INFO))
                : row.action(
                        Act.quiet(
                                getTranslation("accounts.account.sign-in-end"),
                                () -> askToEnd(signIn)));
    }

    private String device(SignInRow signIn) {
        return signIn.device().isEmpty()
                ? getTranslation("accounts.account.sign-in-unknown")
                : signIn.device();
    }

    private void askToEnd(SignInRow signIn) {
        Confirm.ask(
                device(signIn),
                getTranslation("accounts.account.sign-in-end-text"),
                getTranslation("accounts.account.sign-in-end"),
                () -> {
                    signIns.end(signIn.signIn());
                    Toast.done(getTranslation("accounts.account.sign-in-ended"));
                    show();
                });
    }

    private void askToEndOthers() {
        Confirm.ask(
                getTranslation("accounts.account.sign-ins-end-others"),
                getTranslation("accounts.account.sign-ins-end-others-text"),
                getTranslation("accounts.account.sign-in-end"),
                () -> {
                    var count = signIns.endOthers();
                    Toast.done(getTranslation("accounts.account.sign-ins-ended", count));
                    show();
                });
    }
}
