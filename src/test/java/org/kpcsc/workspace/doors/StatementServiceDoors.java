package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.ASKED_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.COMMENTING_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.COORDINATING;
import static org.kpcsc.workspace.doors.Caller.COORDINATOR;
import static org.kpcsc.workspace.doors.Caller.DEPUTY;
import static org.kpcsc.workspace.doors.Caller.EVERYONE;
import static org.kpcsc.workspace.doors.Caller.INVITED_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEADING;
import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEAD_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.MEMBERS;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.OTHER_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.PARTNERS_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.WITH_A_ROLE;
import static org.kpcsc.workspace.doors.Caller.with;
import static org.kpcsc.workspace.statements.Involvement.COMMENTING;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.statements.AnswerLinks;
import org.kpcsc.workspace.statements.Approvals;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.statements.Publications;
import org.kpcsc.workspace.statements.SignOffs;
import org.kpcsc.workspace.statements.StatementCopies;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementId;
import org.kpcsc.workspace.statements.StatementListing;
import org.kpcsc.workspace.statements.StatementOrder;
import org.kpcsc.workspace.statements.StatementPages;
import org.kpcsc.workspace.statements.StatementRow;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.StatementTexts;
import org.kpcsc.workspace.statements.Statements;
import org.kpcsc.workspace.statements.Visibility;
import org.kpcsc.workspace.statements.publication.PublishedStatements;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;

/** Who may ask the services of the statements for what. */
final class StatementServiceDoors {

    private static final Draft DRAFT = Scene.draft("Mine", Visibility.MEMBERS);
    private static final Reply REPLY = new Reply(Position.ENDORSE, null, true);
    private static final Receipt RECEIPT = new Receipt("by post", LocalDate.of(2026, 1, 1));
    private static final String WHY = "why";

    private static final Set<Caller> DRAFTERS =
            Set.of(
                    LEAD_DRAFTER,
                    OTHER_DRAFTER,
                    INVITED_DRAFTER,
                    COMMENTING_DRAFTER,
                    PARTNERS_DRAFTER);
    private static final Set<Caller> INVITED = Set.of(INVITED_DRAFTER);
    private static final Set<Caller> SIGNING = Set.of(LEAD_REPRESENTATIVE, ASKED_REPRESENTATIVE);
    private static final Set<Caller> REACHING_OUT = with(LEADING, COORDINATOR, DEPUTY);

    static final List<ServiceDoors<?>> ALL =
            List.of(
                    drafting(),
                    listing(),
                    pages(),
                    texts(),
                    copies(),
                    signOffs(),
                    approvals(),
                    publications(),
                    links(),
                    published());

    private StatementServiceDoors() {}

    private static ServiceDoors<Statements> drafting() {
        return ServiceDoors.of(Statements.class)
                .act("start", DRAFTERS, (it, at) -> it.start(DRAFT, Language.EN))
                .act("describe", LEADING, (it, at) -> it.describe(at.kept.id(), DRAFT))
                .act("invite", LEADING, (it, at) -> it.invite(at.kept.id(), at.other(), COMMENTING))
                .act("dismiss", LEADING, (it, at) -> it.dismiss(at.kept.id(), at.invited()))
                .act("acceptInvitation", INVITED, (it, at) -> it.acceptInvitation(at.kept.id()))
                .act("declineInvitation", INVITED, (it, at) -> it.declineInvitation(at.kept.id()));
    }

    private static ServiceDoors<StatementListing> listing() {
        return ServiceDoors.of(StatementListing.class)
                .ask("page", TABLE, (it, at) -> listed(it).contains(at.kept.id()))
                .ask("page", MEMBERS, (it, at) -> listed(it).contains(at.open.id()))
                .ask("page", ROUND, (it, at) -> listed(it).contains(at.asked.id()))
                .ask("export", TABLE, (it, at) -> exported(it).contains(at.kept.id()))
                .ask("export", ROUND, (it, at) -> exported(it).contains(at.asked.id()))
                .ask("count", TABLE, (it, at) -> it.count(called(Secret.KEPT_TITLE)))
                .ask("count", MEMBERS, (it, at) -> it.count(called(Secret.OPEN_TITLE)));
    }

    private static ServiceDoors<StatementPages> pages() {
        return ServiceDoors.of(StatementPages.class)
                .ask("of", TABLE, (it, at) -> it.of(at.kept.id()))
                .ask("of", MEMBERS, (it, at) -> it.of(at.open.id()))
                .ask("of", ROUND, (it, at) -> it.of(at.asked.id()))
                .ask("of", WITH_A_ROLE, (it, at) -> it.of(at.published.id()))
                .ask("of", NOBODY, (it, at) -> it.of(StatementId.create()));
    }

