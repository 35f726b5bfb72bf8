package org.kpcsc.workspace.documents.authority;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Lines;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LogWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides on the batches of a group and writes them with one sync: in one turn to the database
 * where all is as it was when it was seen last, otherwise in a longer transaction that looks first.
 */
final class GroupCommit {

    private final Log log;
    private final LogWriter writer;
    private final Lines lines;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final OpenDocuments documents;

    GroupCommit(
            Log log,
            LogWriter writer,
            Lines lines,
            TransactionTemplate transactions,
            Clock clock,
            OpenDocuments documents) {
        this.log = log;
        this.writer = writer;
        this.lines = lines;
        this.transactions = transactions;
        this.clock = clock;
        this.documents = documents;
    }

    /**
     * Commits what can be committed; returns what must wait, in its order.
     *
     * <p>Where the database fails, nothing of the group is told to anyone: whether it was committed
     * is then for the log to say.
     */
    List<Work.Batch> commit(List<Work.Batch> group) {
        var authorities = new HashMap<DocumentId, Authority>();
        var ready = new ArrayList<Work.Batch>();
        var waiting = new ArrayList<Work.Batch>();
        Work.documentsOf(group)
                .forEach(document -> {
                    var authority = documents.loaded(document);
                    if (authority != null) {
                        authorities.put(document, authority);
                    }
                });
        for (var batch : group) {
            (authorities.containsKey(batch.document()) ? ready : waiting).add(batch);
        }
        if (!ready.isEmpty()) {
            waiting.addAll(attempt(ready, authorities));
        }
        return waiting;
    }

    /** Commits; returns what must wait. */
    private List<Work.Batch> attempt(
            List<Work.Batch> ready, Map<DocumentId, Authority> authorities) {
        return atOnce(ready, authorities) ? List.of() : inTurns(ready, authorities);
    }

    /**
     * Commits in one turn to the database, where all batches are accepted and nothing is as it was
     * not expected to be; otherwise false, and nothing has happened.
     */
    private boolean atOnce(List<Work.Batch> ready, Map<DocumentId, Authority> authorities) {
        var gates = knownGates(ready, authorities);
        if (gates.isEmpty()) {
            return false;
        }
        var transaction = new Transaction(log, clock.instant(), authorities);
        transaction.decide(ready, gates);
        if (!transaction.acceptsAll()
                || !writer.appendAtOnce(gates, transaction.rows(), transaction.suggestions())) {
            return false;
        }
        settle(transaction, gates, authorities);
        return true;
    }

    /** The gates of all these editors as they were last seen open; none where one is not known. */
    private static Map<LineId, Gate> knownGates(
            List<Work.Batch> group, Map<DocumentId, Authority> authorities) {
        var gates = new HashMap<LineId, Gate>();
        for (var batch : group) {
            var line = batch.submission().line();
            var gate = Objects.requireNonNull(authorities.get(line.document())).gate(line);
            if (gate == null || gate.locked()) {
                return Map.of();
            }
            gates.put(line, gate);
        }
        return gates;
    }

    /** Commits, after a collision again with what the log holds by then; returns what must wait. */
    private List<Work.Batch> inTurns(
            List<Work.Batch> ready, Map<DocumentId, Authority> authorities) {
        while (true) {
            var transaction = new Transaction(log, clock.instant(), authorities);
            var gates = new HashMap<LineId, Gate>();
            var collided = collisions(transaction, ready, gates);
            if (collided.isEmpty()) {
                settle(transaction, gates, authorities);
                return transaction.held();
            }
            collided.forEach(documents::catchUp);
            for (var document : collided) {
                var reloaded = documents.loaded(document);
                if (reloaded == null) {
                    return ready;
                }
                authorities.put(document, reloaded);
            }
        }
    }

    /** Decides and writes; puts the gates that were held meanwhile into a map. */
    private Set<DocumentId> collisions(
            Transaction transaction, List<Work.Batch> ready, Map<LineId, Gate> gates) {
        Set<DocumentId> collided =
                transactions.execute(status -> {
                    gates.putAll(lines.hold(linesOf(ready)));
                    transaction.decide(ready, gates);
                    var rows = transaction.rows();
                    Set<DocumentId> documents =
                            rows.isEmpty()
                                    ? Set.of()
                                    : writer.append(rows, transaction.suggestions());
                    if (!documents.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return documents;
                });
        return collided == null ? Set.of() : collided;
    }

    /** Tells what is committed now: first everyone, then each sender. */
    private void settle(
            Transaction transaction,
            Map<LineId, Gate> gates,
            Map<DocumentId, Authority> authorities) {
        gates.forEach((line, gate) -> {
            long last = transaction.acknowledged(line).orElse(gate.acknowledged());
            var now = new Gate(gate.locked(), gate.epoch(), last);
            Objects.requireNonNull(authorities.get(line.document())).remember(line, now);
        });
        for (var draft : transaction.drafts()) {
            if (!draft.added().isEmpty()) {
                documents.committed(draft.authority(), draft.added());
            }
        }
        transaction
                .decisions()
                .forEach(decision -> decision.batch().outcome().complete(decision.outcome()));
    }

    private static Collection<LineId> linesOf(List<Work.Batch> group) {
        return group.stream().map(batch -> batch.submission().line()).distinct().toList();
    }
}
