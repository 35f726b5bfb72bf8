package org.kpcsc.workspace.accounts.invitation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;

/** An organisation's word to one person that they may join with these roles, once. */
@Entity
@Table(schema = "accounts", name = "invitation")
class Invitation {

    /** Long enough for someone who is in the field for a week. */
    static final Duration HOLDS = Duration.ofDays(14);

    @Id private UUID id;

    private UUID organisation;

    private String name;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    @ElementCollection
    @CollectionTable(
            schema = "accounts",
            name = "invitation_role",
            joinColumns = @JoinColumn(name = "invitation"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    private byte[] tokenHash;

    private @Nullable UUID invitedBy;

    private Instant invitedAt;

    private Instant expiresAt;

    private @Nullable UUID acceptedBy;

    private boolean withdrawn;

    @Version private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(OrganisationId organisation, Invitee invitee, PersonId by, Token token, Instant at) {
        id = UUID.randomUUID();
        this.organisation = organisation.value();
        name = invitee.name().value();
        address = invitee.address() == null ? null : invitee.address().value();
        language = invitee.language();
        roles.addAll(invitee.roles());
        invitedBy = by.value();
        invitedAt = at;
        tokenHash = token.hash();
        expiresAt = at.plus(HOLDS);
    }

    UUID id() {
        return id;
    }

    OrganisationId organisation() {
        return new OrganisationId(organisation);
    }

    PersonName name() {
        return new PersonName(name);
    }

    Optional<EmailAddress> address() {
        return Optional.ofNullable(address).map(EmailAddress::new);
    }

    Language language() {
        return language;
    }

    Set<Role> roles() {
        return roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it waits for an answer; it may have expired all the same. */
    boolean isOpen() {
        return acceptedBy == null && !withdrawn;
    }

    boolean holds(Instant now) {
        return isOpen() && now.isBefore(expiresAt);
    }

    /** Whose word it is: with their right to invite it ends. */
    Optional<PersonId> invitedBy() {
        return Optional.ofNullable(invitedBy).map(PersonId::new);
    }

    /** Puts a new link in the place of the old one, which no longer works; now their word. */
    void renew(PersonId by, Token token, Instant now) {
        refuseUnless(isOpen());
        invitedBy = by.value();
        tokenHash = token.hash();
        expiresAt = now.plus(HOLDS);
    }

    void withdraw() {
        refuseUnless(isOpen());
        withdrawn = true;
    }

    void accept(PersonId by, Instant now) {
        refuseUnless(holds(now));
        acceptedBy = by.value();
    }

    private static void refuseUnless(boolean condition) {
        if (!condition) {
            throw new RefusedException("accounts.refused.invitation-over");
        }
    }
}
