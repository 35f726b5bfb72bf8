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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;
import org.kpcsc.workspace.statements.persistence.PersonColumn;
import org.kpcsc.workspace.statements.publication.IssuedBy;

/**
 * One time of asking: an exact text, who is asked, the rule and the deadline.
 *
 * <p>Belongs to its {@link SignOff}, which alone opens and closes it and holds the answers; a round
 * knows which of them count for its text.
 */
@Entity
@Table(schema = "statements", name = "round")
public class Round {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Id private UUID id;
    private int number;
    @Embedded private FrozenText text;

    @Enumerated(EnumType.STRING)
    private IssuedBy issuedBy;

    @Embedded private RuleColumns rule;
    private Instant deadline;
    private boolean extended;
    private Instant openedAt;

    @Column(name = "opened_by")
    @Convert(converter = PersonColumn.class)
    private PersonId openedBy;

    @Convert(converter = OrganisationColumn.class)
    private OrganisationId openedByOrganisation;

    private @Nullable Instant closedAt;
    private @Nullable Instant remindedAt;

    /** What was answered before was answered to another name; null where nothing was. */
    private @Nullable Instant countsFrom;

    @Embedded private Spelling spelling = new Spelling();

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "asked",
            joinColumns = @JoinColumn(name = "round"))
    @Column(name = "organisation")
    @Convert(converter = OrganisationColumn.class)
    private Set<OrganisationId> asked = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Round() {}

    /** Throws {@link RefusedException} for terms that cannot be. */
    public Round(
            FrozenText text,
            IssuedBy issuedBy,
            Terms terms,
            @Nullable Round previous,
            By by,
            Instant now) {
        terms.checkedAt(now);
        this.id = UUID.randomUUID();
        this.number = previous == null ? 1 : previous.number + 1;
        this.text = text;
        this.issuedBy = issuedBy;
        this.rule = RuleColumns.of(terms.rule());
        this.deadline = terms.deadline();
        this.openedAt = now;
        this.openedBy = by.person();
        this.openedByOrganisation = by.organisation();
        this.asked.addAll(terms.asked());
        if (previous != null) {
            this.countsFrom = previous.issuedBy == issuedBy ? previous.countsFrom : now;
        }
        carryOver(previous, terms.spellingUntil());
    }

    private void carryOver(@Nullable Round previous, @Nullable Instant until) {
        if (until == null) {
            return;
        }
        if (previous == null) {
            throw new RefusedException("statements.refused.spelling.first");
        }
        var texts = new HashSet<>(previous.spelling.carried());
        texts.add(previous.text.hash());
        spelling.carry(texts, until);
    }

    /** Whether that answer was given to this text, in this name. */
    boolean counts(Answer answer) {
        return accepts(answer.seen()) && (countsFrom == null || !answer.at().isBefore(countsFrom));
    }

    private boolean accepts(ContentHash answered) {
        return text.hash().equals(answered) || spelling.carries(answered);
    }

    Stand standBy(Answer answer) {
        if (answer.isContradicted()) {
            return Stand.CONTRADICTED;
        }
        return counts(answer) ? answer.position().stand() : Stand.TO_CONFIRM;
    }

    public boolean asks(OrganisationId organisation) {
        return asked.contains(organisation);
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    void extend(Instant until, Instant now) {
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
     * Whether it is time to remind those who have not answered, and notes that they were: once, a
     * quarter of the round's time before its end, at most a day.
     */
    boolean remind(Instant now) {
        if (remindedAt != null || now.isBefore(reminder())) {
            return false;
        }
        remindedAt = now;
        return true;
    }

    private Instant reminder() {
        var quarter = Duration.between(openedAt, deadline).dividedBy(4);
        return deadline.minus(quarter.compareTo(A_DAY) < 0 ? quarter : A_DAY);
    }

    void close(Instant now) {
        closedAt = now;
    }

    /** When its text was locked and put to the organisations. */
    public Instant openedAt() {
        return openedAt;
    }

    public SignOffRule rule() {
        return rule.read();
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

    /** Until when a change of spelling can be disputed; empty where none can be any more. */
    public Optional<Instant> spellingOpenUntil(Instant now) {
        return spelling.until().filter(until -> spelling.isOpen(now));
    }

    public Optional<OrganisationId> disputedBy() {
        return spelling.disputedBy();
    }

    Spelling spelling() {
        return spelling;
    }

    boolean isExtended() {
        return extended;
    }

    public Set<OrganisationId> asked() {
        return Collections.unmodifiableSet(asked);
    }
}
