package org.kpcsc.workspace.doors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The public methods of one service, each with something of the lead's as what it is asked for.
 *
 * @param <S> the service
 */
final class ServiceDoors<S> {

    /**
     * One of them.
     *
     * @param passes who is let in; everybody else gets nothing, or is told that there is nothing
     * @param refusalPasses whether being refused for a reason counts as let in: it then says that
     *     the state does not allow what the caller might do otherwise
     * @param tried by whom it is called
     */
    record Door<S>(
            Class<S> service,
            String method,
            Set<Caller> passes,
            BiFunction<S, Scene, @Nullable Object> call,
            boolean refusalPasses,
            Set<Caller> tried) {

        /** As the test names it that looks for the methods there are. */
        @Override
        public String toString() {
            return service.getName().replace("org.kpcsc.workspace.", "") + "." + method;
        }
    }

    private final Class<S> service;
    private final List<Door<S>> doors = new ArrayList<>();

    private ServiceDoors(Class<S> service) {
        this.service = service;
    }

    static <S> ServiceDoors<S> of(Class<S> service) {
        return new ServiceDoors<>(service);
    }

    /** An act, whatever comes of it. */
    ServiceDoors<S> act(String method, Set<Caller> passes, BiConsumer<S, Scene> call) {
        doors.add(new Door<>(service, method, passes, done(call), true, Caller.EVERYONE));
        return this;
    }

    /** An act that is let in only where it is done. */
    ServiceDoors<S> deed(String method, Set<Caller> passes, BiConsumer<S, Scene> call) {
        doors.add(new Door<>(service, method, passes, done(call), false, Caller.EVERYONE));
        return this;
    }

    /** A question; who is let in gets more than nothing. */
    ServiceDoors<S> ask(
            String method, Set<Caller> passes, BiFunction<S, Scene, @Nullable Object> call) {
        doors.add(new Door<>(service, method, passes, call, false, Caller.EVERYONE));
        return this;
    }

    /** The last one is called by these alone: it takes its time, or is not there here. */
    ServiceDoors<S> triedBy(Caller... few) {
        var last = doors.removeLast();
        doors.add(
                new Door<>(
                        service,
                        last.method(),
                        last.passes(),
                        last.call(),
                        last.refusalPasses(),
                        Set.of(few)));
        return this;
    }

    List<Door<S>> all() {
        return doors;
    }

    private static <S> BiFunction<S, Scene, @Nullable Object> done(BiConsumer<S, Scene> call) {
        return (it, scene) -> {
            call.accept(it, scene);
            return true;
        };
    }
}
