package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing out, also of what the browser itself has kept. */
@Controller
class LogoutPage {

    private final Entry entry;

    LogoutPage(Entry entry) {
        this.entry = entry;
    }

    /**
     * @param others whether somebody else has unsent words in this browser, and the workspace's own
     *     page has removed all that is the person's
     */
    @GetMapping("/logout")
    String form(@RequestParam(defaultValue = "false") boolean others, Model model) {
        model.addAttribute("others", others);
        return "accounts/logout";
    }

    /**
     * Takes unsent words of an editor along: what is left on a shared machine can be read. Those of
     * somebody else, who was signed in here before, are theirs.
     */
    @PostMapping("/logout")
    String signOut(
            @RequestParam(defaultValue = "false") boolean others,
            HttpServletRequest request,
            HttpServletResponse response) {
        entry.close(request, response);
        response.setHeader("Clear-Site-Data", others ? "\"cache\"" : "\"cache\", \"storage\"");
        return "redirect:/";
    }
}
