package org.kpcsc.workspace.statements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.approval.DecisionKind;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Channel;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.statements.signoff.Tally;

/**
 * Everything that a statement's page shows to one person.
 *
 * @param acts what this person can do now
 * @param invitation to what the reader can accept an invitation; null where there is none
 * @param reachesOut whether this person may make one-use links and messages for those asked
 * @param seesSignOff whether this person may know who answered what; if not, there is no round
 * @param slug the last part of the public address; empty while it is not public
 */
public record StatementDetails(
        StatementId id,
        DocumentId document,
        StatementKind kind,
        String title,
        Language language,
        IssuedBy issuedBy,
        Visibility visibility,
        StatementState state,
        OrganisationProfile own,
        OrganisationProfile lead,
        List<Part> parts,
        @Nullable RoundDetails round,
        List<DecisionRow> decisions,
        Set<StatementAct> acts,
        @Nullable Involvement invitation,
        boolean reachesOut,
        boolean seesSignOff,
        Optional<String> slug) {

    public boolean allows(StatementAct act) {
        return acts.contains(act);
    }

    /** The answer row of the reader's own organisation; empty where it is not asked. */
    public Optional<AnswerRow> ownAnswer() {
        return round == null
                ? Optional.empty()
                : round.answers().stream()
                        .filter(row -> row.organisation().id().equals(own.id()))
                        .findFirst();
    }

    /** Whether the reader is to answer for their organisation now. */
    public boolean isAnswerAwaited() {
        return round != null
                && round.open()
                && allows(StatementAct.ANSWER)
                && ownAnswer().filter(row -> row.stand().isAwaited()).isPresent();
    }

    /**
     * An organisation that takes part in the text, or is invited to.
     *
     * @param readsOn whether it would still read the draft without its part
     */
    public record Part(
            OrganisationProfile organisation,
            boolean accepted,
            Involvement involvement,
            boolean lead,
            boolean readsOn) {

        public boolean writes() {
            return accepted && involvement == Involvement.WRITING;
        }
    }

    /**
     * The round that is open, or was the last.
     *
     * @param asked when its text was locked and put to the organisations
     * @param spellingUntil until when a change of spelling can be disputed; null where none is open
     * @param disputedBy acronym of the organisation that said it is more; null where none did
     */
    public record RoundDetails(
            int number,
            long version,
            ContentHash hash,
            Instant asked,
            SignOffRule rule,
            Instant deadline,
            boolean open,
            @Nullable Instant spellingUntil,
            @Nullable String disputedBy,
            Tally tally,
            List<AnswerRow> answers) {

        /** Whom a publication at this moment would name. */
        public List<OrganisationProfile> namedInPublic() {
            return answers.stream()
                    .filter(AnswerRow::isNamedEndorser)
                    .map(AnswerRow::organisation)
                    .filter(Standings::mayStand)
                    .toList();
        }
    }

    /** One organisation that is asked, and its answer if it gave any. */
    public record AnswerRow(
            OrganisationProfile organisation, Stand stand, @Nullable AnswerDetails answer) {

        /** Whether it may be named in public as endorsing the text. */
        public boolean isNamedEndorser() {
            return answer != null
                    && answer.reply().named()
                    && (stand == Stand.ENDORSES || stand == Stand.RESERVES);
        }

        /** The answer, where it was given to another text than the one with that hash. */
        public Optional<AnswerDetails> answerToAnother(ContentHash text) {
            return Optional.ofNullable(answer).filter(given -> !given.seen().equals(text));
        }
    }

    /**
     * An answer, to whichever text it was.
     *
     * @param recordedBy acronym of the organisation that recorded it or made the link
     */
    public record AnswerDetails(
            long version,
            ContentHash seen,
            Reply reply,
            Instant at,
            Channel channel,
            String recordedBy,
            @Nullable String receivedHow,
            @Nullable LocalDate receivedOn) {}

    /** One decision, by whom and why. */
    public record DecisionRow(
            DecisionKind kind,
            String person,
            String organisation,
            Instant at,
            @Nullable String reason) {}
}
