package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.COMMENTING_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.COORDINATING;
import static org.kpcsc.workspace.doors.Caller.COORDINATOR;
import static org.kpcsc.workspace.doors.Caller.DEPUTY;
import static org.kpcsc.workspace.doors.Caller.EVERYONE;
import static org.kpcsc.workspace.doors.Caller.INVITED_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEAD_FOCAL_PERSON;
import static org.kpcsc.workspace.doors.Caller.LEAD_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.RECORD_READERS;
import static org.kpcsc.workspace.doors.Caller.SIGNED_IN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.documents.TextChecks;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.mail.Mailbox;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeId;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.notifications.NoticeRow;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.notifications.WaitingList;
import org.kpcsc.workspace.organisations.Directory;
import org.kpcsc.workspace.organisations.DirectoryFilter;
import org.kpcsc.workspace.organisations.DirectoryOrder;
import org.kpcsc.workspace.organisations.OrganisationFacts;
import org.kpcsc.workspace.organisations.OrganisationRow;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.Standing;

/** Who may ask the services of the register, the records and the notices for what. */
final class RegisterServiceDoors {

    static final OrganisationFacts FACTS =
            new OrganisationFacts(
                    "DOORS",
                    LocalizedText.of(Language.EN, "An organisation"),
                    new Country("ZW"),
                    null,
                    null,
                    null);

    private static final Set<Caller> CHANGING =
            Set.of(LEAD_FOCAL_PERSON, Caller.COORDINATOR, DEPUTY);

    /** Who may read that something was done to the draft that is kept among its authors. */
    private static final Set<Caller> KEPT_RECORDS =
            Set.of(
                    LEAD_FOCAL_PERSON,
                    LEAD_REPRESENTATIVE,
                    COMMENTING_REPRESENTATIVE,
                    Caller.COORDINATOR,
                    DEPUTY);

    /** Who may find them by the name of a colleague whom others do not know. */
    private static final Set<Caller> LEADS_RECORDS = Set.of(LEAD_FOCAL_PERSON, LEAD_REPRESENTATIVE);

    /** Who was told that the statement is public, and asks for the notice to them. */
    private static final Set<Caller> TOLD = Set.of(LEAD_DRAFTER);

    static final List<ServiceDoors<?>> ALL =
            List.of(
                    register(),
                    directory(),
                    organisations(),
                    auditTrail(),
                    textChecks(),
                    notifications(),
                    waitingList(),
                    mailbox());

    private RegisterServiceDoors() {}

    private static ServiceDoors<Register> register() {
        return ServiceDoors.of(Register.class)
                .act("admit", COORDINATING, (it, at) -> it.admit(FACTS, Standing.MEMBER))
                .act("admit", COORDINATING, (it, at) -> it.admit(at.partner()))
                .act("suspend", COORDINATING, (it, at) -> it.suspend(at.lead()))
                .act("readmit", COORDINATING, (it, at) -> it.readmit(at.suspended()))
                .act("leave", COORDINATING, (it, at) -> it.leave(at.lead()))
                .act("handOver", Set.of(COORDINATOR), (it, at) -> it.handOver(at.lead()))
                .act("change", CHANGING, (it, at) -> it.change(at.lead(), FACTS))
                .ask("mayAdmit", COORDINATING, (it, at) -> it.mayAdmit())
                .ask("open", CHANGING, (it, at) -> it.open(at.lead()));
    }

    /** What the coalition publishes of its organisations, as lists for the signed in. */
    private static ServiceDoors<Directory> directory() {
        return ServiceDoors.of(Directory.class)
                .ask("page", SIGNED_IN, (it, at) -> page(it))
                .ask("export", SIGNED_IN, (it, at) -> exported(it))
                .ask("count", SIGNED_IN, (it, at) -> it.count(DirectoryFilter.ALL))
                .ask("countries", SIGNED_IN, (it, at) -> it.countries(Language.EN))
                .ask("standings", SIGNED_IN, (it, at) -> it.standings(at.lead()))
                .ask("terms", SIGNED_IN, (it, at) -> it.terms(at.coordination()));
    }

    private static ServiceDoors<Organisations> organisations() {
        return ServiceDoors.of(Organisations.class)
                .ask("find", EVERYONE, (it, at) -> it.find(at.lead()))
                .ask("get", EVERYONE, (it, at) -> it.get(at.lead()))
                .ask("all", EVERYONE, (it, at) -> it.all())
                .ask("members", EVERYONE, (it, at) -> it.members())
                .ask("isMember", EVERYONE, (it, at) -> it.isMember(at.lead()))
                .ask("isCoordinator", EVERYONE, (it, at) -> it.isCoordinator(at.coordination()))
                .act("isEmpty", EVERYONE, (it, at) -> it.isEmpty())
                .ask("coordinator", EVERYONE, (it, at) -> it.coordinator())
                .ask("coordinatorOn", EVERYONE, (it, at) -> it.coordinatorOn(LocalDate.now()));
    }

