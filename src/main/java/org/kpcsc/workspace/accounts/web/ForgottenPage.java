package org.kpcsc.workspace.accounts.web;

import org.kpcsc.workspace.accounts.reset.Resets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking for a link to a new password. */
@Controller
class ForgottenPage {

    private static final String PAGE = "accounts/forgotten";

    private final Resets resets;
    private final TaskExecutor later;

    ForgottenPage(Resets resets, @Qualifier("applicationTaskExecutor") TaskExecutor later) {
        this.resets = resets;
        this.later = later;
    }

    @GetMapping("/forgotten")
    String form(@RequestParam(defaultValue = "") String username, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("asked", false);
        return PAGE;
    }

    /** The same answer in the same time for everyone: what is to be done is done afterwards. */
    @PostMapping("/forgotten")
    String ask(@RequestParam(defaultValue = "") String username, Model model) {
        later.execute(() -> resets.ask(username));
        model.addAttribute("username", username);
        model.addAttribute("asked", true);
        return PAGE;
    }
}
