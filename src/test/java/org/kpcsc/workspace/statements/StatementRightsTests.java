package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may not do a thing is refused by every method of every service. */
@StatementsTest
class StatementRightsTests {

    private static final ContentHash ANY = ContentHash.of("any");

    @Autowired Coalition coalition;
    @Autowired Acting acting;
    @Autowired MovableClock clock;
    @Autowired Statements statements;
    @Autowired StatementListing listing;
    @Autowired StatementPages pages;
    @Autowired StatementTexts texts;
    @Autowired SignOffs signOffs;
    @Autowired Approvals approvals;
    @Autowired Publications publications;
    @Autowired AnswerLinks links;
    @Autowired StatementDocuments policy;

    private OrganisationId zela;
    private Actor drafter;
    private StatementId shared;
    private StatementId kept;

    @BeforeEach
    void startTwo() {
        acting.nobody();
        zela = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        shared = coalition.started(drafter, Visibility.MEMBERS);
        kept = coalition.started(drafter, Visibility.PARTICIPANTS);
    }

    @Test
    void nobodySignedInMayDoAnything() {
        everyAct(shared).values().forEach(this::refused);
    }

    @Test
    void aReaderOfTheLeadMayDoNothing() {
        acting.become(coalition.person(zela, Role.READER));
        everyAct(shared).values().forEach(this::refused);
    }

    @Test
    void aDrafterElsewhereMayDoNothingWithWhatTheyCanRead() {
        acting.become(coalition.person(coalition.member(), Role.DRAFTER, Role.REPRESENTATIVE));
        everyAct(shared).values().forEach(this::refused);
    }

    @Test
    void whatIsKeptFromAnOrganisationDoesNotExistForIt() {
        for (var role : Role.values()) {
            acting.become(coalition.person(coalition.member(), role));
            assertThatThrownBy(() -> pages.of(kept)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> texts.html(kept)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> texts.since(kept, ANY)).isInstanceOf(NotFoundException.class);
            everyAct(kept).values().forEach(this::refused);
            assertThat(listed()).doesNotContain(kept);
        }
    }

    @Test
    void anUnknownIdLooksTheSame() {
        acting.become(drafter);
        var unknown = StatementId.create();
        assertThatThrownBy(() -> pages.of(unknown)).isInstanceOf(NotFoundException.class);
        everyAct(unknown).values().forEach(this::refused);
    }

    @Test
    void theCoordinatorSeesAKeptDraftOnceItIsPutToOrganisations() {
        var coordinator = coalition.coordinator(coalition.member());
        acting.become(coordinator);
        assertThatThrownBy(() -> pages.of(kept)).isInstanceOf(NotFoundException.class);
        coalition.asked(kept, drafter, zela);
        assertThat(pages.of(kept).id()).isEqualTo(kept);
    }

    @Test
    void theCoordinatorDoesNotWriteAtTheTableOfOthers() {
        acting.become(coalition.coordinator(coalition.member()));
        refused(() -> statements.describe(shared, Coalition.draft("Mine", Visibility.MEMBERS)));
        refused(() -> statements.invite(shared, coalition.member(), Involvement.WRITING));
    }

    @Test
    void aSuspendedOrganisationsPeopleHaveNothing() {
        acting.become(new Actor(drafter.person(), zela, Set.of(), false, false));
        assertThatThrownBy(() -> pages.of(shared)).isInstanceOf(NotFoundException.class);
        assertThat(listing.count(StatementFilter.ALL)).isZero();
        everyAct(shared).values().forEach(this::refused);
    }

