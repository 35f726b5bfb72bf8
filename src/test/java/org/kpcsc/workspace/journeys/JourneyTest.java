package org.kpcsc.workspace.journeys;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/**
 * Journeys through one workspace and with one browser for all, since both take long to start.
 *
 * <p>They write in drafts of their own and only read the other texts; those that wear a workspace
 * out (lock, publish, take away roles, kill) say so and get one of their own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTest {

    /** Written by ZELA, IPIS and NMJD, commented by CNRG, read by every member. */
    static final UUID SHARED = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Written and read by ZELA and IPIS only. */
    static final UUID OF_TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final int DRAFTS = 12;
    private static final int MOST_CLASSES = 12;
    private static final AtomicInteger CLASSES = new AtomicInteger();

    private final boolean own;
    private final RunningWorkspace workspace;
    private final int firstDraft;

    JourneyTest() {
        own = false;
        workspace = ForAll.WORKSPACE;
        firstDraft = CLASSES.getAndIncrement() * DRAFTS;
    }

    /** With a workspace of its own, so called. */
    JourneyTest(String name) {
        own = true;
        workspace = RunningWorkspace.start(name, DRAFTS);
        firstDraft = 0;
    }

    @AfterAll
    void stop() {
        if (own) {
            workspace.close();
        }
    }

    /** One of the demo's empty drafts, which no other class has. */
    UUID draft(int number) {
        if (number >= DRAFTS) {
            throw new IllegalArgumentException("that many are another class's");
        }
        return UUID.fromString(
                "00000000-0000-4000-8000-"
                        + String.format(Locale.ROOT, "%012d", 1000 + firstDraft + number));
    }

    RunningWorkspace workspace() {
        return workspace;
    }

    Browser browser() {
        return OneBrowser.CHROMIUM.browser();
    }

    Visitor signedIn(String userName) {
        return Visitor.signedIn(browser(), workspace.address(), userName);
    }

    Visitor onAPhone(String userName) {
        return Visitor.signedIn(browser(), workspace.address(), userName, 360);
    }

    Visitor anonymous() {
        return Visitor.anonymous(browser(), workspace.address(), 1280);
    }

    /** Started by the first class that asks, and stopped with the last. */
    private static final class ForAll {

        static final RunningWorkspace WORKSPACE =
                RunningWorkspace.start("journeys", DRAFTS * MOST_CLASSES);

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(WORKSPACE::close));
        }
    }

    private static final class OneBrowser {

        static final Chromium CHROMIUM = Chromium.start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CHROMIUM::close));
        }
    }
}
