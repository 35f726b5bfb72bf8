package org.kpcsc.workspace.statements.signoff;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How a rule stands in its columns. */
@Embeddable
record RuleColumns(@Enumerated(EnumType.STRING) Kind rule, int minimum) {

    /** Which rule it is. */
    enum Kind {
        NO_OBJECTION,
        MAJORITY,
        EVERY_NAMED
    }

    static RuleColumns of(SignOffRule rule) {
        return switch (rule) {
            case SignOffRule.NoObjection(int minimum) ->
                    new RuleColumns(Kind.NO_OBJECTION, minimum);
            case SignOffRule.Majority() -> new RuleColumns(Kind.MAJORITY, 0);
            case SignOffRule.EveryNamed() -> new RuleColumns(Kind.EVERY_NAMED, 0);
        };
    }

    SignOffRule read() {
        return switch (rule) {
            case NO_OBJECTION -> new SignOffRule.NoObjection(minimum);
            case MAJORITY -> new SignOffRule.Majority();
            case EVERY_NAMED -> new SignOffRule.EveryNamed();
        };
    }
}
