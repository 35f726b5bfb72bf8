package org.kpcsc.workspace.accounts.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.signin.PresentSignIn;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps open pages from outliving what they were opened with.
 *
 * <p>Where a sign-in has ended the page goes to the sign-in form; where a person may do something
 * else than before, it loads again. Looked at as soon as anything takes access away, and every two
 * seconds for sign-ins that another server ended or that ran out.
 */
@Component
class OpenPages implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OpenPages.class);
    private static final int SECONDS = 2;

    private final transient StoredSignIns signIns;
    private final transient Actors actors;
    private final transient PresentSignIn present;
    private final transient Map<UI, Seen> pages = new ConcurrentHashMap<>();
    private final transient ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("open-pages").daemon().factory());

    OpenPages(StoredSignIns signIns, Actors actors, PresentSignIn present) {
        this.signIns = signIns;
        this.actors = actors;
        this.present = present;
        watch.scheduleWithFixedDelay(
                () -> attempt(this::endPagesWithoutSignIn), SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** What a page was opened with. */
    private record Seen(SignInId signIn, Optional<Actor> actor) {}

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> opened(init.getUI()));
    }

    private void opened(UI page) {
        present.find()
                .ifPresent(signedIn -> {
                    pages.put(page, new Seen(signedIn.signIn(), now(signedIn.signIn())));
                    page.addDetachListener(_ -> pages.remove(page));
                });
    }

    /** Runs on a thread of its own: the act that took the access away waits for nobody's page. */
    @TransactionalEventListener(fallbackExecution = true)
    void accessChanged(AccessChanged event) {
        watch.execute(() -> attempt(this::lookAgain));
    }

    private void lookAgain() {
        endPagesWithoutSignIn();
        pages.forEach((page, seen) -> {
            if (!now(seen.signIn()).equals(seen.actor())) {
                pages.remove(page);
                on(page, () -> page.getPage().reload());
            }
        });
    }

    /**
     * A page that opens meanwhile is looked at next time: nobody has asked about its sign-in yet.
     */
    private void endPagesWithoutSignIn() {
        var open = Map.copyOf(pages);
        var live =
                signIns.liveOf(
                        open.values().stream().map(Seen::signIn).collect(Collectors.toSet()));
        open.forEach((page, seen) -> {
            if (!live.contains(seen.signIn())) {
                pages.remove(page);
                leave(page);
            }
        });
    }

    /** First shows the form, then ends the session: the other way round the old page would stay. */
    private static void leave(UI page) {
        on(
                page,
                () -> {
                    page.getPage().setLocation(LeftPage.signInFor(page));
                    page.push();
                    VaadinSession.getCurrent().close();
                });
    }

    /** One that has been closed meanwhile keeps nobody from looking at the others. */
    private static void on(UI page, SerializableRunnable act) {
        page.accessLater(act, () -> {}).run();
    }

    private Optional<Actor> now(SignInId signIn) {
        return signIns.find(signIn).flatMap(at -> actors.find(at.person(), at.actingFor()));
    }

    /** A failing look must not end the looking. */
    private static void attempt(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("Open pages could not be checked; trying again", e);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
