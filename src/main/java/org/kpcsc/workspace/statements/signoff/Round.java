package org.kpcsc.workspace.statements.signoff;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.persistence.HashColumn;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;
import org.kpcsc.workspace.statements.persistence.PersonColumn;

/**
 * One time of asking: an exact text, who is asked, the rule and the deadline.
 *
 * <p>Belongs to its statement, which alone opens and closes it. Answers are the statement's; a
 * round knows which of them count for its text.
 */
@Entity
@Table(schema = "statements", name = "round")
public class Round {

    private static final Duration A_DAY = Duration.ofDays(1);

    /** How a rule stands in its column. */
    private enum RuleKind {
        NO_OBJECTION,
        MAJORITY,
        EVERY_NAMED
    }

    @Id private UUID id;
    private int number;
    @Embedded private FrozenText text;

    @Enumerated(EnumType.STRING)
    private RuleKind rule;

    private int minimum;
    private Instant deadline;
    private boolean extended;
    private Instant openedAt;

    @Column(name = "opened_by")
    @Convert(converter = PersonColumn.class)
    private PersonId openedBy;

    @Convert(converter = OrganisationColumn.class)
    private OrganisationId openedByOrganisation;

    private @Nullable Instant closedAt;
    private @Nullable Instant spellingUntil;
    private @Nullable Instant disputedAt;
    private @Nullable Instant remindedAt;

    @Convert(converter = OrganisationColumn.class)
    private @Nullable OrganisationId disputedBy;

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "asked",
            joinColumns = @JoinColumn(name = "round"))
    @Column(name = "organisation")
    @Convert(converter = OrganisationColumn.class)
    private Set<OrganisationId> asked = new HashSet<>();

    /** Texts from which this one differs in spelling only. */
    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "same_wording",
            joinColumns = @JoinColumn(name = "round"))
    @Column(name = "hash")
    @Convert(converter = HashColumn.class)
    private Set<ContentHash> sameWording = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Round() {}

    /** Throws {@link RefusedException} for terms that cannot be. */
    public Round(FrozenText text, Terms terms, @Nullable Round previous, By by, Instant now) {
        terms.checkedAt(now);
        this.id = UUID.randomUUID();
        this.number = previous == null ? 1 : previous.number + 1;
        this.text = text;
        this.rule = kindOf(terms.rule());
        this.minimum = terms.rule() instanceof SignOffRule.NoObjection(int least) ? least : 0;
        this.deadline = terms.deadline();
        this.openedAt = now;
        this.openedBy = by.person();
        this.openedByOrganisation = by.organisation();
        this.asked.addAll(terms.asked());
        carryOver(previous, terms.spellingUntil());
    }

    private void carryOver(@Nullable Round previous, @Nullable Instant until) {
        if (until == null) {
            return;
        }
        if (previous == null) {
            throw new RefusedException("statements.refused.spelling.first");
        }
        spellingUntil = until;
        sameWording.addAll(previous.accepted());
    }

    /** The texts an answer to which counts here. */
    private Set<ContentHash> accepted() {
        var hashes = new HashSet<ContentHash>();
        hashes.add(text.hash());
        if (disputedAt == null) {
            hashes.addAll(sameWording);
        }
        return hashes;
    }

    public Stand standOf(OrganisationId organisation, Answers answers) {
        return answers.current(organisation).map(this::standBy).orElse(Stand.SILENT);
    }

    private Stand standBy(Answer answer) {
        if (answer.isContradicted()) {
            return Stand.CONTRADICTED;
        }
        return accepted().contains(answer.seen()) ? answer.position().stand() : Stand.TO_CONFIRM;
    }

    /** Each organisation that is asked and where it stands. */
    public Map<OrganisationId, Stand> stands(Answers answers) {
        var stands = new LinkedHashMap<OrganisationId, Stand>();
        asked.forEach(organisation -> stands.put(organisation, standOf(organisation, answers)));
        return stands;
    }

    public Tally tally(Answers answers) {
        return Tally.of(stands(answers).values());
    }

    public boolean isCarriedBy(Answers answers) {
        return rule().isMetBy(tally(answers));
    }

    /**
     * Whether nothing more is to be waited for.
     *
     * <p>Once all have answered a round ends early; not while somebody may still say that a change
     * was more than spelling, and after an extension only where the rule is met, since the
     * extension was made for answers to change.
     */
    public boolean isOver(Answers answers, Instant now) {
        if (!now.isBefore(deadline)) {
            return true;
        }
        return tally(answers).isComplete()
                && !isSpellingOpen(now)
                && (!extended || isCarriedBy(answers));
    }

    /** Whether the change of spelling can be disputed at this moment. */
    public boolean isSpellingOpen(Instant now) {
        return spellingUntil != null && disputedAt == null && now.isBefore(spellingUntil);
    }

    /** Whether an organisation answered to exactly this text, be it contradicted since. */
    public boolean wasAnsweredBy(OrganisationId organisation, Answers answers) {
        return answers.current(organisation)
                .map(answer -> accepted().contains(answer.seen()))
                .orElse(false);
    }

    public boolean asks(OrganisationId organisation) {
        return asked.contains(organisation);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** What a change of more than spelling means: every answer is to be confirmed. */
    public void dispute(OrganisationId by, Instant now) {
        if (!isSpellingOpen(now)) {
            throw new RefusedException("statements.refused.spelling.over");
        }
        disputedAt = now;
        disputedBy = by;
    }

    public void extend(Instant until, Instant now) {
        Terms.checkDeadline(until, now);
        if (!until.isAfter(deadline)) {
            throw new RefusedException("statements.refused.deadline.earlier");
        }
        deadline = until;
        extended = true;
        remindedAt = null;
        closedAt = null;
    }

    /**
     * Whether those who have not answered are to be reminded now, and notes that they were: once, a
     * quarter of the round's time before its end, at most a day.
     */
    public boolean remind(Answers answers, Instant now) {
        if (remindedAt != null || now.isBefore(reminder()) || tally(answers).isComplete()) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    private Instant reminder() {
        var quarter = Duration.between(openedAt, deadline).dividedBy(4);
        return deadline.minus(quarter.compareTo(A_DAY) < 0 ? quarter : A_DAY);
    }

    public void close(Instant now) {
        closedAt = now;
    }

    public SignOffRule rule() {
        return switch (rule) {
            case NO_OBJECTION -> new SignOffRule.NoObjection(minimum);
            case MAJORITY -> new SignOffRule.Majority();
            case EVERY_NAMED -> new SignOffRule.EveryNamed();
        };
    }

    private static RuleKind kindOf(SignOffRule rule) {
        return switch (rule) {
            case SignOffRule.NoObjection(int ignored) -> RuleKind.NO_OBJECTION;
            case SignOffRule.Majority() -> RuleKind.MAJORITY;
            case SignOffRule.EveryNamed() -> RuleKind.EVERY_NAMED;
        };
    }

    public int number() {
        return number;
    }

    public FrozenText text() {
        return text;
    }

    public Instant deadline() {
        return deadline;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public By openedBy() {
        return new By(openedBy, openedByOrganisation);
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public Optional<Instant> spellingUntil() {
        return Optional.ofNullable(spellingUntil);
    }

    public Optional<OrganisationId> disputedBy() {
        return Optional.ofNullable(disputedBy);
    }

    public Set<OrganisationId> asked() {
        return Collections.unmodifiableSet(asked);
    }
}
