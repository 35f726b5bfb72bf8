package org.kpcsc.workspace.operations.demo;

import static org.kpcsc.workspace.statements.Involvement.COMMENTING;
import static org.kpcsc.workspace.statements.Involvement.WRITING;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.Archive;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.statements.Involvement;
import org.kpcsc.workspace.statements.StatementId;
import org.kpcsc.workspace.statements.Visibility;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.springframework.stereotype.Component;

/**
 * Enters one published statement and drafts under ids that never change.
 *
 * <p>The published one tells in words of its own what the coalition said on 4 March 2020; nobody is
 * quoted, and nothing is claimed of who signed it.
 */
@Component
class DemoStatements {

    /** Empty drafts count on from here, in decimal digits. */
    private static final int FIRST_EMPTY = 1000;

    private static final int PUBLISHED = 3;

    private final Archive archive;
    private final DemoFiles files;

    DemoStatements(Archive archive, DemoFiles files) {
        this.archive = archive;
        this.files = files;
    }

    void enter() {
        archive.enterPublished(
                statement(PUBLISHED),
                document(PUBLISHED),
                new Draft(
                        StatementKind.PRESS_RELEASE,
                        "Civil society asks what the Kimberley Process has prevented",
                        IssuedBy.COALITION,
                        Visibility.MEMBERS),
                Language.EN,
                by("drafter@zela.example", "ZELA"),
                files.document("statement-2020-03-04"),
                LocalDate.of(2020, 3, 4));
        enterDraft(
                1,
                "Benefits for mining communities",
                Visibility.MEMBERS,
                Map.of("IPIS", WRITING, "NMJD", WRITING, "CNRG", COMMENTING));
        enterDraft(
                2,
                "Land rights before a mine opens",
                Visibility.PARTICIPANTS,
                Map.of("IPIS", WRITING));
    }

    /** Adds those of the empty drafts that are not there yet. */
    void enterEmpty(int count) {
        var empty = files.document("empty");
        for (int number = FIRST_EMPTY; number < FIRST_EMPTY + count; number++) {
            if (!archive.knows(statement(number))) {
                archive.enterDraft(
                        statement(number),
                        document(number),
                        draft("Draft " + number, Visibility.MEMBERS),
                        Language.EN,
                        by("drafter@zela.example", "ZELA"),
                        organisations(Map.of("IPIS", WRITING, "NMJD", WRITING)),
                        empty);
            }
        }
    }

    private void enterDraft(
            int number, String title, Visibility visibility, Map<String, Involvement> others) {
        archive.enterDraft(
                statement(number),
                document(number),
                draft(title, visibility),
                Language.EN,
                by("drafter@zela.example", "ZELA"),
                organisations(others),
                files.document("draft-000" + number));
    }

    private static Draft draft(String title, Visibility visibility) {
        return new Draft(StatementKind.JOINT_STATEMENT, title, IssuedBy.COALITION, visibility);
    }

    private static By by(String login, String acronym) {
        return new By(DemoPerson.id(login), DemoOrganisation.id(acronym));
    }

    private static Map<OrganisationId, Involvement> organisations(
            Map<String, Involvement> byAcronym) {
        return byAcronym.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> DemoOrganisation.id(entry.getKey()), Map.Entry::getValue));
    }

    private static StatementId statement(int number) {
        return new StatementId(numbered(number));
    }

    private static DocumentId document(int number) {
        return new DocumentId(numbered(number));
    }

    private static UUID numbered(int number) {
        return UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
    }
}
