package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.reset.PasswordByLink;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a new password with a link that works once. */
@Controller
class ResetPage {

    private final PasswordByLink passwords;
    private final Entry entry;

    ResetPage(PasswordByLink passwords, Entry entry) {
        this.passwords = passwords;
        this.entry = entry;
    }

    @GetMapping("/reset/{token}")
    String form(@PathVariable String token, Model model, HttpServletResponse response) {
        var userName = passwords.find(new Token(token));
        if (userName.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return OverPage.of(model, "accounts.refused.reset-over");
        }
        model.addAttribute("username", userName.get().value());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        return "accounts/reset";
    }

    @PostMapping("/reset/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            passwords.choose(new Token(token), password);
        } catch (RefusedException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", Problem.of(refused));
            return form(token, model, response);
        }
        entry.close(request, response);
        return "redirect:" + PlainPage.of(request, false).to("/login?done=password");
    }
}
