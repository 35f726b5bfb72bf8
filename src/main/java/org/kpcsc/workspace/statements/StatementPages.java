package org.kpcsc.workspace.statements;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.rendering.HtmlRenderer;
import org.kpcsc.workspace.documents.rendering.TextComparison;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerRow;
import org.kpcsc.workspace.statements.StatementDetails.DecisionRow;
import org.kpcsc.workspace.statements.StatementDetails.Part;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.approval.Decision;
import org.kpcsc.workspace.statements.publication.PublicationTable;
import org.kpcsc.workspace.statements.publication.SignedText;
import org.kpcsc.workspace.statements.publication.SignedTexts;
import org.kpcsc.workspace.statements.signoff.Answer;
import org.kpcsc.workspace.statements.signoff.Round;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.statements.signoff.Tally;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what one statement's page shows to whoever looks at it. */
@Service
@ForActors
@Transactional(readOnly = true)
public class StatementPages {

    private final Desk desk;
    private final Documents documents;
    private final SignedTexts texts;
    private final PublicationTable publications;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    StatementPages(
            Desk desk,
            Documents documents,
            SignedTexts texts,
            PublicationTable publications,
            Organisations organisations,
            People people,
            Clock clock) {
        this.desk = desk;
        this.documents = documents;
        this.texts = texts;
        this.publications = publications;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** Throws {@link NotFoundException} where the actor may not know of it. */
    public StatementDetails of(StatementId id) {
        var statement = desk.read(id);
        var rights = desk.rights(statement);
        var profiles = profiles();
        return new StatementDetails(
                id,
                statement.document(),
                statement.kind(),
                statement.title(),
                statement.language(),
                statement.issuedBy(),
                statement.visibility(),
                statement.state(),
                profile(profiles, rights.actor().organisation()),
                profile(profiles, statement.lead()),
                parts(statement, profiles),
                round(statement, profiles),
                decisions(statement, profiles),
                rights.acts(),
                rights.mayAnswerInvitation(),
                rights.mayReachOut(),
                publications.slugOf(id.value()));
    }

    /** The text as safe HTML: as asked about where it is frozen, else as it is now. */
    public String html(StatementId id) {
        return HtmlRenderer.html(currentText(desk.read(id)).document());
    }

    /**
     * What changed since the text with that hash, which must be one that was asked about.
     *
     * <p>Throws {@link NotFoundException} for any other.
     */
    public TextDifference since(StatementId id, ContentHash earlier) {
        var statement = desk.read(id);
        if (!statement.textsAsked().contains(earlier)) {
            throw new NotFoundException();
        }
        var before = texts.find(earlier).orElseThrow(NotFoundException::new);
        var now = currentText(statement);
        return new TextDifference(
                before.title().equals(now.title()) ? null : before.title(),
                now.title(),
                TextComparison.of(before.document(), now.document()));
    }

    private SignedText currentText(Statement statement) {
        return statement
                .latestRound()
                .filter(round -> statement.state().isLocked())
                .flatMap(round -> texts.find(round.text().hash()))
                .orElseGet(() -> draftText(statement));
    }

    private SignedText draftText(Statement statement) {
        var head = documents.head(statement.document());
        return SignedText.of(
                statement.kind(),
                statement.title(),
                statement.language(),
                documents.textAt(statement.document(), head.version()));
    }

    private List<Part> parts(
            Statement statement, Map<OrganisationId, OrganisationProfile> profiles) {
        return statement.participations().stream()
                .filter(part -> part.writes() || part.isInvitation())
                .map(part ->
                        new Part(
                                profile(profiles, part.organisation()),
                                part.writes(),
                                part.organisation().equals(statement.lead())))
                .sorted(
                        Comparator.comparing((Part part) -> !part.lead())
                                .thenComparing(part -> part.organisation().acronym()))
                .toList();
    }

    private @Nullable RoundDetails round(
            Statement statement, Map<OrganisationId, OrganisationProfile> profiles) {
        return statement
                .latestRound()
                .map(round -> details(statement, round, profiles))
                .orElse(null);
    }

    private RoundDetails details(
            Statement statement, Round round, Map<OrganisationId, OrganisationProfile> profiles) {
        var rows = rows(statement, round, profiles);
        return new RoundDetails(
                round.number(),
                round.text().version(),
                round.text().hash(),
                round.rule(),
                round.deadline(),
                statement.state() == StatementState.SIGN_OFF,
                round.isSpellingOpen(clock.instant()) ? openUntil(round) : null,
                Tally.of(rows.stream().map(AnswerRow::stand).toList()),
                rows);
    }

    private static @Nullable Instant openUntil(Round round) {
        return round.spellingUntil().orElse(null);
    }

    private List<AnswerRow> rows(
            Statement statement, Round round, Map<OrganisationId, OrganisationProfile> profiles) {
        var changed = isChangedSince(statement, round);
        return round.stands(statement.answers()).entrySet().stream()
                .map(entry ->
                        new AnswerRow(
                                profile(profiles, entry.getKey()),
                                changed ? stale(entry.getValue()) : entry.getValue(),
                                statement
                                        .answers()
                                        .current(entry.getKey())
                                        .map(answer -> answer(answer, profiles))
                                        .orElse(null)))
                .sorted(Comparator.comparing(row -> row.organisation().acronym()))
                .toList();
    }

    /** Whether the text was edited since it was last asked about. */
    private boolean isChangedSince(Statement statement, Round round) {
        return !statement.state().isLocked()
                && !draftText(statement).hash().equals(round.text().hash());
    }

    private static Stand stale(Stand stand) {
        return switch (stand) {
            case ENDORSES, RESERVES, OBJECTS, ABSTAINS, TO_CONFIRM -> Stand.TO_CONFIRM;
            case CONTRADICTED -> Stand.CONTRADICTED;
            case SILENT -> Stand.SILENT;
        };
    }

    private static AnswerDetails answer(
            Answer answer, Map<OrganisationId, OrganisationProfile> profiles) {
        return new AnswerDetails(
                answer.version(),
                answer.seen(),
                answer.words(),
                answer.named(),
                answer.at(),
                answer.channel(),
                profile(profiles, answer.byOrganisation()).acronym(),
                answer.receivedHow(),
                answer.receivedOn());
    }

    private List<DecisionRow> decisions(
            Statement statement, Map<OrganisationId, OrganisationProfile> profiles) {
        var names = people.names(statement.decisions().stream().map(Decision::person).toList());
        return statement.decisions().reversed().stream()
                .map(decision ->
                        new DecisionRow(
                                decision.kind(),
                                String.valueOf(names.get(decision.person())),
                                profile(profiles, decision.organisation()).acronym(),
                                decision.at(),
                                decision.reason()))
                .toList();
    }

    private Map<OrganisationId, OrganisationProfile> profiles() {
        return organisations.all().stream()
                .collect(Collectors.toMap(OrganisationProfile::id, Function.identity()));
    }

    private static OrganisationProfile profile(
            Map<OrganisationId, OrganisationProfile> profiles, OrganisationId id) {
        return Objects.requireNonNull(profiles.get(id));
    }
}
