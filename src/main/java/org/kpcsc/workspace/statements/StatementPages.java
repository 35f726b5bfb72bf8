package org.kpcsc.workspace.statements;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.statements.StatementDetails.DecisionRow;
import org.kpcsc.workspace.statements.StatementDetails.Part;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.approval.Decision;
import org.kpcsc.workspace.statements.publication.PublicationTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what one statement's page shows to whoever looks at it. */
@Service
@ForActors
@Transactional(readOnly = true)
public class StatementPages {

    private final Desk desk;
    private final StatementTexts texts;
    private final PublicationTable publications;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;

    StatementPages(
            Desk desk,
            StatementTexts texts,
            PublicationTable publications,
            Organisations organisations,
            People people,
            Clock clock) {
        this.desk = desk;
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
        var profiles = Profiles.of(organisations);
        return new StatementDetails(
                id,
                statement.document(),
                statement.kind(),
                statement.title(),
                statement.language(),
                statement.issuedBy(),
                statement.visibility(),
                statement.state(),
                profiles.get(rights.actor().organisation()),
                profiles.get(statement.lead()),
                parts(statement, profiles),
                rights.mayReadSignOff() ? round(statement, profiles) : null,
                rights.mayReadSignOff() ? decisions(statement, profiles) : List.of(),
                rights.acts(),
                invitation(statement, rights),
                rights.mayReachOut(),
                rights.mayReadSignOff(),
                publications.slugOf(id.value()));
    }

    private static @Nullable Involvement invitation(Statement statement, Rights rights) {
        return statement.state().allows(StatementAct.INVITE) && rights.mayAnswerInvitation()
                ? statement
                        .participation(rights.actor().organisation())
                        .map(Participation::involvement)
                        .orElse(null)
                : null;
    }

    private static List<Part> parts(Statement statement, Profiles profiles) {
        return statement.participations().stream()
                .filter(Participation::isCurrent)
                .filter(part -> part.writes() || statement.state() != StatementState.PUBLISHED)
                .map(part -> part(statement, part, profiles.get(part.organisation())))
                .sorted(
                        Comparator.comparing((Part part) -> !part.lead())
                                .thenComparing(part -> part.organisation().acronym()))
                .toList();
    }

    private static Part part(
            Statement statement, Participation part, OrganisationProfile organisation) {
        var member = organisation.standing() == Standing.MEMBER;
        return new Part(
                organisation,
                part.isAccepted(),
                part.involvement(),
                organisation.id().equals(statement.lead()),
                statement.isReadWithoutPart(organisation.id(), member));
    }

    private @Nullable RoundDetails round(Statement statement, Profiles profiles) {
        var signOff = statement.signOff();
        var round = signOff.latest().orElse(null);
        if (round == null) {
            return null;
        }
        var changed = texts.isChangedSinceAsked(statement);
        return new RoundReport(signOff, profiles, changed, clock.instant()).of(round);
    }

    private List<DecisionRow> decisions(Statement statement, Profiles profiles) {
        var names = people.names(statement.decisions().stream().map(Decision::person).toList());
        return statement.decisions().reversed().stream()
                .map(decision ->
                        new DecisionRow(
                                decision.kind(),
                                String.valueOf(names.get(decision.person())),
                                profiles.get(decision.organisation()).acronym(),
                                decision.at(),
                                decision.reason()))
                .toList();
    }
}
