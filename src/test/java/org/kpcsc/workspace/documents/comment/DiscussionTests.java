package org.kpcsc.workspace.documents.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.comment.ThreadDetails.Remark;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

class DiscussionTests {

    private final Speaker reader = speaker("Awa");
    private final Speaker other = speaker("Bo");

    @Test
    void knowsWhatOthersHaveSaidSinceItWasLookedAtLast() {
        var first = remark(other, "To whom?");
        var earlier = discussion(List.of(first));
        var own = remark(reader, "To the districts.");
        var answer = remark(other, "And when?");
        var elsewhere = remark(other, "Too long.");
        var now = discussion(List.of(changed(first), own, answer), List.of(elsewhere));

        assertThat(now.saidByOthersSince(earlier)).containsExactly(answer, elsewhere);
        assertThat(now.saidByOthersSince(now)).isEmpty();
    }

    @SafeVarargs
    private Discussion discussion(List<Remark>... threads) {
        var details =
                Stream.of(threads)
                        .map(remarks ->
                                new ThreadDetails(
                                        ThreadId.create(),
                                        Readership.EVERYONE,
                                        null,
                                        remarks,
                                        null,
                                        false))
                        .toList();
        return new Discussion(details, true, reader);
    }

    private static Remark remark(Speaker author, String words) {
        return remark(CommentId.create(), author, words);
    }

    private static Remark changed(Remark remark) {
        return remark(remark.id(), remark.author(), "To whom, and why?");
    }

    private static Remark remark(CommentId id, Speaker author, String words) {
        return new Remark(id, author, Instant.EPOCH, words, List.of(), null, null, false);
    }

    private static Speaker speaker(String name) {
        var who = new Authorship(PersonId.create(), OrganisationId.create());
        return new Speaker(who, name, "ORG", "#123456");
    }
}
