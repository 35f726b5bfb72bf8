package org.kpcsc.workspace.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Marks every page with the language that its reader picked, which need not be their browser's. */
@Component
class MarkedLanguage implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(MarkedLanguage::mark);
    }

    private static void mark(UIInitEvent event) {
        var page = event.getUI();
        page.getPage()
                .executeJs("document.documentElement.lang=$0", page.getLocale().toLanguageTag());
    }
}
