package org.kpcsc.workspace.documents.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.history.Credits.Words;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.rendering.Change;
import org.kpcsc.workspace.documents.rendering.TextComparison;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Who is named beside each word that differs between two versions. */
class CreditsTests {

    private static final Instant AT = Instant.parse("2026-05-04T08:00:00Z");

    private final Authorship ana = new Authorship(PersonId.create(), OrganisationId.create());
    private final Authorship joe = new Authorship(PersonId.create(), OrganisationId.create());

    private final Node before =
            Texts.read(
                    """
                    {"type":"doc","content":[{"type":"paragraph","content":[
                     {"type":"text","text":"We ask for justice."}]},{"type":"paragraph","content":[
                     {"type":"text","text":"Soon."}]}]}
                    """);
    private Node now = before;
    private final Provenance since = new Provenance(0, before);

    @Test
    void namesWhoAddedAndWhoRemoved() {
        write(joe, "{'stepType':'replace','from':12,'to':19}");
        write(
                ana,
                "{'stepType':'replace','from':12,'to':12,'slice':{'content':[{'type':'text','text':'a"
                        + " share'}]}}");
        assertThat(changes())
                .containsExactly("REMOVED justice by joe", "ADDED a by ana", "ADDED share by ana");
        assertThat(credits().count(comparison()))
                .containsEntry(ana, new Words(2, 0, 0))
                .containsEntry(joe, new Words(0, 1, 0));
    }

    @Test
    void creditsWhoWroteLastInAWordThatSeveralHaveWrittenIn() {
        write(
                joe,
                "{'stepType':'replace','from':12,'to':19,'slice':{'content':[{'type':'text','text':'condemn'}]}}");
        write(
                ana,
                "{'stepType':'replace','from':19,'to':19,'slice':{'content':[{'type':'text','text':'ed'}]}}");
        assertThat(changes()).contains("ADDED condemned by ana");
        assertThat(credits().count(comparison())).containsEntry(ana, new Words(1, 0, 0));
    }

    @Test
    void creditsWhoWritesIntoTheMiddleOfAWord() {
        write(
                ana,
                "{'stepType':'replace','from':15,'to':15,'slice':{'content':[{'type':'text','text':'x'}]}}");
        assertThat(changes()).containsExactly("REMOVED justice by null", "ADDED jusxtice by ana");
        assertThat(credits().count(comparison())).containsExactly(entry(ana, new Words(1, 1, 0)));
    }

    @Test
    void creditsWhoTakesALetterOrABlankOut() {
        write(joe, "{'stepType':'replace','from':18,'to':19}");
        write(ana, "{'stepType':'replace','from':3,'to':4}");
        assertThat(credits().count(comparison()))
                .containsExactly(entry(ana, new Words(1, 2, 0)), entry(joe, new Words(1, 1, 0)));
    }

    @Test
    void namesWhoMadeAWordBold() {
        write(joe, "{'stepType':'addMark','mark':{'type':'strong'},'from':12,'to':19}");
        assertThat(changes()).containsExactly("FORMATTED justice by joe");
        assertThat(credits().count(comparison())).isEmpty();
    }

    @Test
    void namesWhoMadeAParagraphAHeading() {
        write(
                ana,
                "{'stepType':'replaceAround','from':21,'to':28,'gapFrom':22,'gapTo':27,'insert':1,"
                        + "'structure':true,'slice':{'content':[{'type':'heading','attrs':{'level':1}}]}}");
        assertThat(changes()).isEmpty();
        var block = comparison().blocks().getLast();
        int opening = block.openings().getFirst();
        var credit = credits().of(block, Change.FORMATTED, opening, opening);
        assertThat(name(credit.by())).isEqualTo("ana");
    }

    @Test
    void countsWhatIsOnlySuggestedApart() {
        write(
                ana,
                "{'stepType':'addMark','mark':{'type':'deletion','attrs':{'id':'%s'}},'from':12,'to':19}"
                        .formatted(UUID.randomUUID()));
        write(
                ana,
                "{'stepType':'replace','from':19,'to':19,'slice':{'content':[{'type':'text','text':'a"
                        + " share','marks':[{'type':'insertion','attrs':{'id':'%s'}}]}]}}"
                                .formatted(UUID.randomUUID()));
        assertThat(changes())
                .containsExactly(
                        "SUGGESTED justice by ana", "SUGGESTED a by ana", "SUGGESTED share by ana");
        assertThat(credits().count(comparison())).containsExactly(entry(ana, new Words(0, 0, 3)));
    }

    @Test
    void creditsWhoWroteTheWordsThatAnotherRestored() {
        var words = "'slice':{'content':[{'type':'text','text':' or never'}]}}";
        write(ana, "{'stepType':'replace','from':26,'to':26," + words);
        var written = since.after(Origins.initial(before.content().size()));
        write(joe, "{'stepType':'replace','from':26,'to':35}");
        var again = steps("{'stepType':'replace','from':26,'to':26," + words);
        since.restore(batch(joe), again, written);
        now = again.getFirst().apply(now).orThrow();
        assertThat(credits().count(comparison())).containsOnlyKeys(ana);
    }

    private void write(Authorship author, String json) {
        var steps = steps(json);
        since.carry(batch(author), steps);
        now = steps.getFirst().apply(now).orThrow();
    }

    private static List<Step> steps(String json) {
        return Texts.readSteps("[" + json.replace('\'', '"') + "]");
    }

    private LoggedBatch batch(Authorship author) {
        long version = since.version();
        return new LoggedBatch(version + 1, version, UUID.randomUUID(), 1, author, AT, 1, "");
    }

    private TextComparison comparison() {
        return TextComparison.of(before, now);
    }

    private Credits credits() {
        var nobody = Origins.initial(before.content().size());
        return new Credits(since.left(), since.arrived(), nobody, since.after(nobody));
    }

    private List<String> changes() {
        var changes = new ArrayList<String>();
        for (var block : comparison().blocks()) {
            for (var run : block.runs()) {
                if (run.change() != Change.KEPT) {
                    run.words().stream()
                            .filter(word -> word.isCounted())
                            .forEach(word -> {
                                var by =
                                        credits()
                                                .of(block, run.change(), word.at(), word.to())
                                                .by();
                                changes.add(run.change() + " " + word.text() + " by " + name(by));
                            });
                }
            }
        }
        return changes;
    }

    private @Nullable String name(@Nullable Origin origin) {
        return origin == null ? null : origin.author().equals(ana) ? "ana" : "joe";
    }
}
