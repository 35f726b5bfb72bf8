package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.uikit.Toast;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Says in the reader's language what went wrong while they acted, and what was kept. */
@Component
class Problems implements VaadinServiceInitListener, ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(this));
    }

    @Override
    public void error(ErrorEvent event) {
        var words = words(event.getThrowable());
        if (UI.getCurrent() != null) {
            Toast.problem(words);
        }
    }

    private static String words(Throwable problem) {
        return switch (problem) {
            case RefusedException refused ->
                    translated(refused.key(), refused.arguments().toArray());
            case AccessDeniedException denied -> translated("shell.problem.not-permitted");
            case NotFoundException gone -> translated("shell.problem.not-found");
            case OptimisticLockingFailureException late -> translated("shell.problem.changed");
            default -> unexpected(problem);
        };
    }

    private static String unexpected(Throwable problem) {
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Problem {}", reference, problem);
        return translated("shell.problem.unexpected", reference);
    }

    private static String translated(String key, Object... arguments) {
        var ui = UI.getCurrent();
        return ui == null ? key : ui.getTranslation(key, arguments);
    }
}
