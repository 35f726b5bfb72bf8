package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.COORDINATING;
import static org.kpcsc.workspace.doors.Caller.COORDINATORS_READER;
import static org.kpcsc.workspace.doors.Caller.DEPUTY;
import static org.kpcsc.workspace.doors.Caller.DISMISSED;
import static org.kpcsc.workspace.doors.Caller.EVERYONE;
import static org.kpcsc.workspace.doors.Caller.LEAD;
import static org.kpcsc.workspace.doors.Caller.LEAD_FOCAL_PERSON;
import static org.kpcsc.workspace.doors.Caller.LEAD_READER;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.OTHER_READER;
import static org.kpcsc.workspace.doors.Caller.SIGNED_IN;
import static org.kpcsc.workspace.doors.Caller.SUSPENDED;
import static org.kpcsc.workspace.doors.Caller.VISITOR;
import static org.kpcsc.workspace.doors.Caller.WITH_A_ROLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.deputy.Deputies;
import org.kpcsc.workspace.accounts.invitation.Acceptance;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.accounts.person.Directory;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.reset.PasswordByLink;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.accounts.setup.SetUp;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;

/** Who may ask the services of the accounts for what. */
final class AccountServiceDoors {

    private static final String PASSWORD = "some quiet rivers";
    private static final PersonName NAME = new PersonName("New");
    private static final Invitee INVITEE =
            new Invitee(NAME, null, Language.EN, Set.of(Role.READER));
    private static final SetUp.FirstPerson FIRST =
            new SetUp.FirstPerson(NAME, new UserName("first"), null, Language.EN, PASSWORD);
    private static final Token GUESSED = new Token("guessed");
    private static final String NOBODYS_ADDRESS = "192.0.2.77";

    private static final Set<Caller> FOCAL_PERSON = Set.of(LEAD_FOCAL_PERSON);
    private static final Set<Caller> COORDINATOR = Set.of(Caller.COORDINATOR);
    private static final Set<Caller> HELPERS =
            Set.of(LEAD_FOCAL_PERSON, Caller.COORDINATOR, DEPUTY);
    private static final Set<Caller> READER = Set.of(LEAD_READER);

    static final List<ServiceDoors<?>> ALL =
            List.of(
                    directory(),
                    roles(),
                    closing(),
                    ownAccount(),
                    invitations(),
                    acceptance(),
                    deputies(),
                    resets(),
                    passwordByLink(),
                    ownSignIns(),
                    signingIn(),
                    setUp());

    private AccountServiceDoors() {}

    private static ServiceDoors<Directory> directory() {
        return ServiceDoors.of(Directory.class)
                .ask("at", WITH_A_ROLE, (it, at) -> it.at(at.lead()));
    }

    private static ServiceDoors<Roles> roles() {
        var drafts = Set.of(Role.DRAFTER);
        return ServiceDoors.of(Roles.class)
                .act("set", FOCAL_PERSON, (it, at) -> it.set(at.reader(), at.lead(), drafts))
                .act("set", NOBODY, (it, at) -> it.set(at.reader(), at.other(), drafts))
                .ask("mayGiveCoordination", COORDINATING, (it, at) -> mayGive(it, at));
    }

    private static boolean mayGive(Roles roles, Scene at) {
        return roles.mayGiveCoordination(at.lead());
    }

    private static ServiceDoors<Closing> closing() {
        return ServiceDoors.of(Closing.class)
                .ask("isOpenToMeAt", COORDINATING, (it, at) -> it.isOpenToMeAt(at.lead()))
                .ask("isOpenToMeAt", COORDINATOR, (it, at) -> it.isOpenToMeAt(at.coordination()))
                .act("close", COORDINATING, (it, at) -> it.close(at.reader()))
                .act("close", COORDINATOR, (it, at) -> it.close(at.person(COORDINATORS_READER)))
                .act("reopen", COORDINATING, (it, at) -> it.reopen(at.person(Caller.CLOSED)));
    }

    private static ServiceDoors<OwnAccount> ownAccount() {
        return ServiceDoors.of(OwnAccount.class)
                .ask("details", SIGNED_IN, (it, at) -> it.details())
                .ask("rolesAt", LEAD, (it, at) -> it.rolesAt(at.lead()))
                .act("change", SIGNED_IN, (it, at) -> it.change(NAME, null, Language.EN))
                .act("speak", SIGNED_IN, (it, at) -> it.speak(Language.FR))
                .act("changePassword", SIGNED_IN, (it, at) -> it.changePassword("no", PASSWORD))
                .triedBy(VISITOR, LEAD_READER, OTHER_READER, DISMISSED, SUSPENDED);
    }

