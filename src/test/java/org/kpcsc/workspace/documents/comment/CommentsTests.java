package org.kpcsc.workspace.documents.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.NoticeRow;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who reads and writes what is said about a text, and who is told of it. */
@CommentsTest
class CommentsTests {

    @Autowired Comments comments;
    @Autowired Drafting drafting;
    @Autowired Documents documents;
    @Autowired Room room;
    @Autowired Acting acting;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    private OrganisationId zela;
    private OrganisationId ipis;
    private Actor drafter;
    private Actor colleague;
    private Actor other;
    private Actor reader;
    private Actor stranger;
    private Actor coordinator;
    private DocumentId text;

    @BeforeEach
    void meet() {
        acting.nobody();
        zela = drafting.member();
        ipis = drafting.member();
        text = drafting.text(zela, "The royalties are paid.");
        drafter = seat(zela, EditingMode.WRITE, Role.DRAFTER);
        colleague = seat(zela, EditingMode.COMMENT, Role.REPRESENTATIVE);
        other = seat(ipis, EditingMode.SUGGEST, Role.REPRESENTATIVE);
        reader = seat(ipis, EditingMode.READ, Role.READER);
        stranger = room.meet(Acting.someone(drafting.member(), Role.DRAFTER));
        coordinator = Acting.coordinator(drafting.member());
        room.seat(text, coordinator, EditingMode.READ);
    }

    private Actor seat(OrganisationId organisation, EditingMode mode, Role... roles) {
        return room.seat(text, Acting.someone(organisation, roles), mode);
    }

    @ParameterizedTest
    @EnumSource(EditingMode.class)
    void whoeverMayCommentWritesAndWhoeverReadsReads(EditingMode mode) {
        var thread = open(drafter, Readership.EVERYONE);
        var somebody = seat(drafting.member(), mode);

        assertThat(read(somebody)).containsExactly(thread);
        assertThat(acting.as(somebody, () -> comments.about(text)).mayWrite())
                .isEqualTo(mode != EditingMode.READ);
        if (mode == EditingMode.READ) {
            acts(thread)
                    .forEach(act ->
                            assertThatThrownBy(() -> acting.as(somebody, () -> act.accept(thread)))
                                    .isInstanceOf(NotPermittedException.class));
            assertThatThrownBy(() -> open(somebody, Readership.EVERYONE))
                    .isInstanceOf(NotPermittedException.class);
        } else {
            acts(thread).forEach(act -> acting.as(somebody, () -> act.accept(thread)));
            open(somebody, Readership.EVERYONE);
            assertThat(read(drafter)).hasSize(2);
        }
    }

    private List<Consumer<ThreadId>> acts(ThreadId thread) {
        return List.of(
                id -> comments.answer(id, Drafting.saying("Yes.")),
                comments::resolve,
                comments::reopen);
    }

    @Test
    void forAStrangerThereIsNothing() {
        var thread = open(drafter, Readership.EVERYONE);
        acting.become(stranger);

        assertNothing(() -> comments.about(text));
        assertNothing(() -> comments.mentionable(text));
        assertNothing(() -> comments.words(text, new TextPlace(0, 5, 14)));
        assertNothing(
                () -> comments.open(text, null, Readership.EVERYONE, Drafting.saying("Hello.")));
        acts(thread).forEach(act -> assertNothing(() -> act.accept(thread)));
        assertNothing(() -> comments.delete(thread, CommentId.create()));
        assertNothing(() -> comments.answer(ThreadId.create(), Drafting.saying("Hello.")));
    }

    @Test
    void whoReadsAPublicTextReadsNotWhatWasSaidAboutIt() {
        open(drafter, Readership.EVERYONE);
        room.readsTheTextAlone(reader);
        acting.become(reader);

        assertNothing(() -> comments.about(text));
    }

    @Test
    void aThreadOfAnOrganisationIsReadThereAlone() {
        var own = open(drafter, Readership.OWN_ORGANISATION);

        assertThat(read(colleague)).containsExactly(own);
        assertThat(read(other)).isEmpty();
        assertThat(read(reader)).isEmpty();
        assertThat(read(coordinator)).isEmpty();
        acting.become(other);
        acts(own).forEach(act -> assertNothing(() -> act.accept(own)));
        answer(colleague, own, "Agreed.");
    }

    @Test
    void commentsGoOnWhileTheTextIsFrozen() {
        transaction.executeWithoutResult(_ -> documents.lock(text));
        var thread = open(drafter, Readership.EVERYONE);
        answer(other, thread, "It is wrong.");

        assertThat(details(drafter, thread).comments()).hasSize(2);
    }

