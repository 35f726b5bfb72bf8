package org.kpcsc.planted.workspace.statements;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** An entity as it should be. */
@Entity
public class Statement {

    enum State {
        DRAFT,
        PUBLISHED
    }

    @Id private UUID id = UUID.randomUUID();
    private State state = State.DRAFT;

    public void publish() {
        state = State.PUBLISHED;
    }

    public boolean isPublished(UUID asked) {
        return id.equals(asked) && state == State.PUBLISHED;
    }
}
