package org.kpcsc.workspace.statements;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.documents.authority.Submission;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.StepJson;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.kpcsc.workspace.testing.NewOrganisation;
import tools.jackson.databind.json.JsonMapper;

/** Organisations and people of a test, and the acts that tests are made of. */
class Coalition {

    static final Reply ENDORSE = new Reply(Position.ENDORSE, null, true);
    static final Reply ABSTAIN = new Reply(Position.ABSTAIN, null, false);

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Founding founding;
    private final KnownRoles people;
    private final Authorities authorities;
    private final Statements statements;
    private final SignOffs signOffs;
    private final Approvals approvals;
    private final StatementPages pages;
    private final Notifications notifications;
    private final Acting acting;
    private final MovableClock clock;

    Coalition(
            Founding founding,
            KnownRoles people,
            Authorities authorities,
            Statements statements,
            SignOffs signOffs,
            Approvals approvals,
            StatementPages pages,
            Notifications notifications,
            Acting acting,
            MovableClock clock) {
        this.founding = founding;
        this.people = people;
        this.authorities = authorities;
        this.statements = statements;
        this.signOffs = signOffs;
        this.approvals = approvals;
        this.pages = pages;
        this.notifications = notifications;
        this.acting = acting;
        this.clock = clock;
    }

    OrganisationId member() {
        return NewOrganisation.member(founding, "SIGN");
    }

    Actor person(OrganisationId organisation, Role... roles) {
        return people.with(Acting.someone(organisation, roles));
    }

    Actor coordinator(OrganisationId organisation) {
        return people.with(Acting.coordinator(organisation));
    }

    /** The same person, who drafts and signs for the coordinating organisation besides. */
    static Actor writing(Actor coordinator) {
        var roles = Set.of(Role.DRAFTER, Role.REPRESENTATIVE, Role.COORDINATOR);
        return new Actor(coordinator.person(), coordinator.organisation(), roles, true, true);
    }

    /** The keys of everything that somebody was told of. */
    List<String> told(Actor actor) {
        return acting
                .as(actor, () -> notifications.mine(NoticeFilter.ALL, NoticeOrder.NEWEST, 0, 50))
                .stream()
                .map(row -> row.notice().key())
                .toList();
    }

    /** With some words in its text, as nobody is asked about none. */
    StatementId started(Actor drafter, Visibility visibility) {
        var id = empty(drafter, visibility);
        typed(id, drafter, "We, the undersigned. ");
        return id;
    }

    StatementId empty(Actor drafter, Visibility visibility) {
        return acting.as(
                drafter,
                () ->
                        statements.start(
                                draft("Benefits " + NEXT.incrementAndGet(), visibility),
                                Language.EN));
    }

    static Draft draft(String title, Visibility visibility) {
        return new Draft(StatementKind.JOINT_STATEMENT, title, IssuedBy.COALITION, visibility);
    }

    ContentHash asked(StatementId id, Actor by, OrganisationId... organisations) {
        return asked(id, by, new SignOffRule.NoObjection(1), organisations);
    }

    ContentHash asked(StatementId id, Actor by, SignOffRule rule, OrganisationId... asked) {
        var deadline = clock.instant().plus(Duration.ofDays(2));
        var how = new AskForSignOff(rule, deadline, Set.of(asked), null);
        return acting.as(by, () -> signOffs.ask(id, how));
    }

    void endorsed(StatementId id, Actor by, ContentHash text) {
        acting.as(by, () -> signOffs.answer(id, text, ENDORSE));
    }

    void approved(StatementId id, Actor by, ContentHash text) {
        acting.as(by, () -> approvals.approve(id, text, null));
    }

    StatementDetails page(StatementId id, Actor reader) {
        return acting.as(reader, (Supplier<StatementDetails>) () -> pages.of(id));
    }

    StatementDetails.AnswerRow answer(StatementId id, Actor reader, OrganisationId of) {
        return Objects.requireNonNull(page(id, reader).round()).answers().stream()
                .filter(row -> row.organisation().id().equals(of))
                .findFirst()
                .orElseThrow();
    }

    /** Types at the beginning of the text over the coediting authority itself. */
    Outcome typed(StatementId id, Actor author, String words) {
        var document = page(id, author).document();
        return typed(document, author.person(), author.organisation(), words);
    }

    Outcome typed(DocumentId document, PersonId person, OrganisationId organisation, String words) {
        var step =
                """
                {"stepType":"replace","from":1,"to":1,
                 "slice":{"content":[{"type":"text","text":"%s"}]}}
                """
                        .formatted(words);
        return entered(document, new Authorship(person, organisation), EditingMode.WRITE, step);
    }

    /** Takes letters out at the beginning of the text. */
    void erased(DocumentId document, Actor author, int letters) {
        var step = "{\"stepType\":\"replace\",\"from\":1,\"to\":%d}".formatted(1 + letters);
        entered(document, of(author), EditingMode.WRITE, step);
    }

    /** Suggests one letter at the beginning of the text. */
    Outcome suggested(DocumentId document, Actor author, UUID suggestion) {
        var step =
                """
                {"stepType":"replace","from":1,"to":1,"slice":{"content":[{"type":"text",
                 "text":"x","marks":[{"type":"insertion","attrs":{"id":"%s"}}]}]}}
                """
                        .formatted(suggestion);
        return entered(document, of(author), EditingMode.SUGGEST, step);
    }

    /** Accepts the letter that was suggested last. */
    void acceptedFirst(DocumentId document, Actor author, UUID suggestion) {
        var step =
                """
                {"stepType":"removeMark","from":1,"to":2,
                 "mark":{"type":"insertion","attrs":{"id":"%s"}}}
                """
                        .formatted(suggestion);
        entered(document, of(author), EditingMode.WRITE, step);
    }

    private static Authorship of(Actor author) {
        return new Authorship(author.person(), author.organisation());
    }

    private Outcome entered(DocumentId document, Authorship author, EditingMode mode, String step) {
        var line = new LineId(document, UUID.randomUUID());
        var entrance = authorities.enter(line, author.person()).orElseThrow();
        var json = JsonMapper.shared().readTree(step);
        return authorities
                .accept(
                        new Submission(
                                line,
                                entrance.epoch(),
                                1,
                                entrance.authority().head().version(),
                                List.of(new StepJson(WorkspaceSchema.version1()).read(json)),
                                author,
                                () -> mode))
                .join();
    }
}
