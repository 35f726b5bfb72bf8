package org.kpcsc.workspace.doors;

import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** Every view of the workspace, opened by everybody. */
@ServerTest
class ViewDoorsTests {

    @Autowired ConfigurableApplicationContext context;
    @Autowired ServletContext servlets;

    private Scene scene;

    @BeforeEach
    void setTheScene() {
        scene = Scene.in(context);
    }

    @Test
    void everyViewThatThereIsStandsInTheTable() {
        assertThat(ViewDoor.ALL)
                .extracting(ViewDoor::template)
                .containsOnlyElementsOf(views().keySet());
    }

    /** The one for an id that nobody has is what all others are compared with. */
    @Test
    void everyViewWithAnIdIsTriedWithOneThatNobodyHas() {
        assertThat(ViewDoor.ALL)
                .filteredOn(door -> door.of() == ViewDoor.Thing.UNKNOWN)
                .extracting(ViewDoor::template)
                .containsExactlyInAnyOrderElementsOf(
                        views().keySet().stream().filter(name -> name.contains(":")).toList());
    }

    /** No page begins for a visitor, which {@link PlainDoorsTests} holds. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VISITOR")
    void letInWhomTheTableNamesAndShowNobodyWhatIsNotTheirs(Caller caller) {
        var views = views();
        var read = EnumSet.noneOf(Secret.class);
        var nothing = new TreeMap<String, String>();
        var all = new SoftAssertions();
        try (var _ = browserOf(caller)) {
            for (var door : ViewDoor.ALL) {
                var opened = isOpened(door) && isShown(views.get(door.template()));
                var page = opened ? Shown.page() + takenAlong() : Shown.page();
                all.assertThat(opened).as("%s", door).isEqualTo(passes(door, caller));
                if (!opened && Caller.SIGNED_IN.contains(caller)) {
                    nothing.putIfAbsent(door.template(), Shown.content());
                    all.assertThat(Shown.content())
                            .as("%s, as if it were not there", door)
                            .isEqualTo(nothing.get(door.template()));
                }
                all.assertThat(Secret.knownTo(caller))
                        .as("%s told", door)
                        .containsAll(Secret.in(page));
                read.addAll(Secret.in(page));
            }
        } finally {
            scene.becomeNobody();
        }
        all.assertThat(read).containsAll(Secret.knownTo(caller, Secret.Where.PAGES));
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource(names = {"OTHER_FOCAL_PERSON", "OTHER_READER", "SUSPENDED", "DISMISSED", "CLOSED"})
    void giveNoFileOfAnOpenPageToWhoHasLostTheRight(Caller later) {
        try (var browser = browserOf(Caller.LEAD_FOCAL_PERSON)) {
            for (var list : new String[] {"statements", "audit"}) {
                browser.as(scene.contextOf(Caller.LEAD_FOCAL_PERSON));
                Browsing.to(list);
                assertThat(Secret.in(takenAlong())).as(list).isNotEmpty();
                browser.as(scene.contextOf(later));
                assertThat(Secret.knownTo(later)).as(list).containsAll(Secret.in(takenAlong()));
            }
        } finally {
            scene.becomeNobody();
        }
    }

    /** Where the sign-in has ended, as if the page had been opened before. */
    private Browsing browserOf(Caller caller) {
        var opened = Caller.SIGNED_IN.contains(caller) ? caller : Caller.PARTNERS_DRAFTER;
        scene.become(opened);
        var browser = Browsing.everywhere(context, scene.contextOf(opened));
        browser.as(scene.contextOf(caller));
        return browser;
    }

    private TreeMap<String, Class<?>> views() {
        return ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes()
                .stream()
                .collect(
                        Collectors.toMap(
                                RouteData::getTemplate,
                                RouteData::getNavigationTarget,
                                (one, _) -> one,
                                TreeMap::new));
    }

    private static boolean passes(ViewDoor door, Caller caller) {
        return door.passes().contains(caller);
    }

    private boolean isOpened(ViewDoor door) {
        try {
            Browsing.to(door.address(scene));
            MockVaadin.clientRoundtrip(false);
            return true;
        } catch (NotPermittedException refused) {
            return false;
        }
    }

    private static boolean isShown(@Nullable Class<?> view) {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(HasElement::getClass)
                .anyMatch(shown -> shown.equals(view));
    }

    /** The file of the page's list, where there is one. */
    private static String takenAlong() {
        return _find(Anchor.class, spec -> spec.withClasses("ws-export")).stream()
                .map(link -> new String(_download(link), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}
