package org.kpcsc.workspace.statements.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.signoff.Answer;
import org.kpcsc.workspace.statements.signoff.Answers;
import org.kpcsc.workspace.statements.signoff.FrozenText;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;

class FourEyesTests {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final By COORDINATOR = someone();
    private static final By OTHER = someone();
    private static final FrozenText TEXT = text("this");
    private static final FrozenText OLDER = text("older");

    @Test
    void whoWroteAloneDoesNotApprove() {
        assertThat(allow(authors(COORDINATOR))).isFalse();
    }

    @Test
    void aTextThatNobodyIsKnownToHaveWrittenNeedsAnEndorsement() {
        assertThat(allow(authors())).isFalse();
        assertThat(allow(authors(), endorsed(OTHER, TEXT))).isTrue();
    }

    @Test
    void aSecondAuthorIsASecondPairOfEyes() {
        assertThat(allow(authors(COORDINATOR, OTHER))).isTrue();
    }

    @Test
    void whatOthersWroteMayBeApproved() {
        assertThat(allow(authors(OTHER))).isTrue();
    }

    @Test
    void anotherOrganisationsEndorsementOfThisTextSuffices() {
        assertThat(allow(authors(COORDINATOR), endorsed(OTHER, TEXT))).isTrue();
    }

    @Test
    void anEndorsementOfAnotherTextDoesNot() {
        assertThat(allow(authors(COORDINATOR), endorsed(OTHER, OLDER))).isFalse();
    }

    @Test
    void theOwnOrganisationsEndorsementDoesNot() {
        var colleague = new By(PersonId.create(), COORDINATOR.organisation());
        assertThat(allow(authors(COORDINATOR), endorsed(colleague, TEXT))).isFalse();
    }

    @Test
    void anObjectionAnAbstentionAndAWithdrawnEndorsementDoNot() {
        var abstains = answer(OTHER, TEXT, Position.ABSTAIN);
        assertThat(allow(authors(COORDINATOR), abstains)).isFalse();
        assertThat(allow(authors(COORDINATOR), endorsed(OTHER, TEXT), abstains)).isFalse();
        var contradicted = endorsed(OTHER, TEXT).contradicted(NOW);
        assertThat(allow(authors(COORDINATOR), contradicted)).isFalse();
    }

    @Test
    void whatTheApproverGaveOrRecordedForOthersDoesNot() {
        var secondHat = new By(COORDINATOR.person(), OrganisationId.create());
        assertThat(allow(authors(COORDINATOR), endorsed(secondHat, TEXT))).isFalse();
        var recorded =
                Answer.recorded(
                        TEXT,
                        OTHER.organisation(),
                        new Reply(Position.ENDORSE, null, true),
                        new Receipt("by letter", LocalDate.of(2026, 2, 28)),
                        COORDINATOR,
                        NOW);
        assertThat(allow(authors(COORDINATOR), recorded)).isFalse();
    }

    private static boolean allow(FourEyes fourEyes, Answer... answers) {
        return fourEyes.allow(COORDINATOR, TEXT.hash(), new Answers(List.of(answers)));
    }

    private static FourEyes authors(By... authors) {
        return new FourEyes(
                Set.copyOf(
                        List.of(authors).stream()
                                .map(by -> new Authorship(by.person(), by.organisation()))
                                .toList()));
    }

    private static Answer endorsed(By by, FrozenText text) {
        return answer(by, text, Position.ENDORSE);
    }

    private static Answer answer(By by, FrozenText text, Position position) {
        return Answer.given(text, new Reply(position, null, true), by, NOW);
    }

    private static By someone() {
        return new By(PersonId.create(), OrganisationId.create());
    }

    private static FrozenText text(String content) {
        return new FrozenText(1, ContentHash.of(content + " document"), ContentHash.of(content));
    }
}
