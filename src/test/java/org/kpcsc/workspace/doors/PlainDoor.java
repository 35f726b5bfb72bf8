package org.kpcsc.workspace.doors;

import static org.kpcsc.workspace.doors.Caller.EVERYONE;
import static org.kpcsc.workspace.doors.Caller.NOBODY;
import static org.kpcsc.workspace.doors.Caller.SIGNED_IN;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What is answered at an address by something else than a view.
 *
 * @param handler what answers, as the application lists it: method and pattern
 * @param address one such address
 * @param passes who is let in
 * @param status what those are answered with
 * @param otherwise what everybody else is answered with
 * @param tells secrets that the address itself is the right to read
 */
record PlainDoor(
        String handler,
        Function<Scene, String> address,
        Set<Caller> passes,
        int status,
        int otherwise,
        Set<Secret> tells) {

    private static final int ANYTHING = 0;
    private static final int OK = 200;
    private static final int ELSEWHERE = 302;
    private static final int UNREADABLE = 400;
    private static final int NOT_THERE = 404;
    private static final int OVER = 410;
    private static final String GUESSED = "/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    static final List<PlainDoor> ALL =
            List.of(
                    // The public site
                    open("GET /", "/"),
                    open("GET /about", "/about"),
                    open("GET /members", "/members"),
                    open("GET /site.css", "/site.css"),
                    open("GET /site.svg", "/site.svg"),
                    open("GET /statements", "/statements"),
                    open("GET /statements/{slug}", scene -> "/statements/" + scene.slug),
                    open(
                            "GET /statements/{slug}.json",
                            scene -> "/statements/" + scene.slug + ".json"),
                    closed("GET /statements/{slug}", scene -> "/statements/" + scene.kept.id()),
                    closed("GET /statements/{slug}", scene -> "/statements/kept-zqkepttitle"),
                    closed(
                            "GET /statements/{slug}.json",
                            scene -> "/statements/" + scene.asked.id() + ".json"),
                    closed(
                            "GET /statements/{slug}.json",
                            scene -> "/statements/" + scene.askedHash.hex() + ".json"),
                    closed("* /error", scene -> "/error"),

                    // Signing in and out, which everybody may try
                    new PlainDoor("GET /login", _ -> "/login", SIGNED_IN, ELSEWHERE, OK, Set.of()),
                    open("GET /logout", "/logout"),
                    open("GET /forgotten", "/forgotten"),
                    over("GET /setup", scene -> "/setup"),

                    // Links: whoever holds one, and nobody by guessing
                    link(
                            "GET /invitation/{token}",
                            scene -> scene.invitationLink + "?lang=en",
                            Secret.INVITED_PERSONS_NAME),
                    over("GET /invitation/{token}", scene -> "/invitation" + GUESSED),
                    over("GET /invitation/{token}", scene -> "/invitation/" + scene.invitation),
                    link("GET /reset/{token}", scene -> scene.resetLink, Secret.READERS_USER_NAME),
                    over("GET /reset/{token}", scene -> "/reset" + GUESSED),
                    over(
                            "GET /reset/{token}",
                            scene -> "/reset/" + scene.person(Caller.LEAD_READER)),
                    link(
                            "GET /answer/{token}",
                            scene -> scene.answerLink,
                            Secret.ASKED_TITLE,
                            Secret.ASKED_TEXT),
                    closed("GET /answer/{token}", scene -> "/answer" + GUESSED),
                    closed("GET /answer/{token}", scene -> "/answer/" + scene.asked.id()),

                    // Co-drafting: the socket itself is tried by SocketDoorsTests
                    open("GET /coediting/schema.json", "/coediting/schema.json"),
                    new PlainDoor(
                            "/coediting/**",
                            scene -> "/coediting/" + scene.open.document(),
                            NOBODY,
                            OK,
                            UNREADABLE,
                            Set.of()),

                    // The machinery
                    open("GET /actuator/health", "/actuator/health"),
                    closed("GET /actuator/health/**", scene -> "/actuator/health/db"),
                    closed("GET /actuator", scene -> "/actuator"),
                    closed("/**", scene -> "/application.yaml"),
                    open("/**", "/styles.css"),
                    closed("/webjars/**", scene -> "/webjars/x"),

                    // Vaadin's own, below which every view is: ViewDoorsTests opens those
                    vaadin("/workspace/VAADIN/nothing"),
                    vaadin("/workspace/VAADIN/dynamic/resource/1/2/list.csv"));

    private static PlainDoor open(String handler, String address) {
        return open(handler, scene -> address);
    }

    private static PlainDoor open(String handler, Function<Scene, String> address) {
        return new PlainDoor(handler, address, EVERYONE, OK, OK, Set.of());
    }

    private static PlainDoor closed(String handler, Function<Scene, String> address) {
        return new PlainDoor(handler, address, NOBODY, OK, NOT_THERE, Set.of());
    }

    private static PlainDoor over(String handler, Function<Scene, String> address) {
        return new PlainDoor(handler, address, NOBODY, OK, OVER, Set.of());
    }

    private static PlainDoor link(
            String handler, Function<Scene, String> address, Secret... tells) {
        return new PlainDoor(handler, address, EVERYONE, OK, OK, Set.of(tells));
    }

    /** Vaadin says what there is at it to those alone who are let in so far. */
    private static PlainDoor vaadin(String address) {
        return new PlainDoor(
                "/workspace/*", _ -> address, SIGNED_IN, ANYTHING, ELSEWHERE, Set.of());
    }

    /** Whether it has done with the caller as it should where it answers with that. */
    boolean lets(Caller caller, int answered) {
        return passes.contains(caller)
                ? answered == status || (status == ANYTHING && answered != otherwise)
                : answered == otherwise;
    }
}
