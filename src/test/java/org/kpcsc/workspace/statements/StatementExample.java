package org.kpcsc.workspace.statements;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.statements.approval.FourEyes;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.FrozenText;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Terms;

/** A statement of three organisations and the acts that tests do with it. */
class StatementExample {

    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");
    static final Instant DEADLINE = START.plus(Duration.ofDays(2));

    static final By ZELA = someone();
    static final By IPIS = someone();
    static final By NMJD = someone();
    static final By RELUFA = someone();

    static final FrozenText TEXT = text(1, "one");
    static final FrozenText OTHER_TEXT = text(2, "two");
    static final Reply ENDORSE = new Reply(Position.ENDORSE, null, true);
    static final Reply OBJECT = new Reply(Position.OBJECT, "Not so.", false);
    static final Reply ABSTAIN = new Reply(Position.ABSTAIN, null, false);

    final Statement statement =
            new Statement(
                    StatementId.create(),
                    DocumentId.create(),
                    draft("Benefits for mining communities"),
                    Language.EN,
                    ZELA,
                    START);

    static By someone() {
        return new By(PersonId.create(), OrganisationId.create());
    }

    static FrozenText text(long version, String content) {
        return new FrozenText(
                version, ContentHash.of("document " + content), ContentHash.of(content));
    }

    static Draft draft(String title) {
        return new Draft(
                StatementKind.JOINT_STATEMENT, title, IssuedBy.COALITION, Visibility.MEMBERS);
    }

    static Terms terms(SignOffRule rule) {
        return terms(rule, null);
    }

    static Terms terms(SignOffRule rule, @Nullable Instant spellingUntil) {
        return new Terms(
                rule,
                DEADLINE,
                Set.of(ZELA.organisation(), IPIS.organisation(), NMJD.organisation()),
                spellingUntil);
    }

    static Instant minutes(long after) {
        return START.plus(Duration.ofMinutes(after));
    }

    static FourEyes writtenBy(By... authors) {
        var all = new java.util.HashSet<Authorship>();
        for (var author : authors) {
            all.add(new Authorship(author.person(), author.organisation()));
        }
        return new FourEyes(all);
    }

    static Receipt byTelephone() {
        return new Receipt("by telephone", LocalDate.of(2026, 3, 1));
    }

    StatementExample asked() {
        return asked(new SignOffRule.NoObjection(2));
    }

    StatementExample asked(SignOffRule rule) {
        statement.openSignOff(TEXT, terms(rule), ZELA, START);
        return this;
    }

    StatementExample answered(By by, Reply reply) {
        statement.answer(statement.signOff().text().hash(), reply, by, minutes(5));
        return this;
    }

    StatementExample allEndorsed() {
        return answered(ZELA, ENDORSE).answered(IPIS, ENDORSE).answered(NMJD, ENDORSE);
    }

    StatementExample approved() {
        statement.approve(TEXT.hash(), writtenBy(ZELA, IPIS), null, RELUFA, minutes(10));
        return this;
    }

    /** A statement in that state, by the shortest way. */
    static StatementExample in(StatementState state) {
        var example = new StatementExample();
        return switch (state) {
            case DRAFTING -> example;
            case SIGN_OFF -> example.asked();
            case NOT_CARRIED ->
                    example.asked()
                            .answered(ZELA, ENDORSE)
                            .answered(IPIS, OBJECT)
                            .answered(NMJD, ABSTAIN);
            case APPROVAL -> example.asked().allEndorsed();
            case APPROVED -> example.asked().allEndorsed().approved();
            case PUBLISHED -> {
                example.asked().allEndorsed().approved();
                example.statement.publish(TEXT.hash(), writtenBy(ZELA, IPIS), RELUFA, minutes(20));
                yield example;
            }
        };
    }
}
