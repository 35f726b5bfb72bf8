package org.kpcsc.workspace.statements.signoff;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Every answer to a statement in the order they came; an organisation's last one is its own. */
public record Answers(List<Answer> inOrder) {

    public Answers {
        inOrder = List.copyOf(inOrder);
    }

    public Optional<Answer> current(OrganisationId organisation) {
        return Optional.ofNullable(byOrganisation().get(organisation));
    }

    /** The last answer of each organisation. */
    public Collection<Answer> current() {
        return byOrganisation().values();
    }

    private Map<OrganisationId, Answer> byOrganisation() {
        var last = new LinkedHashMap<OrganisationId, Answer>();
        inOrder.forEach(answer -> last.put(answer.organisation(), answer));
        return last;
    }
}
