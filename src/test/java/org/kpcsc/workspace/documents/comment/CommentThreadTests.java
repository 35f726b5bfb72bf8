package org.kpcsc.workspace.documents.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.RefusedException;

class CommentThreadTests {

    private static final Instant NOW = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final Authorship rudo = someone();
    private final Authorship ana = someone();
    private final CommentThread thread = opened(Readership.EVERYONE);

    @Test
    void keepsWhatWasSaidInItsOrder() {
        thread.answer(Comment.of(ana, saying("I agree."), LATER));

        assertThat(thread.comments())
                .extracting(Comment::words)
                .containsExactly("Who says so?", "I agree.");
        assertThat(thread.openedAt()).isEqualTo(NOW);
        assertThat(thread.participants()).containsExactly(rudo, ana);
    }

    @Test
    void whoIsMentionedByNameTakesPart() {
        var mentioned = new Mention(ana.person(), ana.organisation());
        var whole = new Mention(null, OrganisationId.create());
        thread.answer(Comment.of(rudo, new Saying("Look.", Set.of(mentioned, whole)), LATER));

        assertThat(thread.participants()).containsExactly(rudo, ana);
    }

    @Test
    void aCommentIsItsAuthorsToChange() {
        thread.edit(first(), rudo, saying("Who says this?"), LATER);

        assertThat(thread.comment(first()).words()).isEqualTo("Who says this?");
        assertThat(thread.comment(first()).editedAt()).isEqualTo(LATER);
        assertThat(thread.comment(first()).at()).isEqualTo(NOW);
        assertThatThrownBy(() -> thread.edit(first(), ana, saying("No."), LATER))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> thread.delete(first(), ana, LATER))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theSamePersonForAnotherOrganisationIsNotItsAuthor() {
        var elsewhere = new Authorship(rudo.person(), OrganisationId.create());

        assertThatThrownBy(() -> thread.delete(first(), elsewhere, LATER))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void editingAnswersWithWhoIsMentionedNow() {
        var before = new Mention(null, OrganisationId.create());
        var added = new Mention(ana.person(), ana.organisation());
        thread.edit(first(), rudo, new Saying("See.", Set.of(before)), LATER);

        assertThat(thread.edit(first(), rudo, new Saying("See.", Set.of(before, added)), LATER))
                .containsExactly(added);
    }

    @Test
    void whatWasDeletedLeavesThatItWasSaidAndNoMore() {
        thread.edit(
                first(),
                rudo,
                new Saying("Who?", Set.of(new Mention(null, ana.organisation()))),
                NOW);
        thread.delete(first(), rudo, LATER);

        var left = thread.comment(first());
        assertThat(left.words()).isEmpty();
        assertThat(left.mentions()).isEmpty();
        assertThat(left.deletedAt()).isEqualTo(LATER);
        assertThat(left.author()).isEqualTo(rudo);
        assertRefused(
                "documents.comments.refused.deleted",
                () -> thread.edit(first(), rudo, saying("Again."), LATER));
        assertRefused(
                "documents.comments.refused.deleted", () -> thread.delete(first(), rudo, LATER));
    }

    @Test
    void aResolvedThreadIsReadUntilItIsOpenedAgain() {
        thread.resolve(ana, LATER);

        assertThat(thread.resolution()).contains(new Resolution(ana, LATER));
        assertRefused(
                "documents.comments.refused.resolved",
                () -> thread.answer(Comment.of(ana, saying("More."), LATER)));
        assertRefused(
                "documents.comments.refused.resolved",
                () -> thread.edit(first(), rudo, saying("More."), LATER));
        assertRefused("documents.comments.refused.resolved", () -> thread.resolve(rudo, LATER));
        thread.reopen();
        thread.answer(Comment.of(ana, saying("More."), LATER));
        assertThat(thread.resolution()).isEmpty();
        assertRefused("documents.comments.refused.open", thread::reopen);
    }

    @Test
    void oneMayTakeBackWhatOneSaidInAResolvedThread() {
        thread.resolve(ana, LATER);
        thread.delete(first(), rudo, LATER);

        assertThat(thread.comment(first()).isDeleted()).isTrue();
    }

    @Test
    void isForEveryoneOrForTheOrganisationThatOpenedIt() {
        var own = opened(Readership.OWN_ORGANISATION);

        assertThat(thread.isFor(ana.organisation())).isTrue();
        assertThat(own.isFor(ana.organisation())).isFalse();
        assertThat(own.isFor(rudo.organisation())).isTrue();
    }

    @Test
    void sayingNothingOrTooMuchIsRefused() {
        assertRefused("documents.comments.refused.empty", () -> saying(" \n\u0000 "));
        assertRefused("documents.comments.refused.long", () -> saying("x".repeat(Saying.MOST + 1)));
        assertThat(saying("  Two\nlines. ").words()).isEqualTo("Two\nlines.");
    }

    private CommentId first() {
        return thread.comments().getFirst().id();
    }

    private CommentThread opened(Readership readership) {
        return CommentThread.open(
                DocumentId.create(),
                readership,
                null,
                Comment.of(rudo, saying("Who says so?"), NOW));
    }

    private static Saying saying(String words) {
        return Drafting.saying(words);
    }

    private static Authorship someone() {
        return new Authorship(PersonId.create(), OrganisationId.create());
    }

    private static void assertRefused(String key, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(RefusedException.class).hasMessage(key);
    }
}
