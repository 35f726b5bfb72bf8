package org.kpcsc.workspace.statements;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditRow;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What leaves the workspace as a file names who took it, and leaves a record. */
@StatementsTest
class StatementCopiesTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired StatementCopies copies;
    @Autowired AuditTrail trail;

    private OrganisationId zela;
    private Actor drafter;
    private Actor reader;
    private StatementId id;

    @BeforeEach
    void meet() {
        acting.nobody();
        zela = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER, Role.REPRESENTATIVE);
        reader = coalition.person(coalition.member(), Role.READER);
        id = coalition.started(drafter, Visibility.MEMBERS);
    }

    @AfterEach
    void leave() {
        acting.nobody();
    }

    @Test
    void namesWhoTookItAndTheVersion() {
        var copy = taken(reader);
        assertThat(copy.person()).isEqualTo(reader.person().toString());
        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.text().textContent()).isEqualTo("We, the undersigned. ");
        assertThat(copy.fileName()).matches("benefits-\\d+-v1");
    }

    @Test
    void whileItIsSignedOffItIsTheTextAskedAbout() {
        var asked = coalition.asked(id, drafter, zela);
        assertThat(taken(reader).hash()).isEqualTo(asked);
        assertThat(taken(reader).state()).isEqualTo(StatementState.SIGN_OFF);
    }

    @Test
    void theTakersOrganisationAndTheLeadReadThatItWasTaken() {
        taken(reader);
        var watching = coalition.person(zela, Role.FOCAL_PERSON);
        assertThat(records(watching)).isOne();
        var focal = coalition.person(reader.organisation(), Role.FOCAL_PERSON);
        assertThat(records(focal)).isOne();
        var elsewhere = coalition.person(coalition.member(), Role.FOCAL_PERSON);
        assertThat(records(elsewhere)).isZero();
    }

    @Test
    void nobodyTakesWhatTheyMayNotRead() {
        var kept = coalition.started(drafter, Visibility.PARTICIPANTS);
        acting.become(reader);
        assertThatThrownBy(() -> copies.take(kept)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePageHandsOutBothFiles() throws IOException {
        try (var browser = Browsing.in("statements", Locale.ENGLISH, context)) {
            assertThat(browser).isNotNull();
            acting.become(reader);
            for (var page : List.of("statements/" + id, "statements/" + id + "/text")) {
                Browsing.to(page);
                _click(_get(Button.class, spec -> spec.withText("Download")));
                assertThat(pdf()).contains("Draft, version 1. Taken by " + reader.person());
                assertThat(word()).contains("Not published.");
                _click(_get(Button.class, spec -> spec.withText("Close")));
            }
        }
    }

    @Test
    void aFileOfAnOpenPageIsRefusedOnceItIsNoLongerTheirs() {
        try (var browser = Browsing.in("statements", Locale.ENGLISH, context)) {
            assertThat(browser).isNotNull();
            acting.become(drafter);
            var kept = coalition.started(drafter, Visibility.PARTICIPANTS);
            acting.become(drafter);
            Browsing.to("statements/" + kept);
            _click(_get(Button.class, spec -> spec.withText("Download")));
            acting.become(reader);
            assertThat(file("PDF")).isEmpty();
        }
    }

    private static String pdf() throws IOException {
        try (var file = Loader.loadPDF(file("PDF"))) {
            return new PDFTextStripper().getText(file).replaceAll("\\s+", " ");
        }
    }

    private static String word() throws IOException {
        try (var file = new XWPFDocument(new ByteArrayInputStream(file("Word (DOCX)")))) {
            return file.getFooterList().getFirst().getText();
        }
    }

    private static byte[] file(String name) {
        return _download(_get(Anchor.class, spec -> spec.withText(name)));
    }

    private StatementCopy taken(Actor actor) {
        acting.become(actor);
        return copies.take(id);
    }

    private long records(Actor actor) {
        acting.become(actor);
        return trail.page(AuditFilter.ALL, AuditOrder.NEWEST, 0, 50).stream()
                .map(AuditRow::record)
                .filter(record -> record.act().equals("statements.StatementCopied"))
                .filter(record -> id.value().equals(record.subject()))
                .count();
    }
}