    private static ServiceDoors<AuditTrail> auditTrail() {
        return ServiceDoors.of(AuditTrail.class)
                .ask("page", KEPT_RECORDS, (it, at) -> it.page(kept(at), AuditOrder.NEWEST, 0, 9))
                .ask("export", KEPT_RECORDS, (it, at) -> exported(it, kept(at)))
                .ask("count", KEPT_RECORDS, (it, at) -> it.count(kept(at)))
                .ask("count", LEADS_RECORDS, (it, at) -> it.count(by(Secret.READERS_NAME)))
                .ask("acts", RECORD_READERS, (it, at) -> it.acts())
                .ask("organisations", RECORD_READERS, (it, at) -> it.organisations())
                .ask("check", COORDINATING, (it, at) -> it.check())
                .ask("mayRead", RECORD_READERS, (it, at) -> it.mayRead())
                .ask("mayCheck", COORDINATING, (it, at) -> it.mayCheck());
    }

    private static ServiceDoors<TextChecks> textChecks() {
        return ServiceDoors.of(TextChecks.class)
                .act("check", COORDINATING, (it, at) -> it.check())
                .triedBy(Caller.COORDINATOR, DEPUTY, LEAD_REPRESENTATIVE, Caller.VISITOR)
                .act("latest", COORDINATING, (it, at) -> it.latest());
    }

    private static ServiceDoors<Notifications> notifications() {
        return ServiceDoors.of(Notifications.class)
                .ask("mine", TOLD, (it, at) -> mine(it).contains(at.notice))
                .ask("export", TOLD, (it, at) -> exported(it).contains(at.notice))
                .act("count", SIGNED_IN, (it, at) -> it.count(NoticeFilter.ALL))
                .act("unread", SIGNED_IN, (it, at) -> it.unread())
                .act("markRead", TOLD, (it, at) -> it.markRead(at.notice))
                .act("markReadAt", SIGNED_IN, (it, at) -> it.markReadAt(at.pathOfKept()))
                .act("markAllRead", SIGNED_IN, (it, at) -> it.markAllRead());
    }

    private static ServiceDoors<WaitingList> waitingList() {
        return ServiceDoors.of(WaitingList.class)
                .ask("mine", Set.of(INVITED_DRAFTER), RegisterServiceDoors::waitsForKept);
    }

    /** There is one in the demo only, where no mail is anybody's own. */
    private static ServiceDoors<Mailbox> mailbox() {
        return ServiceDoors.of(Mailbox.class)
                .ask("newest", SIGNED_IN, (it, at) -> it.newest(0, 1))
                .triedBy();
    }

    private static List<OrganisationRow> page(Directory directory) {
        return directory.page(DirectoryFilter.ALL, DirectoryOrder.ACRONYM, Language.EN, 0, 10);
    }

    private static List<OrganisationRow> exported(Directory directory) {
        var taken = new ArrayList<OrganisationRow>();
        directory.export(DirectoryFilter.ALL, DirectoryOrder.ACRONYM, Language.EN, taken::add);
        return taken;
    }

    private static AuditFilter kept(Scene at) {
        return new AuditFilter(null, null, null, at.kept.id().value(), null, null);
    }

    private static AuditFilter by(Secret name) {
        return new AuditFilter(name.word(), null, null, null, null, null);
    }

    private static List<Object> exported(AuditTrail trail, AuditFilter filter) {
        var taken = new ArrayList<Object>();
        trail.export(filter, AuditOrder.NEWEST, taken::add);
        return taken;
    }

    private static List<NoticeId> mine(Notifications notices) {
        return notices.mine(NoticeFilter.ALL, NoticeOrder.NEWEST, 0, 100).stream()
                .map(NoticeRow::id)
                .toList();
    }

    private static List<NoticeId> exported(Notifications notices) {
        var taken = new ArrayList<NoticeId>();
        notices.export(NoticeFilter.ALL, NoticeOrder.NEWEST, row -> taken.add(row.id()));
        return taken;
    }

    private static boolean waitsForKept(WaitingList waiting, Scene at) {
        return waiting.mine().stream().anyMatch(item -> item.path().contains(at.pathOfKept()));
    }
}
