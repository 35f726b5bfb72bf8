package org.kpcsc.workspace.documents.transport;

import java.util.concurrent.Executor;
import org.apache.tomcat.websocket.server.WsRemoteEndpointImplServer;

/**
 * Lets Tomcat say at once that a frame has been sent.
 *
 * <p>Tomcat starts a thread to say it, lest handlers that send again call each other without end.
 * With hundreds of receivers of each frame that costs more than the sending; so the first such call
 * is made in place, and only one within another gets a thread.
 */
final class PromptCompletion implements Executor {

    static final String COMPLETION =
            WsRemoteEndpointImplServer.class.getName() + "$OnResultRunnable";

    private final Executor threads;
    private final ThreadLocal<Boolean> inside = ThreadLocal.withInitial(() -> false);

    PromptCompletion(Executor threads) {
        this.threads = threads;
    }

    @Override
    public void execute(Runnable task) {
        if (inside.get() || !task.getClass().getName().equals(COMPLETION)) {
            threads.execute(task);
            return;
        }
        inside.set(true);
        try {
            task.run();
        } finally {
            inside.remove();
        }
    }
}