    @Test
    void whoLosesAccessReadsNoMore() {
        open(drafter, Readership.EVERYONE);
        room.leave(text, other);
        acting.become(other);

        assertNothing(() -> comments.about(text));
    }

    @Test
    void whatOneMayNoLongerWriteOneMayStillTakeBack() {
        var thread = open(other, Readership.EVERYONE);
        var said = details(other, thread).comments().getFirst();
        assertThat(said.own()).isTrue();
        room.seat(text, other, EditingMode.READ);
        acting.as(other, () -> comments.delete(thread, said.id()));

        var left = details(drafter, thread).comments().getFirst();
        assertThat(left.words()).isEmpty();
        assertThat(left.deletedAt()).isNotNull();
        assertThat(left.author().who().person()).isEqualTo(other.person());
    }

    @Test
    void aCommentIsNotAnothersToChange() {
        var thread = open(drafter, Readership.EVERYONE);
        var said = details(colleague, thread).comments().getFirst();

        assertThat(said.own()).isFalse();
        assertThatThrownBy(() -> edit(colleague, thread, said, "Mine."))
                .isInstanceOf(NotPermittedException.class);
        edit(drafter, thread, said, "Better.");
        assertThat(details(colleague, thread).comments().getFirst().words()).isEqualTo("Better.");
    }

    @Test
    void whatWasResolvedMeanwhileIsNotAnswered() {
        var thread = open(drafter, Readership.EVERYONE);
        acting.as(other, () -> comments.resolve(thread));

        assertThat(details(drafter, thread).resolved()).isNotNull();
        assertRefused(
                "documents.comments.refused.resolved", () -> answer(drafter, thread, "And yet."));
        acting.as(drafter, () -> comments.reopen(thread));
        assertThat(details(other, thread).resolved()).isNull();
    }

    @Test
    void whoIsMentionedIsToldOnceAndByWhichName() {
        var thread = open(drafter, Readership.EVERYONE, mention(other), everybodyAt(ipis));

        assertThat(drafting.told(other))
                .singleElement()
                .extracting(NoticeRow::notice)
                .satisfies(notice -> {
                    assertThat(notice.key()).isEqualTo("documents.notice.mentioned");
                    assertThat(notice.args().getFirst()).isEqualTo("Benefits");
                    assertThat(notice.path())
                            .isEqualTo("texts/" + text + "?panel=comments&thread=" + thread);
                });
        assertThat(drafting.told(reader)).isEmpty();
        assertThat(drafting.told(drafter)).isEmpty();
    }

    @Test
    void anOrganisationsPeopleAtWorkAreToldWhereTheyMayRead() {
        var another = seat(ipis, EditingMode.READ, Role.DRAFTER);
        var absent = room.meet(Acting.someone(ipis, Role.DRAFTER));
        open(drafter, Readership.EVERYONE, everybodyAt(ipis));

        assertThat(keys(other)).containsExactly("documents.notice.organisation");
        assertThat(keys(another)).containsExactly("documents.notice.organisation");
        assertThat(keys(reader)).isEmpty();
        assertThat(keys(absent)).isEmpty();
    }

    @Test
    void whoTakesPartIsToldOfEachAnswerUnlessTheyGaveItOrMayNotReadItAnyMore() {
        var thread = open(drafter, Readership.EVERYONE);
        answer(other, thread, "One.");
        assertThat(keys(drafter)).containsExactly("documents.notice.answered");
        assertThat(keys(other)).isEmpty();
        room.leave(text, drafter);
        answer(colleague, thread, "Two.");
        assertThat(keys(drafter)).containsExactly("documents.notice.answered");
        assertThat(keys(other)).containsExactly("documents.notice.answered");
    }

    @Test
    void changingACommentTellsThoseAloneWhoAreNewInIt() {
        var thread = open(drafter, Readership.EVERYONE, mention(other));
        var said = details(drafter, thread).comments().getFirst();
        edit(drafter, thread, said, "See!", mention(other), mention(colleague));

        assertThat(keys(other)).hasSize(1);
        assertThat(keys(colleague)).containsExactly("documents.notice.mentioned");
        assertThat(details(drafter, thread).comments().getFirst().mentions()).hasSize(2);
    }

    @Test
    void aThreadOfAnOrganisationMentionsItsOwnAlone() {
        assertRefused(
                "documents.comments.refused.mention.own",
                () -> open(drafter, Readership.OWN_ORGANISATION, mention(other)));
        open(drafter, Readership.OWN_ORGANISATION, mention(colleague));
        assertThat(keys(colleague)).containsExactly("documents.notice.mentioned");
        assertThat(keys(other)).isEmpty();
    }

