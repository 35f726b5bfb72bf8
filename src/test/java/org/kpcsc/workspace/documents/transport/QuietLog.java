package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Hears every error and every stack trace that is logged while it is open. */
final class QuietLog extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    QuietLog() {
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        boolean hasStackTrace = event.getThrowableProxy() != null;
        if (event.getLevel().isGreaterOrEqual(hasStackTrace ? Level.INFO : Level.ERROR)) {
            heard.add(event.getLoggerName() + ": " + event.getFormattedMessage());
        }
    }

    void hasHeardNothing() {
        assertThat(heard).isEmpty();
    }

    @Override
    public void close() {
        root.detachAppender(this);
        stop();
    }
}
