package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.COMMENTING_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.COMMENTING_REPRESENTATIVE;
import static org.kpcsc.workspace.doors.Caller.LEAD;
import static org.kpcsc.workspace.doors.Caller.LEAD_DRAFTER;
import static org.kpcsc.workspace.doors.Caller.LEAD_MONITOR;
import static org.kpcsc.workspace.doors.Caller.MEMBERS;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.ROUND;
import static org.kpcsc.workspace.doors.Caller.SIGNED_IN;
import static org.kpcsc.workspace.doors.Caller.TABLE;
import static org.kpcsc.workspace.doors.Caller.WITH_A_ROLE;
import static org.kpcsc.workspace.doors.Caller.without;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.documents.EditingMode;
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
     * @param modes as what they are let in who are let in for more than reading
     * @param reads everyone who is let in
     * @param otherwise with which code it is closed to who may not read there, and is signed in
     */
    private record Door(
            String name,
            Function<Scene, Object> id,
            Map<Caller, EditingMode> modes,
            Set<Caller> reads,
            int otherwise) {}

    private static final List<Door> DOORS =
            List.of(
                    new Door(
                            "kept",
                            scene -> scene.kept.document(),
                            at(
                                    EditingMode.WRITE,
                                    Map.of(
                                            COMMENTING_DRAFTER, EditingMode.SUGGEST,
                                            COMMENTING_REPRESENTATIVE, EditingMode.COMMENT)),
                            TABLE,
                            NO_ACCESS),
                    new Door(
                            "open",
                            scene -> scene.open.document(),
                            at(EditingMode.WRITE, Map.of()),
                            MEMBERS,
                            NO_ACCESS),
                    new Door(
                            "asked",
                            scene -> scene.asked.document(),
                            at(EditingMode.COMMENT, Map.of()),
                            ROUND,
                            NO_ACCESS),
                    new Door(
                            "published",
                            scene -> scene.published.document(),
                            Map.of(),
                            WITH_A_ROLE,
                            NO_ACCESS),
                    new Door(
                            "a statement's id",
                            scene -> scene.kept.id(),
                            Map.of(),
                            NOBODY,
                            NO_SUCH_DOCUMENT),
                    new Door(
                            "unknown",
                            scene -> UUID.randomUUID(),
                            Map.of(),
                            NOBODY,
                            NO_SUCH_DOCUMENT),
                    new Door("no id", scene -> "1", Map.of(), NOBODY, NO_SUCH_DOCUMENT));

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

    /** The lead's people, of whom those comment who do not draft, and others. */
    private static Map<Caller, EditingMode> at(
            EditingMode drafting, Map<Caller, EditingMode> others) {
        var modes = new EnumMap<Caller, EditingMode>(Caller.class);
        without(LEAD, LEAD_MONITOR).forEach(caller -> modes.put(caller, EditingMode.COMMENT));
        modes.put(LEAD_DRAFTER, drafting);
        modes.putAll(others);
        return modes;
    }

    private static String expected(Door door, Caller caller) {
        if (!SIGNED_IN.contains(caller)) {
            return "closed " + NOT_SIGNED_IN;
        }
        if (!door.reads().contains(caller)) {
            return "closed " + door.otherwise();
        }
        var mode = door.modes().getOrDefault(caller, EditingMode.READ);
        return "opened "
                + mode.name().toLowerCase(Locale.ROOT)
                + (mode == EditingMode.WRITE ? ", steps taken" : ", steps refused");
    }
}
