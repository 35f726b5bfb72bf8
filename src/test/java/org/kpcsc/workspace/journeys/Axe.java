package org.kpcsc.workspace.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks for what keeps people out who see, hear or move otherwise (WCAG 2.2 AA). */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** One line for each rule that the page breaks, with the first place where it does. */
    static List<String> violations(Page page) {
        // No page has frames, so that what is found need not be gathered on a page of its own.
        return new AxeBuilder(page)
                .setLegacyMode(true).withTags(RULES).analyze().getViolations().stream()
                        .map(rule ->
                                "%s: %s"
                                        .formatted(
                                                rule.getHelp(),
                                                rule.getNodes().getFirst().getTarget()))
                        .toList();
    }
}
