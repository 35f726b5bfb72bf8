package org.kpcsc.workspace.operations.demo;

import java.time.LocalDate;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.organisations.TermDates;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the demo, before the first request is answered.
 *
 * <p>All of it in one transaction: a start that is broken off leaves nothing half entered.
 */
@Component
@ConditionalOnBooleanProperty("workspace.demo")
class DemoCoalition implements SmartInitializingSingleton {

    private static final LocalDate PRESS_RELEASE = LocalDate.of(2020, 3, 4);

    private final Organisations organisations;
    private final Founding founding;
    private final DemoFiles files;
    private final DemoPeople people;
    private final DemoStatements statements;
    private final DemoMark mark;
    private final TransactionTemplate transaction;
    private final int emptyDrafts;

    DemoCoalition(
            Organisations organisations,
            Founding founding,
            DemoFiles files,
            DemoPeople people,
            DemoStatements statements,
            DemoMark mark,
            TransactionTemplate transaction,
            Environment environment,
            @Value("${workspace.demo.documents:0}") int emptyDrafts) {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new StartRefused(
                    "The demo is not for production: start with --no-demo, or without the profile.");
        }
        this.organisations = organisations;
        this.founding = founding;
        this.files = files;
        this.people = people;
        this.statements = statements;
        this.mark = mark;
        this.transaction = transaction;
        this.emptyDrafts = emptyDrafts;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            if (organisations.isEmpty()) {
                enter();
            }
            statements.enterEmpty(emptyDrafts);
        });
    }

    private void enter() {
        mark.set();
        files.organisations()
                .forEach(organisation ->
                        founding.enter(
                                DemoOrganisation.id(organisation.acronym()),
                                organisation.facts(),
                                Standing.MEMBER,
                                null));
        founding.enterTerm(DemoOrganisation.id("ZELA"), TermDates.attestedOn(PRESS_RELEASE));
        founding.enterTerm(DemoOrganisation.id("RELUFA"), TermDates.runningNow());
        people.enrol();
        statements.enter();
    }
}
