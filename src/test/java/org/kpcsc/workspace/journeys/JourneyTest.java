package org.kpcsc.workspace.journeys;

import com.microsoft.playwright.Browser;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** One workspace and one browser for the journeys of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTest {

    /** Written by ZELA, IPIS and NMJD, read by every member. */
    static final UUID SHARED = UUID.fromString("00000000-0000-4000-8000-000000000001");

    /** Written and read by ZELA and IPIS only. */
    static final UUID OF_TWO = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private final RunningWorkspace workspace = RunningWorkspace.start(getClass().getSimpleName());
    private final Chromium chromium = Chromium.start();

    @AfterAll
    void stop() {
        chromium.close();
        workspace.close();
    }

    /** The demo's empty drafts are there for tests: each takes one of its own. */
    static UUID draft(int number) {
        return UUID.fromString(
                "00000000-0000-4000-8000-" + String.format(Locale.ROOT, "%012d", 1000 + number));
    }

    RunningWorkspace workspace() {
        return workspace;
    }

    Browser browser() {
        return chromium.browser();
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
}
