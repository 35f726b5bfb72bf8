package org.kpcsc.workspace.statements.signoff;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.publication.IssuedBy;

/**
 * What organisations were asked about one statement, round by round, and every answer they gave.
 *
 * <p>Knows who stands where towards the text of the latest round, and nothing of what follows from
 * it: that is the statement's.
 */
@Embeddable
public class SignOff {

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

    private boolean endorsersAlone;

    /** Of a statement of which nobody was asked yet. */
    public SignOff() {}

    // Asking

    /** Throws {@link RefusedException} for terms that cannot be. */
    public void open(FrozenText text, IssuedBy issuedBy, Terms terms, By by, Instant now) {
        rounds.add(new Round(text, issuedBy, terms, latest().orElse(null), by, now));
        endorsersAlone = false;
    }

    public void extend(Instant until, Instant now) {
        round().extend(until, now);
        endorsersAlone = false;
    }

    public void close(Instant now) {
        if (round().isOpen()) {
            round().close(now);
        }
    }

    /** From now on the endorsers who agree to be named carry the text, whatever the rule was. */
    public void leaveToEndorsers() {
        if (namedEndorsers().isEmpty()) {
            throw new RefusedException("statements.refused.noendorser");
        }
        endorsersAlone = true;
    }

    public void disputeSpelling(OrganisationId by, Instant now) {
        requireAsked(by);
        round().spelling().dispute(by, now);
    }

    /** Whether those who have not answered are to be reminded now; true only once. */
    public boolean remind(Instant now) {
        return !tally().isComplete() && round().remind(now);
    }

    // Answering

    public void add(Answer answer) {
        answers.add(answer);
    }

    /** An answer that did not come from a representative is the organisation's no more. */
    public void contradict(OrganisationId organisation, Instant now) {
        var recorded =
                answers()
                        .current(organisation)
                        .filter(answer -> answer.isIndirect() && !answer.isContradicted())
                        .orElseThrow(() -> new RefusedException("statements.refused.contradict"));
        answers.set(answers.lastIndexOf(recorded), recorded.contradicted(now));
    }

    public void requireAsked(OrganisationId organisation) {
        if (!round().asks(organisation)) {
            throw new RefusedException("statements.refused.notasked");
        }
    }

    public void requireText(ContentHash seen) {
        if (!text().hash().equals(seen)) {
            throw new RefusedException("statements.refused.text");
        }
    }

    /** After the deadline only an answer that was given before can be changed. */
    public void requireInTime(OrganisationId organisation, Instant now) {
        var inTime = round().isOpen() && now.isBefore(round().deadline());
        if (!inTime && !wasAnsweredBy(organisation)) {
            throw new RefusedException("statements.refused.late");
        }
    }

    /** Whether it answered to exactly this text, be it contradicted since. */
    private boolean wasAnsweredBy(OrganisationId organisation) {
        return answers().current(organisation).filter(round()::counts).isPresent();
    }

    /** What an organisation has answered itself is not replaced by what others say for it. */
    public void requireNotAnsweredByItself(OrganisationId organisation) {
        answers()
                .current(organisation)
                .filter(answer -> !answer.isIndirect() && round().counts(answer))
                .ifPresent(_ -> {
                    throw new RefusedException("statements.refused.answered");
                });
    }

    // Where it stands

    public Stand standOf(OrganisationId organisation) {
        return answers().current(organisation).map(round()::standBy).orElse(Stand.SILENT);
    }

    /** Each organisation that is asked and where it stands. */
    public Map<OrganisationId, Stand> stands() {
        return round().asked().stream().collect(Collectors.toMap(one -> one, this::standOf));
    }

    public Tally tally() {
        return Tally.of(stands().values());
    }

    /**
     * Whether nothing more is to be waited for.
     *
     * <p>Once all have answered a round ends early; not while somebody may still say that a change
     * was more than spelling, and after an extension only where the rule is met, since the
     * extension was made for answers to change.
     */
    public boolean isOver(Instant now) {
        if (!now.isBefore(round().deadline())) {
            return true;
        }
        return tally().isComplete()
                && !round().spelling().isOpen(now)
                && (!round().isExtended() || isCarried());
    }

    public boolean isCarried() {
        return endorsersAlone ? !namedEndorsers().isEmpty() : round().rule().isMetBy(tally());
    }

    /**
     * Whether it is carried by those organisations alone: one that was suspended or has left since
     * it answered carries nothing any more.
     */
    public boolean isCarriedAmong(Set<OrganisationId> standing) {
        if (endorsersAlone) {
            return namedEndorsers().stream().anyMatch(standing::contains);
        }
        var left =
                stands().entrySet().stream()
                        .filter(stand -> standing.contains(stand.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
        return round().rule().isMetBy(Tally.of(left));
    }

    public boolean isLeftToEndorsers() {
        return endorsersAlone;
    }

    /** Who may be named in public: endorses this text and agreed. Nobody else ever is. */
    public List<OrganisationId> namedEndorsers() {
        return answers().current().stream()
                .filter(Answer::named)
                .map(Answer::organisation)
                .filter(this::endorses)
                .toList();
    }

    private boolean endorses(OrganisationId organisation) {
        return asks(organisation)
                && switch (standOf(organisation)) {
                    case ENDORSES, RESERVES -> true;
                    case OBJECTS, ABSTAINS, TO_CONFIRM, CONTRADICTED, SILENT -> false;
                };
    }

    // What there is

    /** Whether the latest round asks that organisation. */
    public boolean asks(OrganisationId organisation) {
        return latest().filter(round -> round.asks(organisation)).isPresent();
    }

    /** Everyone who was ever asked. */
    public Set<OrganisationId> everAsked() {
        var all = new LinkedHashSet<OrganisationId>();
        rounds.forEach(round -> all.addAll(round.asked()));
        return all;
    }

    /** Every text that organisations were ever asked about. */
    public Set<ContentHash> textsAsked() {
        return rounds.stream().map(round -> round.text().hash()).collect(Collectors.toSet());
    }

    public Answers answers() {
        return new Answers(answers);
    }

    /** The text of the latest round. */
    public FrozenText text() {
        return round().text();
    }

    /** The round that is open or was the last. */
    public Optional<Round> latest() {
        return rounds.isEmpty() ? Optional.empty() : Optional.of(rounds.getLast());
    }

    private Round round() {
        return latest().orElseThrow(() -> new IllegalStateException("nobody was ever asked"));
    }

    /** The round in which organisations were asked for the first time. */
    public Optional<Round> first() {
        return rounds.stream().findFirst();
    }
}
