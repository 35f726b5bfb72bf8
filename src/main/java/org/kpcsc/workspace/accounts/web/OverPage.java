package org.kpcsc.workspace.accounts.web;

import org.springframework.ui.Model;

/** Says that a link no longer works, and what to do. */
final class OverPage {

    private OverPage() {}

    static String of(Model model, String key) {
        model.addAttribute("over", key);
        return "accounts/over";
    }
}
