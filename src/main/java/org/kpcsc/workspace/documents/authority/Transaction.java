package org.kpcsc.workspace.documents.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.NewSuggestion;

/**
 * One attempt to commit a group of batches of many documents together.
 *
 * <p>Everything it finds out is a draft until the caller has seen the commit succeed.
 */
final class Transaction {

    /** A batch and what becomes of it if the transaction is committed. */
    record Decision(Work.Batch batch, Outcome outcome) {}

    private final Log log;
    private final Instant now;
    private final Map<DocumentId, Authority> authorities;
    private final Map<DocumentId, Draft> drafts = new LinkedHashMap<>();
    private final Map<LineId, Long> acknowledged = new HashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Work.Batch> held = new ArrayList<>();

    Transaction(Log log, Instant now, Map<DocumentId, Authority> authorities) {
        this.log = log;
        this.now = now;
        this.authorities = authorities;
    }

    /** Decides on each batch; where the gate of its editor is not among these, it has to wait. */
    void decide(List<Work.Batch> group, Map<LineId, Gate> gates) {
        var waiting = new HashSet<DocumentId>();
        for (var batch : group) {
            var line = batch.submission().line();
            var gate = gates.get(line);
            if (gate == null || waiting.contains(line.document())) {
                waiting.add(line.document());
                held.add(batch);
            } else {
                decisions.add(new Decision(batch, decide(batch, gate)));
            }
        }
    }

    private Outcome decide(Work.Batch batch, Gate gate) {
        var submission = batch.submission();
        if (submission.epoch() != gate.epoch()) {
            return new Outcome.Fenced();
        }
        var line = submission.line();
        long last = acknowledged.getOrDefault(line, gate.acknowledged());
        var draft = drafts.computeIfAbsent(line.document(), this::draft);
        if (submission.seq() >= 1 && submission.seq() <= last) {
            return new Outcome.Repeated(repeated(draft, submission));
        }
        var outcome = draft.take(batch, gate, last);
        if (outcome instanceof Outcome.Accepted) {
            acknowledged.put(line, submission.seq());
        }
        return outcome;
    }

    private LoggedBatch repeated(Draft draft, Submission submission) {
        return draft.find(submission)
                .or(() -> log.find(submission.line(), submission.seq()))
                .orElseThrow(() -> new IllegalStateException("acknowledged, but not in the log"));
    }

    private Draft draft(DocumentId document) {
        var authority = authorities.get(document);
        if (authority == null) {
            throw new IllegalStateException("not loaded: " + document);
        }
        return new Draft(authority, now);
    }

    /** Whether every batch is to be written. */
    boolean acceptsAll() {
        return held.isEmpty()
                && decisions.stream()
                        .allMatch(decision -> decision.outcome() instanceof Outcome.Accepted);
    }

    /** What is accepted, by document. */
    Map<DocumentId, List<LoggedBatch>> rows() {
        var rows = new HashMap<DocumentId, List<LoggedBatch>>();
        drafts.forEach((document, draft) -> {
            if (!draft.added().isEmpty()) {
                rows.put(document, draft.added().stream().map(Entry::batch).toList());
            }
        });
        return rows;
    }

    /** The suggestions that are new with what is accepted. */
    List<NewSuggestion> suggestions() {
        return drafts.values().stream().flatMap(draft -> draft.suggestions().stream()).toList();
    }

    /** The last number of an editor once this is committed; empty where nothing of it is. */
    OptionalLong acknowledged(LineId line) {
        var last = acknowledged.get(line);
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    Collection<Draft> drafts() {
        return drafts.values();
    }

    List<Decision> decisions() {
        return decisions;
    }

    /** Those whose document or editor somebody else holds at this moment, in their order. */
    List<Work.Batch> held() {
        return held;
    }
}
