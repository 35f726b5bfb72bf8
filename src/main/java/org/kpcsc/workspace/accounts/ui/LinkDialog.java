package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.CopyButton;
import org.kpcsc.workspace.uikit.Moments;

/** Shows a one-use link, to copy it alone or as a message for a messenger. */
final class LinkDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    LinkDialog(String name, OneUseLink link, String address) {
        var until = until(link.expiresAt());
        setHeaderTitle(getTranslation("accounts.link.title", name));
        addClassName("ws-form-dialog");
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation("accounts.link.text", until)));
        if (link.mailed()) {
            add(new Paragraph(getTranslation("accounts.link.mailed")));
        }
        var copies =
                new Div(
                        link(address),
                        message(getTranslation("accounts.link.message", name, until, address)));
        copies.addClassName("ws-form");
        add(copies);
        getFooter().add(Act.next(getTranslation("accounts.link.close"), this::close));
    }

    private static String until(Instant moment) {
        return Moments.exactly(moment);
    }

    private Component link(String address) {
        var field = new TextField(getTranslation("accounts.link.label"), address, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        return together(field, copying(getTranslation("accounts.link.copy"), address));
    }

    private Component message(String text) {
        var field = new TextArea(getTranslation("accounts.link.message-label"), text, "");
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        return together(field, copying(getTranslation("accounts.link.copy-message"), text));
    }

    private static Component together(Component field, Button copy) {
        copy.addClassName("ws-after-rows");
        return new Div(field, copy);
    }

    private Button copying(String label, String text) {
        return new CopyButton(label, text, getTranslation("accounts.link.copied"));
    }
}
