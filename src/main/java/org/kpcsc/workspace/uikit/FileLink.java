package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A link to a file that is made when it is followed, with the rights of that moment.
 *
 * <p>What is refused then, or fails, is said on the page as for any other act.
 */
public final class FileLink extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<TakenFile> file;

    /**
     * @param file called with the page at hand, and with it the reader's language and zone
     */
    public FileLink(String text, Supplier<TakenFile> file) {
        this.file = file;
        setText(text);
        setHref((DownloadHandler) this::send, AttachmentType.DOWNLOAD);
    }

    private void send(DownloadEvent download) throws IOException {
        TakenFile taken;
        byte[] bytes;
        try {
            taken = asked(download.getUI());
            bytes = taken.bytes().get();
        } catch (RuntimeException problem) {
            say(problem, download.getUI());
            download.getResponse().sendError(HttpStatusCode.CONFLICT.getCode(), "");
            return;
        }
        download.setFileName(taken.name());
        download.setContentType(taken.type());
        download.setContentLength(bytes.length);
        try (var out = download.getOutputStream()) {
            out.write(bytes);
        }
    }

    private static void say(RuntimeException problem, UI page) {
        page.accessSynchronously(
                () -> page.getSession().getErrorHandler().error(new ErrorEvent(problem)));
    }

    private TakenFile asked(UI page) {
        List<TakenFile> taken = new ArrayList<>();
        page.accessSynchronously(() -> taken.add(file.get()));
        return taken.getFirst();
    }
}