    @Test
    void anInvitationOpensTheTextAndItsEndClosesIt() {
        var ipis = coalition.member();
        var guest = coalition.person(ipis, Role.DRAFTER);
        acting.as(drafter, () -> statements.invite(kept, ipis, Involvement.WRITING));
        acting.become(guest);
        var document = pages.of(kept).document();
        assertThat(policy.modeFor(document, guest)).contains(EditingMode.READ);
        statements.acceptInvitation(kept);
        assertThat(policy.modeFor(document, guest)).contains(EditingMode.WRITE);
        acting.as(drafter, () -> statements.dismiss(kept, ipis));
        assertThat(policy.modeFor(document, guest)).isEmpty();
        assertThatThrownBy(() -> pages.of(kept)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void manyAskedTogetherHaveWhatEachHasAlone() {
        var elsewhere = coalition.person(coalition.member(), Role.DRAFTER);
        var all = Set.of(drafter, elsewhere, coalition.person(zela, Role.READER));
        acting.become(drafter);
        var open = pages.of(shared).document();
        var closed = pages.of(kept).document();
        var unknown = DocumentId.create();
        var modes = policy.modesFor(Map.of(open, all, closed, all, unknown, all));
        assertThat(modes).containsOnlyKeys(open, closed);
        modes.forEach((document, here) ->
                all.forEach(actor ->
                        assertThat(Optional.ofNullable(here.get(actor)))
                                .isEqualTo(policy.modeFor(document, actor))));
        assertThat(modes.get(open)).containsOnlyKeys(all);
        assertThat(modes.get(closed)).doesNotContainKey(elsewhere);
    }

    @Test
    void theListShowsExactlyWhatThePageShows() {
        coalition.asked(kept, drafter, zela);
        var asked = coalition.started(drafter, Visibility.PARTICIPANTS);
        var ipis = coalition.member();
        coalition.asked(asked, drafter, ipis);
        var mine = List.of(shared, kept, asked);
        for (var reader : readers(ipis)) {
            acting.become(reader);
            var listed = listed();
            for (var id : mine) {
                assertThat(listed.contains(id)).isEqualTo(isOpen(id));
            }
        }
    }

    @Test
    void listsByTextKindStateAndOrganisation() {
        acting.become(drafter);
        var renamed = Coalition.draft("A 100 % new_title", Visibility.MEMBERS);
        statements.describe(shared, renamed);
        assertThat(ids(new StatementFilter("100 % NEW_", null, null, zela)))
                .containsExactly(shared);
        assertThat(ids(new StatementFilter("100 x", null, null, zela))).isEmpty();
        assertThat(ids(new StatementFilter(null, null, StatementState.DRAFTING, zela)))
                .containsExactlyInAnyOrder(shared, kept);
        assertThat(ids(new StatementFilter(null, null, StatementState.PUBLISHED, zela))).isEmpty();
    }

    private List<Actor> readers(OrganisationId ipis) {
        var readers = new ArrayList<Actor>();
        for (var role : Role.values()) {
            readers.add(coalition.person(ipis, role));
            readers.add(coalition.person(zela, role));
            readers.add(coalition.person(coalition.member(), role));
        }
        readers.add(coalition.coordinator(coalition.member()));
        readers.add(new Actor(drafter.person(), ipis, Set.of(), false, false));
        readers.add(new Actor(drafter.person(), ipis, Set.of(Role.READER), false, false));
        readers.add(
                new Actor(
                        drafter.person(), coalition.member(), Set.of(Role.DRAFTER), false, false));
        return readers;
    }

    private boolean isOpen(StatementId id) {
        try {
            pages.of(id);
            return true;
        } catch (NotFoundException hidden) {
            return false;
        }
    }

    private List<StatementId> listed() {
        return ids(StatementFilter.ALL);
    }

    private List<StatementId> ids(StatementFilter filter) {
        return listing.page(filter, StatementOrder.CHANGED, 0, 10_000).stream()
                .map(StatementRow::id)
                .toList();
    }

    private Map<String, Runnable> everyAct(StatementId id) {
        var how =
                new AskForSignOff(
                        new SignOffRule.Majority(),
                        clock.instant().plus(Duration.ofDays(1)),
                        Set.of(zela),
                        null);
        var receipt = new Receipt("by post", LocalDate.of(2026, 1, 1));
        var acts = new LinkedHashMap<String, Runnable>();
        acts.put(
                "describe",
                () -> statements.describe(id, Coalition.draft("Other", Visibility.MEMBERS)));
        acts.put("invite", () -> statements.invite(id, zela, Involvement.WRITING));
        acts.put("dismiss", () -> statements.dismiss(id, zela));
        acts.put("accept", () -> statements.acceptInvitation(id));
        acts.put("decline", () -> statements.declineInvitation(id));
        acts.put("ask", () -> signOffs.ask(id, how));
        acts.put("answer", () -> signOffs.answer(id, ANY, Coalition.ENDORSE));
        acts.put("record", () -> signOffs.recordAnswer(id, zela, ANY, Coalition.ENDORSE, receipt));
        acts.put("contradict", () -> signOffs.contradict(id));
        acts.put("dispute", () -> signOffs.disputeSpelling(id));
        acts.put("extend", () -> approvals.extend(id, clock.instant(), "why"));
        acts.put("reopen", () -> approvals.reopen(id, "why"));
        acts.put("endorsersAlone", () -> approvals.chooseEndorsersAlone(id, "why"));
        acts.put("approve", () -> approvals.approve(id, ANY, "why"));
        acts.put("sendBack", () -> approvals.sendBack(id, StatementState.APPROVAL, "why"));
        acts.put("publish", () -> publications.publish(id, ANY));
        acts.put("link", () -> links.make(id, zela));
        return acts;
    }

    /** Refused as forbidden or as unknown, never for the state it is in. */
    private void refused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfAny(NotPermittedException.class, NotFoundException.class);
    }

    @Test
    void onlyADrafterStarts() {
        var draft = Coalition.draft("New", Visibility.MEMBERS);
        for (var role : Role.values()) {
            acting.become(coalition.person(zela, role));
            if (role == Role.DRAFTER) {
                assertThat(statements.start(draft, Language.FR)).isNotNull();
            } else {
                refused(() -> statements.start(draft, Language.FR));
            }
        }
    }
}
