package org.kpcsc.workspace.statements;

import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.approval.Decision;
import org.kpcsc.workspace.statements.approval.DecisionKind;
import org.kpcsc.workspace.statements.approval.Decisions;
import org.kpcsc.workspace.statements.approval.FourEyes;
import org.kpcsc.workspace.statements.approval.Reason;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;
import org.kpcsc.workspace.statements.persistence.PersonColumn;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Answer;
import org.kpcsc.workspace.statements.signoff.FrozenText;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOff;
import org.kpcsc.workspace.statements.signoff.Terms;

/**
 * A joint position on its way from draft to the public.
 *
 * <p>Owns every transition: an act that the state does not allow is refused, and acts about a text
 * name it by its hash, so that nobody answers or approves what they have not seen
 * (docs/decisions/005-sign-off.md). Whether a person has the right to an act is {@link Rights}.
 */
@Entity
@Table(schema = "statements", name = "statement")
class Statement {

    @Id private UUID id;
    @Version private long revision;
    private UUID document;
    @Embedded private Draft draft;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private StatementState state = StatementState.DRAFTING;

    @Convert(converter = OrganisationColumn.class)
    private OrganisationId lead;

    @Convert(converter = PersonColumn.class)
    private PersonId startedBy;

    private Instant startedAt;
    private Instant changedAt;
    @Embedded private Participations participations;
    @Embedded private SignOff signOff = new SignOff();

    @Embedded private Decisions decisions = new Decisions();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Statement() {}

    Statement(
            StatementId id,
            DocumentId document,
            Draft draft,
            Language language,
            By by,
            Instant now) {
        this.id = id.value();
        this.document = document.value();
        this.draft = draft;
        this.language = language;
        this.lead = by.organisation();
        this.startedBy = by.person();
        this.startedAt = now;
        this.changedAt = now;
        this.participations = new Participations(lead, now);
    }

    // Drafting

    void describe(Draft other, Instant now) {
        require(StatementAct.DESCRIBE);
        draft = other;
        changedAt = now;
    }

    /** The organisation is told of the text's history from that version on. */
    void invite(OrganisationId organisation, Involvement involvement, Instant now, long entered) {
        require(StatementAct.INVITE);
        participations.invite(organisation, involvement, now, entered);
    }

    void answerInvitation(OrganisationId organisation, boolean accepted, Instant now) {
        require(StatementAct.INVITE);
        participations.answer(organisation, accepted, now);
    }

    /** Ends an organisation's part, or takes an invitation back; never the lead's own. */
    void dismiss(OrganisationId organisation) {
        require(StatementAct.INVITE);
        if (organisation.equals(lead)) {
            throw new RefusedException("statements.refused.dismiss");
        }
        participations.dismiss(organisation);
    }

    // Sign-off

    void openSignOff(FrozenText text, Terms terms, By by, Instant now) {
        require(StatementAct.ASK);
        signOff.open(text, draft.issuedBy(), terms, by, now);
        become(StatementState.SIGN_OFF, now);
        settle(now);
    }

    void answer(ContentHash seen, Reply reply, By by, Instant now) {
        requireAnswerable(by.organisation(), seen, now);
        take(Answer.given(signOff.text(), reply, by, now), now);
    }

    void recordAnswer(
            OrganisationId of, ContentHash seen, Reply reply, Receipt receipt, By by, Instant now) {
        requireAnswerable(of, seen, now);
        signOff.requireNotAnsweredByItself(of);
        take(Answer.recorded(signOff.text(), of, reply, receipt, by, now), now);
    }

    void answerByLink(
            OrganisationId of,
            ContentHash seen,
            Reply reply,
            String answeredBy,
            By maker,
            Instant now) {
        requireAnswerable(of, seen, now);
        signOff.requireNotAnsweredByItself(of);
        take(Answer.linked(signOff.text(), of, reply, answeredBy, maker, now), now);
    }

    private void requireAnswerable(OrganisationId organisation, ContentHash seen, Instant now) {
        require(StatementAct.ANSWER);
        signOff.requireAsked(organisation);
        signOff.requireText(seen);
        signOff.requireInTime(organisation, now);
    }

    private void take(Answer answer, Instant now) {
        signOff.add(answer);
        changedAt = now;
        settle(now);
    }

    /** The organisation says that an answer recorded for it is not its own. */
    void contradict(OrganisationId organisation, Instant now) {
        require(StatementAct.ANSWER);
        signOff.contradict(organisation, now);
        settle(now);
    }

    void disputeSpelling(OrganisationId by, Instant now) {
        require(StatementAct.DISPUTE_SPELLING);
        signOff.disputeSpelling(by, now);
        settle(now);
    }

    /** Ends the round where nothing more is to be waited for; says whether it did. */
    boolean closeIfOver(Instant now) {
        var before = state;
        settle(now);
        return before != state;
    }

    /** Whether those who have not answered are to be reminded now; true only once. */
    boolean remind(Instant now) {
        return state == StatementState.SIGN_OFF && signOff.remind(now);
    }

    void extend(Instant until, @Nullable String reason, By by, Instant now) {
        require(StatementAct.EXTEND);
        signOff.extend(until, now);
        decide(DecisionKind.EXTENDED, Reason.required(reason), by, now);
        become(StatementState.SIGN_OFF, now);
        settle(now);
    }

    /**
     * Opens the text for editing again.
     *
     * @param reason required where the rule was not met: to revise is then a decision
     */
    void reopen(@Nullable String reason, By by, Instant now) {
        require(StatementAct.REOPEN);
        var failed = state == StatementState.NOT_CARRIED;
        var why = failed ? Reason.required(reason) : Reason.optional(reason);
        decide(DecisionKind.REOPENED, why, by, now);
        draftAgain(now);
    }