    private static ServiceDoors<Invitations> invitations() {
        return ServiceDoors.of(Invitations.class)
                .ask("mayInviteTo", FOCAL_PERSON, (it, at) -> it.mayInviteTo(at.lead()))
                .ask("mayInviteTo", COORDINATING, (it, at) -> it.mayInviteTo(at.empty))
                .act("invite", FOCAL_PERSON, (it, at) -> it.invite(at.lead(), INVITEE))
                .act("invite", COORDINATING, (it, at) -> it.invite(at.empty, INVITEE))
                .act("renew", FOCAL_PERSON, (it, at) -> it.renew(at.invitation))
                .act("withdraw", FOCAL_PERSON, (it, at) -> it.withdraw(at.invitation))
                .ask("openAt", FOCAL_PERSON, (it, at) -> it.openAt(at.lead()));
    }

    /** The link itself is the right. */
    private static ServiceDoors<Acceptance> acceptance() {
        var name = new UserName("newcomer");
        return ServiceDoors.of(Acceptance.class)
                .ask("find", EVERYONE, (it, at) -> it.find(at.invitationToken()))
                .ask("find", NOBODY, (it, at) -> it.find(new Token(at.invitation.toString())))
                .deed(
                        "asNewcomer",
                        NOBODY,
                        (it, at) -> it.asNewcomer(GUESSED, name, PASSWORD, Language.EN));
    }

    private static ServiceDoors<Deputies> deputies() {
        var today = LocalDate.now();
        return ServiceDoors.of(Deputies.class)
                .ask("mayName", COORDINATOR, (it, at) -> it.mayName())
                .ask("ahead", COORDINATOR, (it, at) -> it.ahead())
                .act("name", COORDINATOR, (it, at) -> it.name(at.reader(), at.lead(), today, today))
                .act("revoke", COORDINATOR, (it, at) -> it.revoke(at.deputyship));
    }

    private static ServiceDoors<Resets> resets() {
        return ServiceDoors.of(Resets.class)
                .act("ask", EVERYONE, (it, at) -> it.ask(Secret.READERS_USER_NAME.word()))
                .ask("helpedByMeAt", HELPERS, (it, at) -> it.helpedByMeAt(at.lead()))
                .ask("linkFor", FOCAL_PERSON, (it, at) -> it.linkFor(at.reader()))
                .ask("linkFor", COORDINATING, (it, at) -> it.linkFor(at.person(LEAD_FOCAL_PERSON)));
    }

    /** The link itself is the right. */
    private static ServiceDoors<PasswordByLink> passwordByLink() {
        return ServiceDoors.of(PasswordByLink.class)
                .ask("find", EVERYONE, (it, at) -> it.find(at.resetToken()))
                .ask("find", NOBODY, (it, at) -> it.find(new Token(at.reader().toString())))
                .deed("choose", NOBODY, (it, at) -> it.choose(GUESSED, PASSWORD));
    }

    private static ServiceDoors<OwnSignIns> ownSignIns() {
        return ServiceDoors.of(OwnSignIns.class)
                .ask("mine", SIGNED_IN, (it, at) -> it.mine())
                .ask("thisOne", SIGNED_IN, (it, at) -> it.thisOne())
                .act("end", READER, (it, at) -> it.end(at.readersOtherSignIn))
                .act("endOthers", SIGNED_IN, (it, at) -> it.endOthers())
                .act("endAllOf", FOCAL_PERSON, (it, at) -> it.endAllOf(at.reader()))
                .ask("organisations", SIGNED_IN, (it, at) -> it.organisations())
                .act("actFor", LEAD, (it, at) -> it.actFor(at.lead()));
    }

    /** Everybody may try a password. */
    private static ServiceDoors<SigningIn> signingIn() {
        return ServiceDoors.of(SigningIn.class)
                .act("attempt", EVERYONE, (it, at) -> it.attempt("", "", NOBODYS_ADDRESS, "Test"))
                .act("prove", EVERYONE, (it, at) -> it.prove("", "", NOBODYS_ADDRESS));
    }

    /** Done already, and not without the token that the start wrote down. */
    private static ServiceDoors<SetUp> setUp() {
        return ServiceDoors.of(SetUp.class)
                .ask("isNeeded", NOBODY, (it, at) -> it.isNeeded())
                .ask("opens", NOBODY, (it, at) -> it.opens(GUESSED))
                .deed(
                        "complete",
                        NOBODY,
                        (it, at) -> it.complete(GUESSED, RegisterServiceDoors.FACTS, FIRST));
    }
}
