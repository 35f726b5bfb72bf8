package org.kpcsc.workspace.accounts.person;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/** Someone with an account, and the roles they hold at each of their organisations. */
@Entity
@Table(schema = "accounts", name = "person")
class Person {

    @Id private UUID id;

    private String name;

    private String userName;

    private @Nullable String address;

    @Enumerated(EnumType.STRING)
    private Language language;

    private boolean active = true;

    private String password;

    @ElementCollection
    @CollectionTable(
            schema = "accounts",
            name = "held_role",
            joinColumns = @JoinColumn(name = "person"))
    private Set<HeldRole> roles = new HashSet<>();

    @Version private @Nullable Integer version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    /**
     * @param password the hash, never the password itself
     */
    Person(
            PersonId id,
            PersonName name,
            UserName userName,
            @Nullable EmailAddress address,
            Language language,
            String password) {
        this.id = id.value();
        this.name = name.value();
        this.userName = userName.value();
        this.address = address == null ? null : address.value();
        this.language = language;
        this.password = password;
    }

    PersonId id() {
        return new PersonId(id);
    }

    PersonName name() {
        return new PersonName(name);
    }

    UserName userName() {
        return new UserName(userName);
    }

    Optional<EmailAddress> address() {
        return Optional.ofNullable(address).map(EmailAddress::new);
    }

    Language language() {
        return language;
    }

    boolean isActive() {
        return active;
    }

    /** The password's hash. */
    String password() {
        return password;
    }

    Set<Role> rolesAt(OrganisationId organisation) {
        var held = EnumSet.noneOf(Role.class);
        roles.stream().filter(role -> role.isAt(organisation)).forEach(r -> held.add(r.role()));
        return held;
    }

    boolean belongsTo(OrganisationId organisation) {
        return roles.stream().anyMatch(role -> role.isAt(organisation));
    }

    Set<OrganisationId> organisations() {
        return roles.stream()
                .map(role -> new OrganisationId(role.organisation()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Some organisation of theirs; empty where they belong to none. */
    Optional<OrganisationId> anyOrganisation() {
        return roles.stream()
                .map(HeldRole::organisation)
                .sorted()
                .findFirst()
                .map(OrganisationId::new);
    }

    /** Replaces the roles at that organisation; with none the person leaves it. */
    void hold(Set<Role> wanted, OrganisationId organisation) {
        roles.removeIf(role -> role.isAt(organisation) && !wanted.contains(role.role()));
        wanted.forEach(role -> roles.add(new HeldRole(organisation.value(), role)));
    }

    void rename(PersonName to) {
        name = to.value();
    }

    void speak(Language to) {
        language = to;
    }

    void reachAt(@Nullable EmailAddress to) {
        address = to == null ? null : to.value();
    }

    /**
     * @param hash of the new password
     */
    void changePassword(String hash) {
        password = hash;
    }

    void close() {
        active = false;
    }

    void reopen() {
        active = true;
    }
}
