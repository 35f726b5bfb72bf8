package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What an open page says, in its reader's language, when the workspace no longer answers it. */
@Component
class LostConnection implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    /** As soon as the line is back, the page is to say so. */
    private static final int MILLISECONDS_BETWEEN_TRIES = 2_000;

    private final transient MessageSource messages;

    LostConnection(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::speak);
        event.getSource().setSystemMessagesProvider(info -> forEndedSessions(info.getLocale()));
    }

    private void speak(UIInitEvent event) {
        var page = event.getUI();
        var locale = page.getLocale();
        var reconnecting = page.getReconnectDialogConfiguration();
        reconnecting.setReconnectInterval(MILLISECONDS_BETWEEN_TRIES);
        reconnecting.setDialogText(words("shell.connection.lost", locale));
        reconnecting.setDialogTextGaveUp(words("shell.connection.given-up", locale));
        speakWhenBack(page, words("shell.connection.back", locale));
    }

    /** The component that says so belongs to no landmark: it is announced as a status. */
    private static void speakWhenBack(UI page, String words) {
        page.getPage().executeJs("window.Vaadin.connectionIndicator.onlineText=$0", words);
        page.getPage()
                .executeJs("window.Vaadin.connectionIndicator.setAttribute('role',$0)", "status");
    }

    /** The session is over or its page is unknown: the same page is loaded, by way of sign-in. */
    private SystemMessages forEndedSessions(Locale asked) {
        var locale = Language.of(asked).map(Language::locale).orElse(Locale.ENGLISH);
        var said = new CustomizedSystemMessages();
        said.setSessionExpiredNotificationEnabled(true);
        said.setSessionExpiredCaption(words("shell.session.over", locale));
        said.setSessionExpiredMessage(words("shell.session.over.next", locale));
        said.setSyncErrorCaption(words("shell.session.out-of-step", locale));
        said.setSyncErrorMessage(words("shell.session.out-of-step.next", locale));
        said.setInternalErrorCaption(words("shell.session.failed", locale));
        said.setInternalErrorMessage(words("shell.session.failed.next", locale));
        said.setCookiesDisabledCaption(words("shell.session.no-cookies", locale));
        said.setCookiesDisabledMessage(words("shell.session.no-cookies.next", locale));
        return said;
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
