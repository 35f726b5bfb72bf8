package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.MEMBERS;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.SIGNED_IN;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.WITH_A_ROLE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** The socket of co-drafting, opened by everybody at every document, and written to. */
@ServerTest
class SocketDoorsTests {

    private static final int NOT_SIGNED_IN = 4401;
    private static final int NO_ACCESS = 4403;
    private static final int NO_SUCH_DOCUMENT = 4404;

    /**
     * What an address of the socket leads to.
     *
     * @param otherwise with which code it is closed to who may not read there, and is signed in
     */
    private record Door(
            String name,
            Function<Scene, Object> id,
            Set<Caller> writes,
            Set<Caller> reads,
            int otherwise) {}

    private static final List<Door> DOORS =
            List.of(
                    new Door(
                            "kept",
                            scene -> scene.kept.document(),
                            Set.of(LEAD_DRAFTER),
                            TABLE,
                            NO_ACCESS),
                    new Door(
                            "open",
                            scene -> scene.open.document(),
                            Set.of(LEAD_DRAFTER),
                            MEMBERS,
                            NO_ACCESS),
                    new Door("asked", scene -> scene.asked.document(), NOBODY, ROUND, NO_ACCESS),
                    new Door(
                            "published",
                            scene -> scene.published.document(),
                            NOBODY,
                            WITH_A_ROLE,
                            NO_ACCESS),
                    new Door(
                            "a statement's id",
                            scene -> scene.kept.id(),
                            NOBODY,
                            NOBODY,
                            NO_SUCH_DOCUMENT),
                    new Door(
                            "unknown",
                            scene -> UUID.randomUUID(),
                            NOBODY,
                            NOBODY,
                            NO_SUCH_DOCUMENT),
                    new Door("no id", scene -> "1", NOBODY, NOBODY, NO_SUCH_DOCUMENT));

    @Autowired ConfigurableApplicationContext context;
    @LocalServerPort int port;

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.in(context);
    }

    @ParameterizedTest
    @EnumSource
    void letsInAndLetsWriteWhomTheTableNames(Caller caller) {
        var all = new SoftAssertions();
        var read = EnumSet.noneOf(Secret.class);
        for (var door : DOORS) {
            try (var socket = new Socket(port, door.id().apply(scene), scene.cookie(caller))) {
                var came = socket.openAndWrite();
                all.assertThat(came).as(door.name()).isEqualTo(expected(door, caller));
                read.addAll(Secret.in(socket.told()));
            }
        }
        all.assertThat(Secret.knownTo(caller)).containsAll(read);
        all.assertThat(read).containsAll(Secret.knownTo(caller, Secret.Where.SOCKET));
        all.assertAll();
    }

    private static String expected(Door door, Caller caller) {
        if (!SIGNED_IN.contains(caller)) {
            return "closed " + NOT_SIGNED_IN;
        }
        if (door.writes().contains(caller)) {
            return "opened write, steps taken";
        }
        return door.reads().contains(caller)
                ? "opened read, steps refused"
                : "closed " + door.otherwise();
    }
}
