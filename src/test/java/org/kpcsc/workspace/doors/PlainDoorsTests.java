package org.kpcsc.workspace.doors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that something else than a view answers, asked by everybody over HTTP. */
@ServerTest
class PlainDoorsTests {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    /** What changes something wants a form of ours first; the answer's link is its own right. */
    private static final Set<String> FORMS =
            Set.of(
                    "POST /login",
                    "POST /logout",
                    "POST /forgotten",
                    "POST /setup",
                    "POST /invitation/{token}",
                    "POST /invitation/{token}/join",
                    "POST /reset/{token}",
                    "POST /answer/{token}");

    @Autowired ConfigurableApplicationContext context;
    @Autowired ServletContext servlets;
    @LocalServerPort int port;

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.in(context);
    }

    @Test
    void everythingThatAnswersStandsInTheTable() {
        var table = new TreeSet<>(FORMS);
        PlainDoor.ALL.forEach(door -> table.add(door.handler()));
        var there = new TreeSet<String>();
        context.getBeansOfType(HandlerMapping.class)
                .values()
                .forEach(mapping -> there.addAll(handlers(mapping)));
        there.addAll(servletsOtherThanSprings());
        assertThat(table).isEqualTo(there);
    }

    @ParameterizedTest
    @EnumSource
    void letInWhomTheTableNamesAndTellNobodyWhatIsNotTheirs(Caller caller) {
        var all = new SoftAssertions();
        for (var door : PlainDoor.ALL) {
            var address = door.address().apply(scene);
            var answer = get(address, caller);
            all.assertThat(door.lets(caller, answer.statusCode()))
                    .as("%s: %s", address, answer.statusCode())
                    .isTrue();
            all.assertThat(told(answer)).as("%s told", address).isEqualTo(door.tells());
        }
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"VISITOR", "DISMISSED", "CLOSED"})
    void noViewBeginsForWhoIsNotSignedIn(Caller caller) {
        var all = new SoftAssertions();
        var addresses =
                Stream.concat(
                        ViewDoor.ALL.stream().map(door -> door.address(scene)),
                        Stream.of("nothing", "?v-r=init&location=statements", "VAADIN/push"));
        addresses.forEach(address -> {
            var answer = get("/workspace/" + address, caller);
            all.assertThat(answer.statusCode()).as(address).isEqualTo(302);
            all.assertThat(answer.headers().firstValue("Location").orElse(""))
                    .as(address)
                    .contains("/login");
            all.assertThat(told(answer)).as(address).isEmpty();
        });
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"VISITOR", "LEAD_DRAFTER", "OTHER_FOCAL_PERSON", "COORDINATOR"})
    void aFormThatIsNotOursDoesNothing(Caller caller) {
        var all = new SoftAssertions();
        for (var form : FORMS) {
            var address = form.substring("POST ".length()).replace("{token}", token());
            var answer = post(address, caller, "username=x&password=y&position=ENDORSE&name=x");
            all.assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(form)
                    .noneMatch(cookie -> cookie.startsWith("sign-in"));
            all.assertThat(told(answer)).as(form).isEmpty();
        }
        all.assertAll();
        assertThat(get("/login", caller).statusCode())
                .as("signed in or not, as before")
                .isEqualTo(Caller.SIGNED_IN.contains(caller) ? 302 : 200);
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private Collection<String> handlers(HandlerMapping mapping) {
        return switch (mapping) {
            case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().stream()
                            .flatMap(PlainDoorsTests::names)
                            .toList();
            case AbstractUrlHandlerMapping urls -> urls.getHandlerMap().keySet();
            default -> List.of();
        };
    }

    private static Stream<String> names(RequestMappingInfo mapping) {
        var methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(pattern ->
                        methods.isEmpty()
                                ? Stream.of("* " + pattern)
                                : methods.stream()
                                        .map(RequestMethod::name)
                                        .map(method -> method + " " + pattern));
    }

    private Collection<String> servletsOtherThanSprings() {
        return servlets.getServletRegistrations().values().stream()
                .filter(servlet -> !servlet.getName().equals("dispatcherServlet"))
                .map(ServletRegistration::getMappings)
                .flatMap(Collection::stream)
                .toList();
    }

    private static Set<Secret> told(HttpResponse<String> answer) {
        var told = EnumSet.noneOf(Secret.class);
        told.addAll(Secret.in(answer.body()));
        told.addAll(Secret.in(answer.headers().map().toString()));
        return told;
    }

    private HttpResponse<String> get(String address, Caller caller) {
        return send(request(address, caller).header("Accept", "text/html,*/*;q=0.8").GET());
    }

    private HttpResponse<String> post(String address, Caller caller, String form) {
        return send(
                request(address, caller)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String address, Caller caller) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        var cookie = scene.cookie(caller);
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
