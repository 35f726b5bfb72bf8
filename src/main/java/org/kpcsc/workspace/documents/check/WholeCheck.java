package org.kpcsc.workspace.documents.check;

import java.time.Clock;
import java.util.ArrayList;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.TextsFoundWrong;
import org.kpcsc.workspace.documents.log.DocumentTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks all documents, one after another, and makes known what it finds. */
@Component
public class WholeCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WholeCheck.class);

    private final DocumentTable documents;
    private final LogCheck check;
    private final CheckTable table;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WholeCheck(
            DocumentTable documents,
            LogCheck check,
            CheckTable table,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.documents = documents;
        this.check = check;
        this.table = table;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public TextCheck run(CheckTable.Begun begun) {
        var faults = new ArrayList<TextFault>();
        int count = 0;
        long steps = 0;
        for (var next = documents.next(null); next.isPresent(); ) {
            DocumentId document = next.get();
            steps += check.check(document, faults::add);
            count++;
            next = documents.next(document);
        }
        faults.forEach(WholeCheck::log);
        var done = new TextCheck(begun.at(), clock.instant(), count, steps, faults);
        transaction.executeWithoutResult(status -> record(begun, done));
        LOG.info("Checked {} documents, {} steps: {} wrong", count, steps, faults.size());
        return done;
    }

    private void record(CheckTable.Begun begun, TextCheck done) {
        table.end(begun, done);
        if (!done.isSound()) {
            events.publishEvent(new TextsFoundWrong(done));
        }
    }

    private static void log(TextFault fault) {
        LOG.error(
                "Document {} is not as its log says after version {} ({}): expected {}, found {}",
                fault.document(),
                fault.version(),
                fault.kind(),
                fault.expected(),
                fault.found());
    }
}
