package org.kpcsc.workspace.doors;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.Enrolment;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/** Every {@link Caller} as somebody with a real account, and their organisations. */
class Cast {

    private final ConfigurableApplicationContext context;
    private final SecurityContextHolderStrategy contexts;
    private final Map<Caller.Seat, OrganisationId> organisations = new EnumMap<>(Caller.Seat.class);
    private final Map<Caller, PersonId> people = new EnumMap<>(Caller.class);
    private final Map<Caller, SigningIn.Begun> signIns = new EnumMap<>(Caller.class);

    /** One where nobody is yet. */
    final OrganisationId empty;

    Cast(ConfigurableApplicationContext context) {
        this.context = context;
        contexts = bean(SecurityContextHolderStrategy.class);
        var coalition = context.getAutowireCapableBeanFactory().createBean(Coalition.class);
        enter(coalition);
        empty = coalition.member();
        enrol();
    }

    final <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    final OrganisationId at(Caller.Seat seat) {
        return Objects.requireNonNull(organisations.get(seat));
    }

    final OrganisationId lead() {
        return at(Caller.Seat.LEAD);
    }

    final OrganisationId other() {
        return at(Caller.Seat.OTHER);
    }

    final OrganisationId invited() {
        return at(Caller.Seat.INVITED);
    }

    final OrganisationId commenting() {
        return at(Caller.Seat.COMMENTING);
    }

    final OrganisationId askedOne() {
        return at(Caller.Seat.ASKED);
    }

    final OrganisationId partner() {
        return at(Caller.Seat.PARTNER);
    }

    final OrganisationId suspended() {
        return at(Caller.Seat.SUSPENDED);
    }

    final OrganisationId coordination() {
        return at(Caller.Seat.COORDINATION);
    }

    final PersonId reader() {
        return person(Caller.LEAD_READER);
    }

    final PersonId person(Caller caller) {
        return Objects.requireNonNull(people.get(caller));
    }

    /** The cookie of their browser, though its sign-in may be over; null for a visitor. */
    final @Nullable String cookie(Caller caller) {
        var begun = signIns.get(caller);
        return begun == null ? null : "sign-in=" + begun.token().value();
    }

    /** From here on in this thread. */
    final void become(Caller caller) {
        contexts.setContext(contextOf(caller));
    }

    /** As a request that has brought the cookie, or an open page, remembers somebody. */
    final SecurityContext contextOf(Caller caller) {
        var begun = signIns.get(caller);
        var holder = contexts.createEmptyContext();
        if (begun != null) {
            holder.setAuthentication(
                    new PreAuthenticatedAuthenticationToken(begun.signedIn(), "", List.of()));
        }
        return holder;
    }

    final void becomeNobody() {
        contexts.clearContext();
    }

    final void act(Caller caller, Runnable act) {
        get(
                caller,
                () -> {
                    act.run();
                    return true;
                });
    }

    final <T> T get(Caller caller, Supplier<T> act) {
        become(caller);
        try {
            return act.get();
        } finally {
            becomeNobody();
        }
    }

    private void enter(Coalition coalition) {
        for (var seat : Caller.Seat.values()) {
            switch (seat) {
                case NONE -> {
                    // Nobody sits there.
                }
                case PARTNER -> organisations.put(seat, coalition.organisation(Standing.PARTNER));
                case COORDINATION -> organisations.put(seat, coalition.coordinator());
                case LEAD, INVITED, COMMENTING, ASKED, OTHER, SUSPENDED ->
                        organisations.put(seat, coalition.member());
            }
        }
    }

    private void enrol() {
        var newcomers = new ArrayList<Enrolment.Newcomer>();
        for (var caller : Caller.without(Caller.EVERYONE, Caller.VISITOR)) {
            people.put(caller, PersonId.create());
            newcomers.add(newcomer(caller));
        }
        bean(Enrolment.class).enrol(newcomers, Coalition.PASSWORD);
        for (var newcomer : newcomers) {
            var caller = callerOf(newcomer.person());
            signIns.put(
                    caller,
                    bean(SigningIn.class).begin(newcomer.userName().value(), "Test").orElseThrow());
        }
    }

    private Caller callerOf(PersonId person) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private Enrolment.Newcomer newcomer(Caller caller) {
        var reader = caller == Caller.LEAD_READER;
        return new Enrolment.Newcomer(
                person(caller),
                new PersonName(nameOf(caller)),
                new UserName(reader ? Secret.READERS_USER_NAME.word() : "door." + caller),
                reader ? new EmailAddress(Secret.READERS_ADDRESS.word() + "@example.org") : null,
                Language.EN,
                caller == Caller.MOVED
                        ? Map.of(lead(), caller.roles, other(), Set.of(Role.READER))
                        : Map.of(at(caller.seat), caller.roles));
    }

    private static String nameOf(Caller caller) {
        return switch (caller) {
            case LEAD_MONITOR -> Secret.MONITORS_NAME.word();
            case LEAD_READER -> Secret.READERS_NAME.word();
            default -> "Person " + caller;
        };
    }
}
