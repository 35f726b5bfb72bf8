package org.kpcsc.workspace.documents.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Threads keep to their words, whatever becomes of the text around and under them. */
@CommentsTest
class CommentAnchorsTests {

    /** Of "royalties" in the text. */
    private static final int FROM = 5;

    private static final int TO = 14;

    @Autowired Comments comments;
    @Autowired Drafting drafting;
    @Autowired Room room;
    @Autowired Acting acting;
    @Autowired JdbcClient jdbc;

    private OrganisationId zela;
    private Actor drafter;
    private DocumentId text;

    @BeforeEach
    void write() {
        zela = drafting.member();
        text = drafting.text(zela, "The royalties are paid.", "To whom?");
        drafter = room.seat(text, Acting.someone(zela, Role.DRAFTER), EditingMode.WRITE);
        acting.become(drafter);
    }

    @Test
    void quotesTheWordsOfTheTextItself() {
        open(at(0, FROM, TO));

        assertThat(passage().words()).isEqualTo("royalties");
        assertThat(passage().removed()).isFalse();
        assertThat(passage().place()).isEqualTo(at(0, FROM, TO));
    }

    @Test
    void followsItsWordsAndLeavesWhatIsWrittenAtTheirEdgesOutside() {
        open(at(0, FROM, TO));
        drafting.typed(text, 1, "Now: ");
        drafting.typed(text, FROM + 5, "high ");
        drafting.typed(text, TO + 10, ", as agreed,");

        assertThat(passage().place()).isEqualTo(at(3, FROM + 10, TO + 10));
    }

    @Test
    void staysOnWhatIsLeftOfItsWords() {
        open(at(0, FROM, TO));
        drafting.replaced(text, 1, FROM + 3, "");

        assertThat(passage().place()).isEqualTo(at(1, 1, 7));
        assertThat(passage().words()).isEqualTo("royalties");
        assertThat(passage().removed()).isFalse();
    }

    @Test
    void saysWhichWordsWereRemoved() {
        open(at(0, FROM, TO));
        drafting.replaced(text, 1, TO + 4, "");

        assertThat(passage().removed()).isTrue();
        assertThat(passage().words()).isEqualTo("royalties");
    }

    @Test
    void blocksWithoutWordsAreNothingLeft() {
        open(at(0, 20, 28));
        drafting.replaced(text, 20, 24, "");
        drafting.replaced(text, 22, 25, "");
        assertThat(passage().words()).isEqualTo("aid.\nTo");
        assertThat(passage().removed()).isTrue();
    }

    @Test
    void wordsThatComeBackAreFoundAgain() {
        open(at(0, FROM, TO));
        drafting.replaced(text, 1, 24, "");
        drafting.typed(text, 1, "Again: The royalties are paid.");

        assertThat(passage().removed()).isFalse();
        assertThat(passage().place()).isEqualTo(at(2, FROM + 7, TO + 7));
    }

    @Test
    void anOlderVersionThatIsRestoredBringsThemBackToo() {
        open(at(0, FROM, TO));
        drafting.replaced(text, 1, 24, "Nothing.");
        drafting.send(
                text,
                1,
                """
                {"stepType":"replace","from":0,"to":20,"slice":{"content":[
                 {"type":"paragraph","content":[{"type":"text","text":"The royalties are paid."}]},
                 {"type":"paragraph","content":[{"type":"text","text":"To whom?"}]}]}}
                """);

        assertThat(passage().removed()).isFalse();
        assertThat(passage().place()).isEqualTo(at(2, FROM, TO));
    }

    @Test
    void otherWordsInTheirPlaceAreNotTheirs() {
        open(at(0, FROM, TO));
        drafting.replaced(text, 1, 24, "");
        drafting.typed(text, 1, "Something else.");

        assertThat(passage().removed()).isTrue();
    }

    @Test
    void wordsThatCameBackAreFollowedFromThere() {
        open(at(0, FROM, TO));
        drafting.replaced(text, 1, 24, "");
        drafting.typed(text, 1, "The royalties are paid.");
        assertThat(passage().removed()).isFalse();
        drafting.replaced(text, FROM, FROM + 1, "R");

        assertThat(passage().removed()).isFalse();
    }

