package org.kpcsc.workspace.statements;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.approval.Decision;
import org.kpcsc.workspace.statements.approval.DecisionKind;
import org.kpcsc.workspace.statements.approval.FourEyes;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;
import org.kpcsc.workspace.statements.persistence.PersonColumn;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Answer;
import org.kpcsc.workspace.statements.signoff.Answers;
import org.kpcsc.workspace.statements.signoff.FrozenText;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.Round;
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

    @Enumerated(EnumType.STRING)
    private StatementKind kind;

    private String title;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Enumerated(EnumType.STRING)
    private IssuedBy issuedBy;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Enumerated(EnumType.STRING)
    private StatementState state = StatementState.DRAFTING;

    @Convert(converter = OrganisationColumn.class)
    private OrganisationId lead;

    @Convert(converter = PersonColumn.class)
    private PersonId startedBy;

    private Instant startedAt;
    private Instant changedAt;
    private boolean endorsersAlone;

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "participation",
            joinColumns = @JoinColumn(name = "statement"))
    private Set<Participation> participations = new LinkedHashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "statement", nullable = false, updatable = false)
    @OrderBy("number")
    private List<Round> rounds = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "answer",
            joinColumns = @JoinColumn(name = "statement"))
    @OrderColumn(name = "ordinal")
    private List<Answer> answers = new ArrayList<>();

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "decision",
            joinColumns = @JoinColumn(name = "statement"))
    @OrderColumn(name = "ordinal")
    private List<Decision> decisions = new ArrayList<>();

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
        this.kind = draft.kind();
        this.title = draft.title();
        this.issuedBy = draft.issuedBy();
        this.visibility = draft.visibility();
        this.language = language;
        this.lead = by.organisation();
        this.startedBy = by.person();
        this.startedAt = now;
        this.changedAt = now;
        participations.add(new Participation(lead, Participation.Standing.ACCEPTED, now));
    }

    // Drafting

    void describe(Draft draft, Instant now) {
        require(StatementAct.DESCRIBE);
        kind = draft.kind();
        title = draft.title();
        issuedBy = draft.issuedBy();
        visibility = draft.visibility();
        changedAt = now;
    }

    void invite(OrganisationId organisation, Instant now) {
        require(StatementAct.INVITE);
        if (participation(organisation).filter(p -> p.isInvitation() || p.writes()).isPresent()) {
            throw new RefusedException("statements.refused.invited");
        }
        replace(new Participation(organisation, Participation.Standing.INVITED, now));
    }

    void answerInvitation(OrganisationId organisation, boolean accepted, Instant now) {
        var invitation =
                participation(organisation)
                        .filter(Participation::isInvitation)
                        .orElseThrow(() -> new RefusedException("statements.refused.invitation"));
        replace(invitation.answered(accepted, now));
    }

    /** Ends an organisation's part, or takes an invitation back; never the lead's own. */
    void dismiss(OrganisationId organisation) {
        require(StatementAct.INVITE);
        if (organisation.equals(lead) || participation(organisation).isEmpty()) {
            throw new RefusedException("statements.refused.dismiss");
        }
        participations.removeIf(part -> part.organisation().equals(organisation));
    }

    private void replace(Participation participation) {
        participations.removeIf(part -> part.organisation().equals(participation.organisation()));
        participations.add(participation);
    }

    // Sign-off

    void openSignOff(FrozenText text, Terms terms, By by, Instant now) {
        require(StatementAct.ASK);
        rounds.add(new Round(text, terms, latestRound().orElse(null), by, now));
        endorsersAlone = false;
        become(StatementState.SIGN_OFF, now);
        settle(now);
    }

    void answer(ContentHash seen, Reply reply, By by, Instant now) {
        requireAnswerable(by.organisation(), seen, now);
        take(Answer.given(round().text(), reply, by, now), now);
    }

    void recordAnswer(
            OrganisationId of, ContentHash seen, Reply reply, Receipt receipt, By by, Instant now) {
        requireAnswerable(of, seen, now);
        take(Answer.recorded(round().text(), of, reply, receipt, by, now), now);
    }

    void answerByLink(
            OrganisationId of,
            ContentHash seen,
            Reply reply,
            String answeredBy,
            By maker,
            Instant now) {
        requireAnswerable(of, seen, now);
        take(Answer.linked(round().text(), of, reply, answeredBy, maker, now), now);
    }

    /** The organisation says that an answer recorded for it is not its own. */
    void contradict(OrganisationId organisation, Instant now) {
        require(StatementAct.ANSWER);
        var recorded =
                answers()
                        .current(organisation)
                        .filter(answer -> answer.isIndirect() && !answer.isContradicted())
                        .orElseThrow(() -> new RefusedException("statements.refused.contradict"));
        answers.set(answers.lastIndexOf(recorded), recorded.contradicted(now));
        settle(now);
    }

    void disputeSpelling(OrganisationId by, Instant now) {
        require(StatementAct.DISPUTE_SPELLING);
        requireAsked(by);
        round().dispute(by, now);
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
        return state == StatementState.SIGN_OFF && round().remind(answers(), now);
    }

    void extend(Instant until, @Nullable String reason, By by, Instant now) {
        require(StatementAct.EXTEND);
        round().extend(until, now);
        decide(DecisionKind.EXTENDED, required(reason), by, now);
        endorsersAlone = false;
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
        var why = state == StatementState.NOT_CARRIED ? required(reason) : optional(reason);
        decide(DecisionKind.REOPENED, why, by, now);
        draftAgain(now);
    }

    private void draftAgain(Instant now) {
        if (round().isOpen()) {
            round().close(now);
        }
        become(StatementState.DRAFTING, now);
    }

    private void requireAnswerable(OrganisationId organisation, ContentHash seen, Instant now) {
        require(StatementAct.ANSWER);
        requireAsked(organisation);
        requireText(seen);
        var stillAsking = state == StatementState.SIGN_OFF && now.isBefore(round().deadline());
        if (!stillAsking && !round().wasAnsweredBy(organisation, answers())) {
            throw new RefusedException("statements.refused.late");
        }
    }

    private void requireAsked(OrganisationId organisation) {
        if (!round().asks(organisation)) {
            throw new RefusedException("statements.refused.notasked");
        }
    }

    private void take(Answer answer, Instant now) {
        answers.add(answer);
        changedAt = now;
        settle(now);
    }

    /** Brings the state in line with the answers: they may change until publication. */
    private void settle(Instant now) {
        switch (state) {
            case SIGN_OFF -> {
                if (round().isOver(answers(), now)) {
                    round().close(now);
                    become(outcome(), now);
                }
            }
            case NOT_CARRIED, APPROVAL -> become(outcome(), now);
            case APPROVED -> {
                if (!isCarried()) {
                    become(StatementState.NOT_CARRIED, now);
                }
            }
            case DRAFTING, PUBLISHED -> {
                // No round whose answers could matter.
            }
        }
    }

    private StatementState outcome() {
        return isCarried() ? StatementState.APPROVAL : StatementState.NOT_CARRIED;
    }

    private boolean isCarried() {
        return endorsersAlone ? !namedEndorsers().isEmpty() : round().isCarriedBy(answers());
    }

    // Approval and publication

    /** After a failed round: publish in the names of those who endorse and agree to be named. */
    void chooseEndorsersAlone(@Nullable String reason, By by, Instant now) {
        require(StatementAct.CHOOSE_ENDORSERS_ALONE);
        if (namedEndorsers().isEmpty()) {
            throw new RefusedException("statements.refused.noendorser");
        }
        decide(DecisionKind.ENDORSERS_ALONE, required(reason), by, now);
        endorsersAlone = true;
        become(StatementState.APPROVAL, now);
    }

    void approve(ContentHash seen, FourEyes fourEyes, @Nullable String reason, By by, Instant now) {
        require(StatementAct.APPROVE);
        requireText(seen);
        if (!fourEyes.allow(by, seen, answers())) {
            throw new RefusedException("statements.refused.foureyes");
        }
        decide(DecisionKind.APPROVED, optional(reason), by, now);
        become(StatementState.APPROVED, now);
    }

    void sendBack(@Nullable String reason, By by, Instant now) {
        require(StatementAct.SEND_BACK);
        decide(DecisionKind.SENT_BACK, required(reason), by, now);
        draftAgain(now);
    }

    void publish(ContentHash seen, By by, Instant now) {
        require(StatementAct.PUBLISH);
        requireText(seen);
        if (issuedBy() == IssuedBy.ORGANISATIONS && namedEndorsers().isEmpty()) {
            throw new RefusedException("statements.refused.noendorser");
        }
        decide(DecisionKind.PUBLISHED, null, by, now);
        become(StatementState.PUBLISHED, now);
    }

    /** Records what was public before the workspace was; no sign-off is claimed for it. */
    void publishArchived(Instant now) {
        require(StatementAct.ASK);
        become(StatementState.PUBLISHED, now);
    }

    /** Who may be named in public: endorses this text and agreed. Nobody else ever is. */
    List<OrganisationId> namedEndorsers() {
        return latestRound().map(this::namedIn).orElse(List.of());
    }

    private List<OrganisationId> namedIn(Round round) {
        Predicate<Answer> counts =
                answer ->
                        switch (round.standOf(answer.organisation(), answers())) {
                            case ENDORSES, RESERVES -> round.asks(answer.organisation());
                            case OBJECTS, ABSTAINS, TO_CONFIRM, CONTRADICTED, SILENT -> false;
                        };
        return answers().current().stream()
                .filter(Answer::named)
                .filter(counts)
                .map(Answer::organisation)
                .toList();
    }

    // What it is

    private void require(StatementAct act) {
        if (!state.allows(act)) {
            throw new RefusedException("statements.refused.state." + state);
        }
    }

    private void requireText(ContentHash seen) {
        if (!round().text().hash().equals(seen)) {
            throw new RefusedException("statements.refused.text");
        }
    }

    private static String required(@Nullable String reason) {
        var given = optional(reason);
        if (given == null) {
            throw new RefusedException("statements.refused.reason");
        }
        return given;
    }

    private static @Nullable String optional(@Nullable String reason) {
        if (reason != null && reason.length() > Reply.MOST_WORDS) {
            throw new RefusedException("statements.refused.words.long", Reply.MOST_WORDS);
        }
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private void decide(DecisionKind decision, @Nullable String reason, By by, Instant now) {
        decisions.add(
                new Decision(
                        decision,
                        by.person(),
                        by.organisation(),
                        now,
                        reason,
                        round().text().hash()));
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
        return kind;
    }

    String title() {
        return title;
    }

    Language language() {
        return language;
    }

    /** In whose name; the choice of the endorsers alone overrides what was planned. */
    IssuedBy issuedBy() {
        return endorsersAlone ? IssuedBy.ORGANISATIONS : issuedBy;
    }

    Visibility visibility() {
        return visibility;
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

    Instant startedAt() {
        return startedAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    Optional<Participation> participation(OrganisationId organisation) {
        return participations.stream()
                .filter(part -> part.organisation().equals(organisation))
                .findFirst();
    }

    Set<Participation> participations() {
        return Set.copyOf(participations);
    }

    /** Everyone who takes part or was ever asked: they may know that it exists. */
    Set<OrganisationId> concerned() {
        var all =
                participations.stream()
                        .map(Participation::organisation)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
        rounds.forEach(round -> all.addAll(round.asked()));
        return all;
    }

    boolean wasAsked(OrganisationId organisation) {
        return rounds.stream().anyMatch(round -> round.asks(organisation));
    }

    /** The round that is open or was the last. */
    Optional<Round> latestRound() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    /** Every text that organisations were ever asked about. */
    Set<ContentHash> textsAsked() {
        return rounds.stream().map(round -> round.text().hash()).collect(Collectors.toSet());
    }

    private Round round() {
        return latestRound().orElseThrow(() -> new IllegalStateException("never asked: " + id));
    }

    Answers answers() {
        return new Answers(answers);
    }

    List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
