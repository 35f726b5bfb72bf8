package org.kpcsc.workspace.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lets views read the same bundles as mails and public pages. */
@Component
class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient MessageSource messages;

    Translations(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
