package org.kpcsc.workspace.documents.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Actor;
import org.springframework.stereotype.Component;

/** Looks who of those that are connected may still be where they are, and as what. */
@Component
class AccessCheck {

    private record Where(Authorship who, DocumentId document) {}

    private final Connections connections;
    private final DocumentAccess access;

    AccessCheck(Connections connections, DocumentAccess access) {
        this.connections = connections;
        this.access = access;
    }

    /** Looks at every connection; where that fails for one, all others are looked at first. */
    void look() {
        var answers = new Answers();
        @Nullable RuntimeException failure = null;
        for (var connection : connections.all()) {
            try {
                look(connection, answers);
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void look(Connection connection, Answers answers) {
        if (!answers.isLive(connection)) {
            connection.withdraw(Closing.NOT_SIGNED_IN);
        } else if (connection.isAdmitted()) {
            answers.admission(connection)
                    .ifPresentOrElse(
                            admission -> admit(connection, admission),
                            () -> connection.withdraw(Closing.NO_ACCESS));
        }
    }

    private static void admit(Connection connection, DocumentAccess.Admission admission) {
        var before = connection.permitted();
        connection.admit(admission);
        var place = connection.place();
        if (place != null && before != admission.mode()) {
            place.room().tellModes();
        }
    }

    /** What has been asked in one round; many connections are one person's. */
    private final class Answers {

        private final Map<SignInId, Boolean> live = new HashMap<>();
        private final Map<Authorship, Optional<Actor>> actors = new HashMap<>();
        private final Map<Where, Optional<DocumentAccess.Admission>> admissions = new HashMap<>();

        private boolean isLive(Connection connection) {
            var signedIn = connection.signedIn();
            return live.computeIfAbsent(signedIn.signIn(), id -> access.isLive(signedIn));
        }

        private Optional<DocumentAccess.Admission> admission(Connection connection) {
            var where = new Where(connection.who(), connection.document());
            return admissions.computeIfAbsent(
                    where,
                    w -> actor(connection).flatMap(actor -> access.admission(actor, w.document())));
        }

        private Optional<Actor> actor(Connection connection) {
            return actors.computeIfAbsent(
                    connection.who(), who -> access.actor(connection.signedIn()));
        }
    }
}
