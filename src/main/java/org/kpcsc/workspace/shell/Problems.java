package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.kpcsc.workspace.uikit.Toast;
import org.springframework.stereotype.Component;

/** Says in the reader's language what went wrong while they acted, and what was kept. */
@Component
class Problems implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var words = ProblemWords.of(event.getThrowable());
        if (UI.getCurrent() != null) {
            Toast.problem(words);
        }
    }
}