    @Test
    void whatWasSaidOfAnOlderVersionIsCarriedToTheTextOfToday() {
        drafting.typed(text, 1, "Now: ");
        open(at(0, FROM, TO));

        assertThat(passage().words()).isEqualTo("royalties");
        assertThat(passage().place()).isEqualTo(at(1, FROM + 5, TO + 5));
    }

    @Test
    void goesOverBatchesThatWereRebased() {
        open(at(0, FROM, TO));
        drafting.typed(text, 1, "Now: ");
        assertThat(drafting.late(text, 0, 1, 2, "")).isInstanceOf(Outcome.Accepted.class);
        assertThat(drafting.late(text, 0, FROM + 5, TO, "")).isInstanceOf(Outcome.Accepted.class);

        assertThat(passage().place()).isEqualTo(at(3, FROM + 4, FROM + 9));
    }

    @Test
    void placesAreKeptNowAndThen() {
        open(at(0, FROM, TO));
        drafting.typed(text, 1, "x");
        passage();
        assertThat(keptAt()).isZero();
        var many = new String[300];
        Arrays.fill(many, Drafting.step(1, 1, "x"));
        drafting.send(text, 1, many);

        assertThat(passage().place()).isEqualTo(at(301, FROM + 301, TO + 301));
        assertThat(keptAt()).isEqualTo(301);
        drafting.typed(text, 1, "x");
        assertThat(passage().place()).isEqualTo(at(302, FROM + 302, TO + 302));
        assertThat(passage().words()).isEqualTo("royalties");
    }

    @Test
    void threadsStandInTheOrderOfTheText() {
        var whom = open(at(0, 29, 32));
        var royalties = open(at(0, FROM, TO));
        var whole = open(null);

        assertThat(comments.about(text).threads())
                .extracting(ThreadDetails::id)
                .containsExactly(whole, royalties, whom);
    }

    @Test
    void aPlaceWithoutWordsIsNone() {
        assertRefused(at(0, FROM, FROM));
        assertRefused(at(0, TO, FROM));
        assertRefused(at(0, 24, 26));
        assertRefused(at(0, 900, 990));
        assertRefused(at(7, FROM, TO));
        drafting.send(text, 0, Drafting.step(1, 1, "a"), Drafting.step(1, 1, "b"));
        assertRefused(at(1, FROM, TO));
    }

    @Test
    void whoeverComesLaterIsToldNoWordsOfBefore() {
        open(at(0, FROM, TO));
        drafting.replaced(text, FROM, FROM + 4, "Roy");
        var later = room.seat(text, Acting.someone(drafting.member()), EditingMode.COMMENT);
        room.comesLater(text, later, 1);
        acting.become(later);

        assertThat(passage().words()).isEqualTo("Roylties");
        assertThat(passage().quoted()).isFalse();
        assertRefused(at(0, FROM, TO));
        acting.become(drafter);
        assertThat(passage().words()).isEqualTo("royalties");
        drafting.replaced(text, 1, TO, "");
        acting.become(later);
        assertThat(passage().removed()).isTrue();
        assertThat(passage().words()).isNull();
    }

    @Test
    void theFormReadsWhatItIsAbout() {
        assertThat(comments.words(text, at(0, FROM, TO))).isEqualTo("royalties");
    }

    private void assertRefused(TextPlace place) {
        assertThatThrownBy(() -> open(place))
                .isInstanceOf(RefusedException.class)
                .hasMessage("documents.comments.refused.place");
    }

    private ThreadId open(@Nullable TextPlace place) {
        return comments.open(text, place, Readership.EVERYONE, Drafting.saying("To whom?"));
    }

    private ThreadDetails.Passage passage() {
        return Objects.requireNonNull(comments.about(text).threads().getLast().passage());
    }

    private long keptAt() {
        return jdbc.sql("select mapped_at from documents.comment_thread where document = ?")
                .param(text.value())
                .query(Long.class)
                .single();
    }

    private static TextPlace at(long version, int from, int to) {
        return new TextPlace(version, from, to);
    }
}
