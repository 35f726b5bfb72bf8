package org.kpcsc.workspace.documents.transport;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Entrance;
import org.kpcsc.workspace.documents.authority.Head;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.LogHead;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets people into documents, or says at the door why not. */
@Component
class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** A client that has missed more gets the whole text, which is shorter by then. */
    private static final long MOST_MISSED_STEPS = 20_000;

    private final Authorities authorities;
    private final DocumentAccess access;
    private final Rooms rooms;
    private final Connections connections;
    private final People people;

    Reception(
            Authorities authorities,
            DocumentAccess access,
            Rooms rooms,
            Connections connections,
            People people) {
        this.authorities = authorities;
        this.access = access;
        this.rooms = rooms;
        this.connections = connections;
        this.people = people;
    }

    /** Looks, before anything is asked, whether this person may come in at all. */
    void greet(Connection connection) {
        try {
            if (authorities.poll(Set.of(connection.document())).isEmpty()) {
                connection.close(Closing.NO_SUCH_DOCUMENT);
            } else if (!admits(connection)) {
                connection.close(Closing.NO_ACCESS);
            }
        } catch (RuntimeException e) {
            fail(connection, e);
        }
    }

    private boolean admits(Connection connection) {
        var admission = access.admission(connection.signedIn(), connection.document());
        admission.ifPresent(connection::admit);
        return admission.isPresent();
    }

    /** Opens the document for a client. Waits for the database. */
    void open(Connection connection, Incoming.Open open) {
        try {
            enter(connection, open);
        } catch (NotFoundException e) {
            connection.close(Closing.NO_SUCH_DOCUMENT);
        } catch (RuntimeException e) {
            fail(connection, e);
        }
    }

    private static void fail(Connection connection, RuntimeException e) {
        LOG.error("Document {} could not be opened", connection.document(), e);
        connection.close(Closing.FAILED);
    }

    private void enter(Connection connection, Incoming.Open open) {
        var line = new LineId(connection.document(), open.client());
        var person = connection.signedIn().person();
        if (!admits(connection)) {
            connection.close(Closing.NO_ACCESS);
            return;
        }
        var locale = people.languageOf(person).locale();
        var entrance = authorities.enter(line, person).orElse(null);
        if (entrance == null) {
            // Somebody else's editor: theirs stays as it is.
            connection.close(Closing.NO_ACCESS);
            return;
        }
        var room = rooms.acquire(connection.document());
        if (connection.take(new Place(room, line, entrance.epoch(), locale))) {
            room.arrive(arrival(connection, open, entrance));
            connections.opened(connection);
        } else {
            rooms.release(connection.document());
        }
    }

    private Arrival arrival(Connection connection, Incoming.Open open, Entrance entrance) {
        var document = connection.document();
        LogHead logged = authorities.poll(Set.of(document)).get(document);
        var until = entrance.authority().head();
        return new Arrival(
                new Member(open.client(), entrance.epoch(), connection),
                entrance,
                missed(connection, entrance, until, open.version()),
                until,
                logged != null && logged.locked());
    }

    /** The batches since a version; null where one cannot go on from there, or may not. */
    private @Nullable List<LoggedBatch> missed(
            Connection connection, Entrance entrance, Head until, @Nullable Long version) {
        if (version == null
                || version < access.historyFrom(connection.signedIn(), connection.document())) {
            return null;
        }
        return missed(entrance, until, version);
    }

    private @Nullable List<LoggedBatch> missed(Entrance entrance, Head until, long version) {
        if (version > until.version() || until.version() - version > MOST_MISSED_STEPS) {
            return null;
        }
        var missed = authorities.since(entrance.authority(), until, version);
        boolean follows =
                missed.isEmpty()
                        ? version == until.version()
                        : missed.getFirst().version() == version;
        return follows ? missed : null;
    }
}