    private static ServiceDoors<StatementTexts> texts() {
        return ServiceDoors.of(StatementTexts.class)
                .ask("html", TABLE, (it, at) -> it.html(at.kept.id()))
                .ask("html", ROUND, (it, at) -> it.html(at.asked.id()))
                .ask("openProposals", TABLE, (it, at) -> it.openProposals(at.kept.id()))
                .ask("openProposals", ROUND, (it, at) -> it.openProposals(at.asked.id()))
                .ask("since", ROUND, (it, at) -> it.since(at.published.id(), at.publishedHash))
                .ask("since", NOBODY, (it, at) -> it.since(at.published.id(), at.askedHash));
    }

    private static ServiceDoors<StatementCopies> copies() {
        return ServiceDoors.of(StatementCopies.class)
                .ask("take", TABLE, (it, at) -> it.take(at.kept.id()))
                .ask("take", MEMBERS, (it, at) -> it.take(at.open.id()))
                .ask("take", ROUND, (it, at) -> it.take(at.asked.id()))
                .ask("take", WITH_A_ROLE, (it, at) -> it.take(at.published.id()))
                .ask("take", NOBODY, (it, at) -> it.take(StatementId.create()));
    }

    private static ServiceDoors<SignOffs> signOffs() {
        return ServiceDoors.of(SignOffs.class)
                .act("ask", LEADING, (it, at) -> it.ask(at.kept.id(), at.how()))
                .act("answer", SIGNING, (it, at) -> it.answer(at.asked.id(), at.askedHash, REPLY))
                .act("recordAnswer", COORDINATING, (it, at) -> record(it, at, at.asked))
                .act("recordAnswer", NOBODY, (it, at) -> record(it, at, at.kept))
                .act("contradict", SIGNING, (it, at) -> it.contradict(at.asked.id()))
                .act("disputeSpelling", SIGNING, (it, at) -> it.disputeSpelling(at.asked.id()));
    }

    private static ServiceDoors<Approvals> approvals() {
        return ServiceDoors.of(Approvals.class)
                .act("reopen", REACHING_OUT, (it, at) -> it.reopen(at.asked.id(), WHY))
                .act("extend", COORDINATING, (it, at) -> it.extend(at.asked.id(), at.later(), WHY))
                .act(
                        "chooseEndorsersAlone",
                        COORDINATING,
                        (it, at) -> it.chooseEndorsersAlone(at.asked.id(), WHY))
                .act(
                        "approve",
                        COORDINATING,
                        (it, at) -> it.approve(at.asked.id(), at.askedHash, WHY))
                .act("approve", NOBODY, (it, at) -> it.approve(at.kept.id(), at.askedHash, WHY))
                .act(
                        "sendBack",
                        COORDINATING,
                        (it, at) -> it.sendBack(at.asked.id(), StatementState.SIGN_OFF, WHY));
    }

    private static ServiceDoors<Publications> publications() {
        return ServiceDoors.of(Publications.class)
                .act("publish", COORDINATING, (it, at) -> it.publish(at.asked.id(), at.askedHash))
                .act("publish", NOBODY, (it, at) -> it.publish(at.kept.id(), at.askedHash));
    }

    /** To look and to answer, the link itself is the right. */
    private static ServiceDoors<AnswerLinks> links() {
        return ServiceDoors.of(AnswerLinks.class)
                .act("make", REACHING_OUT, (it, at) -> it.make(at.asked.id(), at.askedOne()))
                .ask("look", EVERYONE, (it, at) -> it.look(at.answerToken()))
                .ask("look", NOBODY, (it, at) -> it.look(at.asked.id().toString()))
                .deed("answer", EVERYONE, (it, at) -> it.answer(at.answerToken(), REPLY, "I"))
                .deed("answer", NOBODY, (it, at) -> it.answer(at.askedHash.hex(), REPLY, "I"));
    }

    private static ServiceDoors<PublishedStatements> published() {
        return ServiceDoors.of(PublishedStatements.class)
                .ask("bySlug", EVERYONE, (it, at) -> it.bySlug(at.slug))
                .ask("bySlug", NOBODY, (it, at) -> it.bySlug(at.asked.id().toString()))
                .ask("latest", EVERYONE, (it, at) -> it.latest(1))
                .ask("page", EVERYONE, (it, at) -> it.page(0, 1))
                .ask("count", EVERYONE, (it, at) -> it.count());
    }

    private static List<StatementId> listed(StatementListing listing) {
        return listing.page(StatementFilter.ALL, StatementOrder.TITLE, 0, 1000).stream()
                .map(StatementRow::id)
                .toList();
    }

    private static List<StatementId> exported(StatementListing listing) {
        var taken = new ArrayList<StatementId>();
        listing.export(StatementFilter.ALL, StatementOrder.TITLE, row -> taken.add(row.id()));
        return taken;
    }

    private static StatementFilter called(Secret title) {
        return new StatementFilter(title.word(), null, null, null);
    }

    private static void record(SignOffs signOffs, Scene at, Scene.Text text) {
        signOffs.recordAnswer(text.id(), at.askedOne(), at.askedHash, REPLY, RECEIPT);
    }
}
