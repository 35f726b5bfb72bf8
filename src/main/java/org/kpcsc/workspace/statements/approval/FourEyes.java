package org.kpcsc.workspace.statements.approval;

import java.util.HashSet;
import java.util.Set;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.signoff.Answer;
import org.kpcsc.workspace.statements.signoff.Answers;

/**
 * Nobody approves a text that only they have written, unless another organisation has endorsed that
 * exact version.
 *
 * @param authors everyone who wrote the text, and for whom
 */
public record FourEyes(Set<Authorship> authors) {

    public FourEyes {
        authors = Set.copyOf(authors);
    }

    public boolean allow(By approver, ContentHash text, Answers answers) {
        return !isOnlyBy(approver) || isEndorsedElsewhere(approver, text, answers);
    }

    private boolean isOnlyBy(By approver) {
        return authors.stream().allMatch(author -> author.person().equals(approver.person()));
    }

    /** An endorsement that the approver gave or recorded themselves is no second pair of eyes. */
    private boolean isEndorsedElsewhere(By approver, ContentHash text, Answers answers) {
        var own = organisationsOf(approver);
        return answers.current().stream()
                .filter(answer -> !own.contains(answer.organisation()))
                .filter(answer -> !answer.by().equals(approver.person()))
                .anyMatch(answer -> endorses(answer, text));
    }

    private static boolean endorses(Answer answer, ContentHash text) {
        return !answer.isContradicted()
                && answer.position().isEndorsement()
                && answer.seen().equals(text);
    }

    private Set<OrganisationId> organisationsOf(By approver) {
        var own = new HashSet<OrganisationId>();
        own.add(approver.organisation());
        authors.forEach(author -> own.add(author.organisation()));
        return own;
    }
}
