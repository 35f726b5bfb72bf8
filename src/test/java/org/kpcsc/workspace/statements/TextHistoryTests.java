package org.kpcsc.workspace.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.history.Contribution;
import org.kpcsc.workspace.documents.history.History;
import org.kpcsc.workspace.documents.history.Looks;
import org.kpcsc.workspace.documents.history.Restoring;
import org.kpcsc.workspace.documents.history.SessionFilter;
import org.kpcsc.workspace.documents.history.VersionComparison;
import org.kpcsc.workspace.documents.history.VersionNames;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.documents.history.WritingSession;
import org.kpcsc.workspace.documents.rendering.PlainText;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may know of a text's history, and do to it. */
@StatementsTest
class TextHistoryTests {

    @Autowired Acting acting;
    @Autowired Coalition coalition;
    @Autowired MovableClock clock;
    @Autowired Statements statements;
    @Autowired Documents documents;
    @Autowired History history;
    @Autowired VersionNames names;
    @Autowired Looks looks;
    @Autowired Restoring restoring;

    private OrganisationId zela;
    private OrganisationId cnrg;
    private Actor drafter;
    private Actor invited;
    private Actor stranger;
    private StatementId id;
    private DocumentId document;

    @BeforeEach
    void begin() {
        acting.nobody();
        zela = coalition.member();
        cnrg = coalition.member();
        drafter = coalition.person(zela, Role.DRAFTER);
        invited = coalition.person(cnrg, Role.DRAFTER);
        stranger = coalition.person(coalition.member(), Role.DRAFTER);
        id = coalition.empty(drafter, Visibility.PARTICIPANTS);
        document = coalition.page(id, drafter).document();
    }

    /** Two words of the lead, an invitation, and two of the invited after a while. */
    private void writeTogether() {
        coalition.typed(id, drafter, "mines. ");
        coalition.typed(id, drafter, "the ");
        acting.as(drafter, () -> statements.invite(id, cnrg, Involvement.WRITING));
        acting.as(invited, () -> statements.acceptInvitation(id));
        clock.advance(Duration.ofHours(1));
        coalition.typed(id, invited, "near ");
        coalition.typed(id, invited, "People ");
    }

    @Test
    void tellsWhoWroteWhenTheLatestFirst() {
        writeTogether();
        clock.advance(Duration.ofMinutes(11));
        coalition.typed(id, invited, "All ");
        acting.become(drafter);
        assertThat(sessions())
                .extracting(one -> one.writer().author().person())
                .containsExactly(invited.person(), invited.person(), drafter.person());
        assertThat(sessions())
                .extracting(WritingSession::fromVersion, WritingSession::toVersion)
                .containsExactly(tuple(4, 5), tuple(2, 4), tuple(0, 2));
        assertThat(history.sessions(document, Long.MAX_VALUE, SessionFilter.ALL, 1, 1))
                .extracting(WritingSession::toVersion)
                .containsExactly(4L);
        var ofLead = new SessionFilter(null, zela);
        assertThat(history.sessions(document, Long.MAX_VALUE, ofLead, 0, 10)).hasSize(1);
        assertThat(history.writers(document))
                .extracting(writer -> writer.author().organisation())
                .containsExactly(zela, cnrg);
    }

    @Test
    void pageFollowsPageWhateverIsWrittenMeanwhile() {
        writeTogether();
        long until = documents.head(document).version();
        clock.advance(Duration.ofMinutes(11));
        coalition.typed(id, invited, "All ");
        acting.become(drafter);
        assertThat(history.sessions(document, until, SessionFilter.ALL, 0, 1))
                .extracting(WritingSession::toVersion)
                .containsExactly(4L);
        assertThat(history.sessions(document, until, SessionFilter.ALL, 1, 1))
                .extracting(WritingSession::toVersion)
                .containsExactly(2L);
    }

    private static org.assertj.core.groups.Tuple tuple(long from, long to) {
        return org.assertj.core.groups.Tuple.tuple(from, to);
    }

