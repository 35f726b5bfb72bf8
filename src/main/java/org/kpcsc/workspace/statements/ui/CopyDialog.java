package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Function;
import org.kpcsc.workspace.documents.copy.PdfCopy;
import org.kpcsc.workspace.documents.copy.TextCopy;
import org.kpcsc.workspace.documents.copy.WordCopy;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.FileLink;
import org.kpcsc.workspace.uikit.TakenFile;

/** Says what a copy of the text will say of who takes it, and hands it out. */
final class CopyDialog {

    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Dialog dialog = new Dialog();
    private final StatementDetails details;
    private final StatementServices services;

    private CopyDialog(StatementDetails details, StatementServices services) {
        this.details = details;
        this.services = services;
        dialog.setHeaderTitle(Words.text("statements.copy.title"));
        dialog.setWidth("min(480px, 94vw)");
        var says = new Div(said(), new Paragraph(Words.text("statements.copy.kept")), files());
        says.addClassName("ws-form");
        dialog.add(says);
        dialog.getFooter().add(Act.quiet(Words.text("statements.copy.close"), dialog::close));
    }

    static void open(StatementDetails details, StatementServices services) {
        new CopyDialog(details, services).dialog.open();
    }

    private Component said() {
        var key =
                details.state() == StatementState.PUBLISHED
                        ? "statements.copy.says.published"
                        : "statements.copy.says";
        return new Paragraph(Words.text(key));
    }

    private Component files() {
        var files =
                new Div(
                        link("statements.copy.pdf", "pdf", "application/pdf", PdfCopy::of),
                        link("statements.copy.word", "docx", WORD, WordCopy::of));
        files.addClassName("ws-page-actions");
        return files;
    }

    /** The text as it is when the link is followed; writing it takes a while for a long one. */
    private FileLink link(
            String key, String ending, String type, Function<TextCopy, byte[]> writer) {
        var link =
                new FileLink(
                        Words.text(key),
                        () -> {
                            var taken = services.copies().take(details.id());
                            var copy = CopyWords.around(taken);
                            return new TakenFile(
                                    taken.fileName() + "." + ending,
                                    type,
                                    () -> writer.apply(copy));
                        });
        link.addClassName("ws-action");
        return link;
    }
}
