package org.kpcsc.workspace.documents.transport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.authority.CommitListener;
import org.kpcsc.workspace.documents.authority.Entry;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The rooms of the documents that somebody has open here. */
@Component
class Rooms implements CommitListener, DisposableBean {

    private static final class Counted {

        private final Room room;
        private int users;

        private Counted(Room room) {
            this.room = room;
        }
    }

    private final Map<DocumentId, Counted> rooms = new ConcurrentHashMap<>();
    private final NameTags tags;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("documents-presence").daemon().factory());

    Rooms(NameTags tags) {
        this.tags = tags;
    }

    /** The document's room, kept until it is {@link #release released} as often. */
    Room acquire(DocumentId document) {
        var taken =
                rooms.compute(
                        document,
                        (id, present) -> {
                            var counted = present == null ? new Counted(create()) : present;
                            counted.users++;
                            return counted;
                        });
        return taken.room;
    }

    private Room create() {
        return new Room(tags, this::later);
    }

    private void later(long millis, Runnable action) {
        if (!timer.isShutdown()) {
            var _ = timer.schedule(action, millis, TimeUnit.MILLISECONDS);
        }
    }

    void release(DocumentId document) {
        rooms.computeIfPresent(document, (id, counted) -> --counted.users == 0 ? null : counted);
    }

    Set<DocumentId> documents() {
        return Set.copyOf(rooms.keySet());
    }

    void each(BiConsumer<DocumentId, Room> action) {
        rooms.forEach((document, counted) -> action.accept(document, counted.room));
    }

    void inRoom(DocumentId document, Consumer<Room> action) {
        @Nullable Counted counted = rooms.get(document);
        if (counted != null) {
            action.accept(counted.room);
        }
    }

    @Override
    public void committed(DocumentId document, List<Entry> entries) {
        inRoom(document, room -> room.committed(entries));
    }

    @Override
    public void discarded(DocumentId document) {
        inRoom(document, Room::discard);
    }

    @Override
    public void destroy() {
        timer.shutdownNow();
    }
}
