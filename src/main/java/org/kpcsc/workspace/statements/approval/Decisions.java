package org.kpcsc.workspace.statements.approval;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.signoff.Answers;

/**
 * Everything that was decided about one statement, in order, and whether the rule of four eyes
 * allows its approval. When something may be decided, and what follows, is the statement's.
 */
@Embeddable
public class Decisions {

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "decision",
            joinColumns = @JoinColumn(name = "statement"))
    @OrderColumn(name = "ordinal")
    private List<Decision> made = new ArrayList<>();

    /** Of a statement about which nothing was decided yet. */
    public Decisions() {}

    public void add(
            DecisionKind kind, ContentHash text, @Nullable String reason, By by, Instant now) {
        made.add(new Decision(kind, by.person(), by.organisation(), now, reason, text));
    }

    /** Throws {@link RefusedException} where nobody else has looked at that text. */
    public void approve(
            ContentHash text,
            FourEyes fourEyes,
            Answers answers,
            @Nullable String reason,
            By by,
            Instant now) {
        if (!fourEyes.allow(by, text, answers)) {
            throw new RefusedException("statements.refused.foureyes");
        }
        add(DecisionKind.APPROVED, text, Reason.optional(reason), by, now);
    }

    /** Throws {@link RefusedException} where the latest approval could not be given any more. */
    public void requireApproved(ContentHash text, FourEyes fourEyes, Answers answers) {
        if (!fourEyes.allow(latestApproval().by(), text, answers)) {
            throw new RefusedException("statements.refused.foureyes.lost");
        }
    }

    private Decision latestApproval() {
        return made.reversed().stream()
                .filter(decision -> decision.kind() == DecisionKind.APPROVED)
                .findFirst()
                .orElseThrow();
    }

    public Optional<Decision> latest() {
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
    }

    public List<Decision> all() {
        return List.copyOf(made);
    }
}