    @Test
    void countsTheWordsOfASessionAndNotThoseWrittenInBetween() {
        coalition.typed(id, drafter, "one ");
        acting.as(drafter, () -> statements.invite(id, cnrg, Involvement.WRITING));
        acting.as(invited, () -> statements.acceptInvitation(id));
        coalition.typed(id, invited, "two three ");
        coalition.typed(id, drafter, "four ");
        acting.become(drafter);
        assertThat(sessions())
                .extracting(session -> history.words(document, session))
                .extracting(Contribution::added, Contribution::removed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, 0),
                        org.assertj.core.groups.Tuple.tuple(2, 0));
    }

    @Test
    void showsWhoAddedWhatForWhichOrganisation() {
        writeTogether();
        acting.become(drafter);
        var comparison = history.compare(document, 0, 4);
        assertThat(told(comparison)).contains("People near " + cnrg).contains("the mines. " + zela);
        assertThat(comparison.contributions())
                .extracting(Contribution::added)
                .containsExactlyInAnyOrder(2, 2);
    }

    @Test
    void whoPutsBackWhatTheyTookOutMakesNobodysWordsTheirOwn() {
        writeTogether();
        coalition.erased(document, drafter, "People near ".length());
        coalition.typed(id, drafter, "People near ");
        acting.become(drafter);
        assertThat(history.authors(document).origins().at(1))
                .extracting(origin -> origin.author().person())
                .isEqualTo(invited.person());
        assertThat(told(history.compare(document, 4, 6))).doesNotContain(zela.toString());
    }

    @Test
    void tellsOfAVersionsLastChangeOnlyWhomItConcerns() {
        writeTogether();
        acting.become(drafter);
        assertThat(history.lastChange(document, 2))
                .map(deed -> deed.writer().author().organisation())
                .contains(zela);
        assertThat(history.lastChange(document, 0)).isEmpty();
        acting.become(invited);
        assertThat(history.lastChange(document, 2)).isEmpty();
        assertThat(history.lastChange(document, 4))
                .map(deed -> deed.writer().author().person())
                .contains(invited.person());
        assertThatThrownBy(() -> history.lastChange(document, 1))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anOrganisationInvitedLaterIsToldNothingFromBefore() {
        writeTogether();
        acting.become(invited);
        assertThat(history.scope(document).versions()).isEqualTo(new VersionRange(2, 4));
        assertThat(sessions())
                .extracting(one -> one.writer().author().organisation())
                .containsExactly(cnrg);
        assertThat(history.writers(document)).hasSize(1);
        assertThatThrownBy(() -> history.compare(document, 1, 4))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> restoring.restore(document, 1))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> names.give(document, 1, "Early"))
                .isInstanceOf(NotFoundException.class);
        assertThat(history.authors(document).writers()).hasSize(1);
        assertThat(told(history.compare(document, 2, 4))).doesNotContain(zela.toString());
    }

    @Test
    void whoeverMayNotKnowOfTheTextMayNotKnowOfItsHistory() {
        writeTogether();
        acting.become(stranger);
        for (var question : questions()) {
            assertThatThrownBy(question::call).isInstanceOf(NotFoundException.class);
        }
        acting.nobody();
        for (var question : questions()) {
            assertThatThrownBy(question::call).isInstanceOf(NotPermittedException.class);
        }
    }

    private List<Callable<@Nullable Object>> questions() {
        return List.of(
                () -> history.scope(document),
                () -> history.sessions(document, Long.MAX_VALUE, SessionFilter.ALL, 0, 1),
                () -> history.writers(document),
                () -> history.compare(document, 0, 2),
                () -> history.authors(document),
                () -> names.all(document),
                () -> looks.byOthers(document),
                () -> looks.byOtherOrganisations(document),
                () -> {
                    looks.look(document);
                    return null;
                },
                () -> {
                    names.give(document, 1, "A");
                    return null;
                },
                () -> {
                    names.rename(document, 1, "A");
                    return null;
                },
                () -> {
                    names.remove(document, 1);
                    return null;
                },
                () -> restoring.restore(document, 1));
    }

    @Test
    void whoMayCommentNamesVersionsAndOnlyWhoMayWriteRestoresThem() {
        writeTogether();
        acting.become(coalition.person(zela, Role.FIELD_MONITOR));
        assertThat(sessions()).hasSize(2);
        assertThatThrownBy(() -> names.give(document, 2, "Mine"))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> restoring.restore(document, 2))
                .isInstanceOf(NotPermittedException.class);
        acting.become(coalition.person(zela, Role.READER));
        names.give(document, 2, "Ours");
        assertThatThrownBy(() -> restoring.restore(document, 2))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aNameIsGivenOnceAndChangedByTheOrganisationThatGaveIt() {
        writeTogether();
        acting.become(drafter);
        names.give(document, 2, " Before the meeting ");
        assertThat(names.all(document))
                .extracting(name -> name.version() + " " + name.name())
                .containsExactly("2 Before the meeting");
        refused(() -> names.give(document, 3, "before THE meeting"));
        refused(() -> names.give(document, 2, "Another"));
        refused(() -> names.give(document, 999, "Of no version"));
        refused(() -> names.give(document, 3, " "));
        refused(() -> names.give(document, 3, "x".repeat(81)));
        refused(() -> names.give(document, 3, "two\nlines"));
        refused(() -> names.give(document, 3, "turned \u202E round"));
        refused(() -> names.give(document, 3, "un\u0000storable"));
        acting.become(invited);
        assertThat(names.all(document)).hasSize(1);
        assertThatThrownBy(() -> names.rename(document, 2, "Ours"))
                .isInstanceOf(NotPermittedException.class);
        acting.become(coalition.person(zela, Role.DRAFTER));
        names.rename(document, 2, "First draft");
        names.rename(document, 2, "first draft");
        names.remove(document, 2);
        assertThat(names.all(document)).isEmpty();
    }

    @Test
    void restoringIsAStepForwardInTheAskersNameThatCanBeUndone() {
        writeTogether();
        acting.become(invited);
        var restored = restoring.restore(document, 2);
        assertThat(restored.from()).isEqualTo(4);
        assertThat(text()).isEqualTo("the mines. ");
        assertThat(sessions().getFirst())
                .satisfies(one -> assertThat(one.restored()).isEqualTo(2))
                .satisfies(one ->
                        assertThat(one.writer().author().person()).isEqualTo(invited.person()));
        acting.become(drafter);
        restoring.restore(document, restored.from());
        assertThat(text()).isEqualTo("People near the mines. ");
        assertThat(history.authors(document).origins().at(2))
                .as("of words that came back")
                .extracting(origin -> origin.author().person())
                .isEqualTo(invited.person());
        refused(() -> restoring.restore(document, 4));
    }

    @Test
    void aLockedTextIsNotRestored() {
        writeTogether();
        coalition.asked(id, drafter, zela);
        acting.become(drafter);
        assertThatThrownBy(() -> restoring.restore(document, 1))
                .isInstanceOfAny(NotPermittedException.class, RefusedException.class);
        assertThat(text()).isEqualTo("People near the mines. ");
    }

    @Test
    void whatIsTypedWhileATextIsRestoredIsNotLost() throws Exception {
        writeTogether();
        try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
            var typing =
                    others.submit(() -> {
                        for (int i = 0; i < 60; i++) {
                            coalition.typed(document, invited.person(), cnrg, "w" + i + " ");
                        }
                    });
            for (int i = 0; i < 6; i++) {
                long version = i % 2 == 0 ? 2 : 4;
                acting.as(drafter, () -> restoring.restore(document, version));
            }
            typing.get();
        }
        acting.become(drafter);
        assertThat(text()).isNotEmpty();
        var origins = history.authors(document).origins();
        assertThat(origins.ranges().getLast().to())
                .isEqualTo(
                        documents
                                .textAt(document, documents.head(document).version())
                                .content()
                                .size());
    }

    @Test
    void tellsAPersonAndAnOrganisationWhatOthersChangedSinceTheyLooked() {
        writeTogether();
        var colleague = coalition.person(zela, Role.DRAFTER);
        acting.become(drafter);
        assertThat(looks.byOthers(document)).isEmpty();
        looks.look(document);
        assertThat(looks.byOthers(document)).isEmpty();
        clock.advance(Duration.ofHours(1));
        coalition.typed(id, colleague, "Indeed ");
        coalition.typed(id, invited, "All ");
        acting.become(drafter);
        var mine = looks.byOthers(document).orElseThrow();
        assertThat(mine.changes()).isEqualTo(2);
        assertThat(mine.people()).isEqualTo(2);
        assertThat(mine.versions()).isEqualTo(new VersionRange(4, 6));
        assertThat(looks.byOtherOrganisations(document).orElseThrow().people()).isEqualTo(1);
        acting.become(colleague);
        assertThat(looks.byOthers(document)).isEmpty();
        looks.look(document);
        acting.become(drafter);
        assertThat(looks.byOtherOrganisations(document)).isEmpty();
        assertThat(looks.byOthers(document)).isPresent();
    }

    @Test
    void whoeverWroteHasSeenWhatWasThereByThen() {
        writeTogether();
        acting.become(drafter);
        looks.look(document);
        coalition.typed(id, invited, "All ");
        coalition.typed(id, drafter, "Mine ");
        acting.become(drafter);
        assertThat(looks.byOthers(document)).isEmpty();
        assertThat(looks.byOtherOrganisations(document)).isEmpty();
        coalition.typed(id, invited, "More ");
        acting.become(drafter);
        assertThat(looks.byOthers(document).orElseThrow().changes()).isEqualTo(1);
    }

    private List<WritingSession> sessions() {
        return history.sessions(document, Long.MAX_VALUE, SessionFilter.ALL, 0, 20);
    }

    private String text() {
        return PlainText.of(documents.textAt(document, documents.head(document).version()));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RefusedException.class);
    }

    /** Each run of words with the organisation that added it. */
    private static List<String> told(VersionComparison comparison) {
        var told = new ArrayList<String>();
        var html =
                comparison.html((change, by, of) ->
                        by.or(() -> of).orElseThrow().writer().author().organisation().toString());
        var runs =
                java.util.regex.Pattern.compile("title=\"([^\"]*)\"[^>]*>([^<]*)<").matcher(html);
        while (runs.find()) {
            told.add(runs.group(2) + runs.group(1));
        }
        return told;
    }
}