    @Test
    void nobodyIsMentionedWhoHasNothingToDoWithTheText() {
        assertRefused(
                "documents.comments.refused.mention",
                () -> open(drafter, Readership.EVERYONE, mention(stranger)));
        assertThat(keys(stranger)).isEmpty();
    }

    @Test
    void oneMentionsWhomOneMayKnow() {
        open(reader(), Readership.EVERYONE);

        assertThat(acting.as(drafter, () -> comments.mentionable(text)))
                .extracting(Mentionable::mention)
                .contains(
                        new Mention(null, zela),
                        new Mention(null, ipis),
                        mention(colleague),
                        mention(other),
                        mention(reader))
                .doesNotContain(mention(drafter), mention(stranger));
    }

    @Test
    void whoeverComesLaterMentionsThoseWhomTheySeeWriteAndSuggest() {
        var early = seat(ipis, EditingMode.WRITE, Role.DRAFTER);
        var later = seat(ipis, EditingMode.WRITE, Role.DRAFTER);
        var suggesting = seat(ipis, EditingMode.SUGGEST, Role.DRAFTER);
        drafting.typedBy(early, text, 1, "Before. ");
        drafting.suggestedBy(suggesting, text, 1, 8);
        var newcomer = seat(drafting.member(), EditingMode.COMMENT, Role.DRAFTER);
        room.comesLater(text, newcomer, drafting.head(text));
        drafting.typedBy(later, text, 1, "After. ");

        assertThat(acting.as(newcomer, () -> comments.mentionable(text)))
                .extracting(Mentionable::mention)
                .contains(mention(later), mention(suggesting))
                .doesNotContain(mention(early));
    }

    /** A reader of another organisation, whose name is known once they have said something. */
    private Actor reader() {
        assertThat(acting.as(drafter, () -> comments.mentionable(text)))
                .extracting(Mentionable::mention)
                .doesNotContain(mention(reader));
        return room.seat(text, reader, EditingMode.COMMENT);
    }

    @Test
    void everyActIsRecorded() {
        var thread = open(drafter, Readership.OWN_ORGANISATION);
        var said = details(drafter, thread).comments().getFirst();
        acting.become(drafter);
        comments.answer(thread, Drafting.saying("More."));
        comments.edit(thread, said.id(), Drafting.saying("Better."));
        comments.resolve(thread);
        comments.reopen(thread);
        comments.delete(thread, said.id());

        assertThat(
                        jdbc.sql(
                                        """
                                        select r.act from audit.record r
                                          join audit.seal s on s.record = r.id
                                         where r.subject = ? and r.person = ? order by s.ordinal
                                        """)
                                .params(text.value(), drafter.person().value())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "documents.ThreadOpened",
                        "documents.ThreadAnswered",
                        "documents.CommentEdited",
                        "documents.ThreadResolved",
                        "documents.ThreadReopened",
                        "documents.CommentDeleted");
    }

    private ThreadId open(Actor by, Readership readership, Mention... mentions) {
        var saying = Drafting.saying("To whom?", mentions);
        return acting.as(by, () -> comments.open(text, null, readership, saying));
    }

    private void answer(Actor by, ThreadId thread, String words) {
        acting.as(by, () -> comments.answer(thread, Drafting.saying(words)));
    }

    private void edit(
            Actor by,
            ThreadId thread,
            ThreadDetails.Remark said,
            String words,
            Mention... mentions) {
        var saying = Drafting.saying(words, mentions);
        acting.as(by, () -> comments.edit(thread, said.id(), saying));
    }

    private List<ThreadId> read(Actor by) {
        return acting.as(by, () -> comments.about(text)).threads().stream()
                .map(ThreadDetails::id)
                .toList();
    }

    private ThreadDetails details(Actor by, ThreadId thread) {
        return acting.as(by, () -> comments.about(text)).threads().stream()
                .filter(one -> one.id().equals(thread))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(Actor told) {
        return drafting.told(told).stream().map(row -> row.notice().key()).toList();
    }

    private static Mention mention(Actor actor) {
        return new Mention(actor.person(), actor.organisation());
    }

    private static Mention everybodyAt(OrganisationId organisation) {
        return new Mention(null, organisation);
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RefusedException.class).hasMessage(key);
    }

    private static void assertNothing(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotFoundException.class);
    }
}