    private void draftAgain(Instant now) {
        signOff.close(now);
        become(StatementState.DRAFTING, now);
    }

    /** Brings the state in line with the answers: they may change until publication. */
    private void settle(Instant now) {
        switch (state) {
            case SIGN_OFF -> {
                if (signOff.isOver(now)) {
                    signOff.close(now);
                    become(outcome(), now);
                }
            }
            case NOT_CARRIED, APPROVAL -> become(outcome(), now);
            case APPROVED -> {
                if (!signOff.isCarried()) {
                    become(StatementState.NOT_CARRIED, now);
                }
            }
            case DRAFTING, PUBLISHED -> {
                // No round whose answers could matter.
            }
        }
    }

    private StatementState outcome() {
        return signOff.isCarried() ? StatementState.APPROVAL : StatementState.NOT_CARRIED;
    }

    // Approval and publication

    /** After a failed round: publish in the names of those who endorse and agree to be named. */
    void chooseEndorsersAlone(@Nullable String reason, By by, Instant now) {
        require(StatementAct.CHOOSE_ENDORSERS_ALONE);
        signOff.leaveToEndorsers();
        decide(DecisionKind.ENDORSERS_ALONE, Reason.required(reason), by, now);
        become(StatementState.APPROVAL, now);
    }

    void approve(ContentHash seen, FourEyes fourEyes, @Nullable String reason, By by, Instant now) {
        require(StatementAct.APPROVE);
        signOff.requireText(seen);
        decisions.approve(seen, fourEyes, signOff.answers(), reason, by, now);
        become(StatementState.APPROVED, now);
    }

    void sendBack(@Nullable String reason, By by, Instant now) {
        require(StatementAct.SEND_BACK);
        decide(DecisionKind.SENT_BACK, Reason.required(reason), by, now);
        draftAgain(now);
    }

    /**
     * Makes the approved text public.
     *
     * @param fourEyes asked again, since an endorsement that the approval needed can be withdrawn
     */
    void publish(ContentHash seen, FourEyes fourEyes, By by, Instant now) {
        require(StatementAct.PUBLISH);
        signOff.requireText(seen);
        decisions.requireApproved(seen, fourEyes, signOff.answers());
        decide(DecisionKind.PUBLISHED, null, by, now);
        become(StatementState.PUBLISHED, now);
    }

    /** Throws where the rule is met, or names are there, only thanks to others than those. */
    void requireCarriedAmong(Set<OrganisationId> standing) {
        if (!signOff.isCarriedAmong(standing)) {
            throw new RefusedException("statements.refused.standing.lost");
        }
        if (issuedBy() == IssuedBy.ORGANISATIONS
                && signOff.namedEndorsers().stream().noneMatch(standing::contains)) {
            throw new RefusedException("statements.refused.noendorser");
        }
    }

    /** Records what was public before the workspace was; no sign-off is claimed for it. */
    void publishArchived(Instant then) {
        require(StatementAct.ASK);
        become(StatementState.PUBLISHED, then);
    }

    // What it is

    private void require(StatementAct act) {
        if (!state.allows(act)) {
            throw new RefusedException("statements.refused.state." + state);
        }
    }

    private void decide(DecisionKind decision, @Nullable String reason, By by, Instant now) {
        decisions.add(decision, signOff.text().hash(), reason, by, now);
    }

    private void become(StatementState next, Instant now) {
        state = next;
        changedAt = now;
    }

    StatementId id() {
        return new StatementId(id);
    }

    DocumentId document() {
        return new DocumentId(document);
    }

    StatementKind kind() {
        return draft.kind();
    }

    String title() {
        return draft.title();
    }

    Language language() {
        return language;
    }

    /** In whose name; the choice of the endorsers alone overrides what was planned. */
    IssuedBy issuedBy() {
        return signOff.isLeftToEndorsers() ? IssuedBy.ORGANISATIONS : draft.issuedBy();
    }

    Visibility visibility() {
        return draft.visibility();
    }

    StatementState state() {
        return state;
    }

    OrganisationId lead() {
        return lead;
    }

    By startedBy() {
        return new By(startedBy, lead);
    }

    Optional<Participation> participation(OrganisationId organisation) {
        return participations.of(organisation);
    }

    Set<Participation> participations() {
        return participations.all();
    }

    /** Who was asked, and who stands where. */
    SignOff signOff() {
        return signOff;
    }

    /** Everyone who takes part or was ever asked: they may know what becomes of it. */
    Set<OrganisationId> concerned() {
        var all = new LinkedHashSet<OrganisationId>();
        participations.all().stream()
                .filter(Participation::isCurrent)
                .forEach(part -> all.add(part.organisation()));
        all.addAll(signOff.everAsked());
        return all;
    }

    /** Whether an organisation reads the draft without a part in it: it was asked, or all may. */
    boolean isReadWithoutPart(OrganisationId organisation, boolean member) {
        return signOff.everAsked().contains(organisation)
                || (visibility() == Visibility.MEMBERS && member);
    }

    /** What sent the draft back to its lead for another text; empty where nobody else did. */
    Optional<Decision> revision() {
        return decisions
                .latest()
                .filter(_ -> state == StatementState.DRAFTING)
                .filter(decision -> !decision.organisation().equals(lead));
    }

    List<Decision> decisions() {
        return decisions.all();
    }
}
