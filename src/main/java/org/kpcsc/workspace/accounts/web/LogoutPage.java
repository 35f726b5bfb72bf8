package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kpcsc.workspace.accounts.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing out, also of what the browser itself has kept. */
@Controller
class LogoutPage {

    private final Entry entry;
    private final People people;

    LogoutPage(Entry entry, People people) {
        this.entry = entry;
        this.people = people;
    }

    /** In the language of whoever asks; the address may ask for another one. */
    @GetMapping("/logout")
    String form(HttpServletRequest request) {
        var asked = request.getParameter("lang") != null;
        var own = entry.present().map(signedIn -> people.languageOf(signedIn.person()));
        return asked || own.isEmpty() || own.get() == PlainPage.languageOf(request)
                ? "accounts/logout"
                : "redirect:/logout?lang=" + own.get().tag();
    }

    /**
     * Takes unsent words of an editor along: what is left on a shared machine can be read. Those of
     * somebody else, who was signed in here before, are theirs.
     *
     * @param others whether somebody else has unsent words in this browser, and the workspace's own
     *     page removes all that is the person's
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
