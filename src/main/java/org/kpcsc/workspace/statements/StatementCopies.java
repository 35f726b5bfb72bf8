package org.kpcsc.workspace.statements;

import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out texts to be taken along; that they were taken is recorded. */
@Service
@ForActors
@Transactional
public class StatementCopies {

    private final Desk desk;
    private final StatementTexts texts;
    private final Organisations organisations;
    private final People people;

    StatementCopies(Desk desk, StatementTexts texts, Organisations organisations, People people) {
        this.desk = desk;
        this.texts = texts;
        this.organisations = organisations;
        this.people = people;
    }

    /** Throws {@link NotFoundException} for a statement that the actor may not know of. */
    public StatementCopy take(StatementId id) {
        var statement = desk.read(id);
        var actor = desk.actor();
        var profiles = Profiles.of(organisations);
        var current = texts.current(statement);
        desk.say(new StatementCopied(id, actor.organisation(), Set.of(statement.lead())));
        return new StatementCopy(
                statement.kind(),
                current.text().title(),
                statement.language(),
                statement.issuedBy(),
                statement.state(),
                profiles.get(statement.lead()).acronym(),
                writers(statement, profiles),
                current.version(),
                current.text().hash(),
                current.text().document(),
                people.name(actor.person()).value(),
                profiles.get(actor.organisation()).acronym(),
                desk.now());
    }

    private static List<String> writers(Statement statement, Profiles profiles) {
        return statement.participations().stream()
                .filter(Participation::writes)
                .map(Participation::organisation)
                .filter(organisation -> !organisation.equals(statement.lead()))
                .map(organisation -> profiles.get(organisation).acronym())
                .sorted()
                .toList();
    }
}
