package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.UI;
import java.util.UUID;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a person is told of a problem, in their language.
 *
 * <p>What nobody expected is noted in the log under a reference; what it says there is not shown.
 */
final class ProblemWords {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWords.class);

    private ProblemWords() {}

    static String of(Throwable problem) {
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
