package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;

/**
 * Takes along what a list shows.
 *
 * <p>The rows are asked for when the link is followed, with the rights of that moment. What is
 * refused then, or fails, is said on the page as for any other act.
 */
final class SheetLink<T> extends Anchor {

    private static final long serialVersionUID = 1L;

    private final transient Spreadsheet<T> sheet;
    private final transient ListSource<T> source;

    SheetLink(Spreadsheet<T> sheet, ListSource<T> source) {
        this.sheet = sheet;
        this.source = source;
        addClassName("ws-export");
        setText(getTranslation("uikit.export"));
        setHref((DownloadHandler) this::send, AttachmentType.DOWNLOAD);
    }

    private void send(DownloadEvent download) throws IOException {
        byte[] file;
        try {
            file = written(download);
        } catch (RuntimeException problem) {
            say(problem, download.getUI());
            download.getResponse().sendError(HttpStatusCode.CONFLICT.getCode(), "");
            return;
        }
        download.setFileName(sheet.fileName());
        download.setContentType("text/csv; charset=utf-8");
        download.setContentLength(file.length);
        try (var out = download.getOutputStream()) {
            out.write(file);
        }
    }

    private static void say(RuntimeException problem, UI page) {
        page.accessSynchronously(
                () -> page.getSession().getErrorHandler().error(new ErrorEvent(problem)));
    }

    /** The page is at hand meanwhile, and with it the reader's language and zone. */
    private byte[] written(DownloadEvent download) {
        var written = new byte[1][];
        var page = download.getUI();
        page.accessSynchronously(() -> written[0] = sheet.write(source, page.getLocale()));
        return written[0];
    }
}
