package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing out, also of what the browser itself has kept. */
@Controller
class LogoutPage {

    private final Entry entry;

    LogoutPage(Entry entry) {
        this.entry = entry;
    }

    @GetMapping("/logout")
    String form() {
        return "accounts/logout";
    }

    /** Takes unsent words of an editor along: what is left on a shared machine can be read. */
    @PostMapping("/logout")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        entry.close(request, response);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        return "redirect:/";
    }
}
