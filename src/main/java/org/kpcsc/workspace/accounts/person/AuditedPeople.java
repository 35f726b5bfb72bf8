package org.kpcsc.workspace.accounts.person;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.audit.AuditNames;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Names people in the audit log, for readers who may know them. */
@Component
class AuditedPeople implements AuditNames {

    private final Directory directory;
    private final People people;

    AuditedPeople(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    @Override
    public Set<PersonId> called(String text, Actor reader) {
        return directory.knownByName(reader, text);
    }

    @Override
    public Map<PersonId, String> people(Collection<PersonId> wanted, Actor reader) {
        return people.names(directory.knownTo(reader, wanted)).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, name -> name.getValue().value()));
    }
}
