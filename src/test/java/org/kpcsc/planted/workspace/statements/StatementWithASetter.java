package org.kpcsc.planted.workspace.statements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.kpcsc.planted.Violates;

@Entity
@Violates("entitiesHaveVerbsNotSetters")
class StatementWithASetter {

    @Id private UUID id = UUID.randomUUID();

    void setId(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }
}
