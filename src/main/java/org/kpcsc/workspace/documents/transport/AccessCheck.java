package org.kpcsc.workspace.documents.transport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Actor;
import org.springframework.stereotype.Component;

/** Looks who of those that are connected may still be where they are, and as what. */
@Component
class AccessCheck {

    /** So many documents are asked about at a time. */
    private static final int DOCUMENTS = 100;

    private final Connections connections;
    private final DocumentAccess access;

    AccessCheck(Connections connections, DocumentAccess access) {
        this.connections = connections;
        this.access = access;
    }

    /** Looks at every connection; where that fails for some, all others are looked at first. */
    void look() {
        new Round().look(connections.all());
    }

    /** One look; many connections are one person's. */
    private final class Round {

        private final Map<SignInId, Boolean> live = new HashMap<>();
        private final Map<Authorship, Optional<Actor>> actors = new HashMap<>();
        private final Map<DocumentId, List<Connection>> admitted = new HashMap<>();
        private @Nullable RuntimeException failure;

        private void look(Collection<Connection> all) {
            all.forEach(connection -> attempt(() -> lookAtPerson(connection)));
            var documents = List.copyOf(admitted.keySet());
            for (int from = 0; from < documents.size(); from += DOCUMENTS) {
                lookAt(documents.subList(from, Math.min(documents.size(), from + DOCUMENTS)));
            }
            if (failure != null) {
                throw failure;
            }
        }

        private void attempt(Runnable action) {
            try {
                action.run();
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private void lookAtPerson(Connection connection) {
            if (!isLive(connection)) {
                connection.withdraw(Closing.NOT_SIGNED_IN);
            } else if (connection.isAdmitted()) {
                actor(connection)
                        .ifPresentOrElse(
                                _ -> toLookAt(connection),
                                () -> connection.withdraw(Closing.NO_ACCESS));
            }
        }

        private boolean isLive(Connection connection) {
            var signedIn = connection.signedIn();
            return live.computeIfAbsent(signedIn.signIn(), _ -> access.isLive(signedIn));
        }

        private Optional<Actor> actor(Connection connection) {
            return actors.computeIfAbsent(
                    connection.who(), _ -> access.actor(connection.signedIn()));
        }

        private void toLookAt(Connection connection) {
            admitted.computeIfAbsent(connection.document(), _ -> new ArrayList<>()).add(connection);
        }

        /** Where it fails, once more by halves: one document that cannot be asked about stays. */
        private void lookAt(List<DocumentId> documents) {
            try {
                var admissions = access.admissions(actorsAt(documents));
                documents.forEach(
                        document -> admit(document, admissions.getOrDefault(document, Map.of())));
            } catch (RuntimeException e) {
                int half = documents.size() / 2;
                if (half == 0) {
                    failure = e;
                } else {
                    lookAt(documents.subList(0, half));
                    lookAt(documents.subList(half, documents.size()));
                }
            }
        }

        private Map<DocumentId, Set<Actor>> actorsAt(List<DocumentId> documents) {
            var asked = new HashMap<DocumentId, Set<Actor>>();
            for (var document : documents) {
                var here = asked.computeIfAbsent(document, _ -> new HashSet<>());
                connectionsAt(document).forEach(one -> actor(one).ifPresent(here::add));
            }
            return asked;
        }

        private List<Connection> connectionsAt(DocumentId document) {
            return admitted.getOrDefault(document, List.of());
        }

        private void admit(DocumentId document, Map<Actor, DocumentAccess.Admission> admissions) {
            for (var connection : connectionsAt(document)) {
                actor(connection)
                        .map(admissions::get)
                        .ifPresentOrElse(
                                admission -> AccessCheck.admit(connection, admission),
                                () -> connection.withdraw(Closing.NO_ACCESS));
            }
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
}
