package org.kpcsc.workspace.documents.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.NewSuggestion;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;
import org.kpcsc.workspace.documents.suggestion.SuggestionRule;

/** What a document will be once the transaction that is under way is committed. */
final class Draft {

    private final Authority authority;
    private final Instant now;
    private final List<Entry> added = new ArrayList<>();
    private final List<NewSuggestion> suggestions = new ArrayList<>();
    private final Claims claims;
    private Head head;

    Draft(Authority authority, Instant now) {
        this.authority = authority;
        this.now = now;
        this.claims = new Claims(authority.suggestions());
        this.head = authority.head();
    }

    Authority authority() {
        return authority;
    }

    List<Entry> added() {
        return added;
    }

    /** Those that are new with the batches added. */
    List<NewSuggestion> suggestions() {
        return suggestions;
    }

    /** The batch with the same number that the same editor has sent in this transaction. */
    Optional<LoggedBatch> find(Submission submission) {
        return added.stream()
                .map(Entry::batch)
                .filter(batch -> batch.client().equals(submission.line().client()))
                .filter(batch -> batch.seq() == submission.seq())
                .findFirst();
    }

    /**
     * Takes a batch in, or says why not. The caller has seen that it is no repetition and that it
     * comes by the editor's latest connection.
     */
    Outcome take(Work.Batch batch, Gate gate, long acknowledged) {
        var mode = batch.submission().mode().get();
        var refusal = refusal(batch.submission(), mode, batch.from(), gate, acknowledged);
        return refusal == null
                ? carryOver(batch.submission(), mode, batch.carried())
                : new Outcome.Refused(refusal);
    }

    private @Nullable Refusal refusal(
            Submission submission, EditingMode mode, long from, Gate gate, long acknowledged) {
        if (mode.compareTo(EditingMode.SUGGEST) < 0) {
            return Refusal.MODE;
        } else if (gate.locked()) {
            return Refusal.LOCKED;
        } else if (submission.seq() != acknowledged + 1) {
            return Refusal.CONFLICT;
        } else if (submission.version() > head.version() || submission.steps().isEmpty()) {
            return Refusal.MALFORMED;
        } else if (head.version() - from > Window.REACH || !authority.reaches(from)) {
            return Refusal.BEHIND;
        }
        return null;
    }

    private Outcome carryOver(Submission submission, EditingMode mode, @Nullable Carried before) {
        var carried =
                switch (before) {
                    case null -> Carried.over(submission, head, since(submission.version()));
                    case Carried.UpTo here -> here.over(since(here.version()));
                    case Carried.Stuck stuck -> stuck;
                };
        return switch (carried) {
            case Carried.UpTo here when here.ordinal() == head.ordinal() ->
                    isOvertaken(here)
                            ? new Outcome.Refused(Refusal.CONFLICT)
                            : checked(submission, mode, here.batch());
            case Carried.UpTo overtaken -> new Outcome.Refused(Refusal.BEHIND);
            case Carried.Stuck stuck -> new Outcome.Refused(stuck.reason());
        };
    }

    private boolean isOvertaken(Carried.UpTo here) {
        return here.decision().isOvertaken(head.text(), here.batch().doc());
    }

    private Outcome checked(Submission submission, EditingMode mode, Rebase batch) {
        try {
            batch.doc().check();
        } catch (ModelException e) {
            return new Outcome.Refused(Refusal.SCHEMA);
        }
        var brought = claims.brought(batch.steps(), submission.author(), now);
        if (mode == EditingMode.SUGGEST && !isSuggestion(submission.author(), batch, brought)) {
            return new Outcome.Refused(Refusal.MODE);
        }
        var entry = entry(submission, batch, brought.values());
        claims.take(brought).forEach(suggestion -> suggestions.add(claimed(entry, suggestion)));
        added.add(entry);
        head = Head.after(entry);
        return new Outcome.Accepted(entry.batch());
    }

    /** Judged as the batch is after the rebase: what it was as sent does not matter. */
    private boolean isSuggestion(
            Authorship author, Rebase batch, Map<SuggestionId, Suggestion> brought) {
        var rule =
                new SuggestionRule(id -> {
                    var suggestion = brought.containsKey(id) ? brought.get(id) : claims.find(id);
                    return suggestion != null && suggestion.author().equals(author);
                });
        return rule.allows(batch.base(), batch.steps(), batch.doc());
    }

    private NewSuggestion claimed(Entry entry, Suggestion suggestion) {
        return new NewSuggestion(authority.document(), entry.batch().ordinal(), suggestion);
    }

    private Entry entry(Submission submission, Rebase batch, Collection<Suggestion> brought) {
        List<Step> steps = batch.steps();
        UUID client = submission.line().client();
        var logged =
                new LoggedBatch(
                        head.ordinal() + 1,
                        head.version(),
                        client,
                        submission.seq(),
                        submission.author(),
                        now,
                        steps.size(),
                        Texts.writeSteps(steps));
        return new Entry(logged, steps, batch.base(), batch.doc(), brought);
    }

    private List<Entry> since(long version) {
        var since = new ArrayList<>(authority.since(version));
        added.stream().filter(entry -> entry.batch().version() >= version).forEach(since::add);
        return since;
    }
}
