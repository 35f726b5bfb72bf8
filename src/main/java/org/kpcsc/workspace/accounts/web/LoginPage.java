package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.kpcsc.workspace.accounts.setup.SetUp;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in form. */
@Controller
class LoginPage {

    private static final String PAGE = "accounts/login";
    private static final Problem WRONG = new Problem("accounts.login.wrong");

    private final SigningIn signingIn;
    private final SetUp setUp;
    private final Entry entry;

    LoginPage(SigningIn signingIn, SetUp setUp, Entry entry) {
        this.signingIn = signingIn;
        this.setUp = setUp;
        this.entry = entry;
    }

    @GetMapping("/login")
    String form(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String done,
            Model model,
            HttpServletRequest request) {
        if (entry.present().isPresent()) {
            return "redirect:" + Entry.target(to);
        }
        model.addAttribute("needsSetUp", setUp.isNeeded());
        model.addAttribute("passwordChanged", done.equals("password"));
        if (done.equals("ended")) {
            model.addAttribute("ended", ended(request));
        }
        return filled(model, username, to);
    }

    @PostMapping("/login")
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String to,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var from = request.getRemoteAddr();
            switch (signingIn.attempt(username, password, from, Device.of(request))) {
                case SigningIn.Begun begun -> {
                    entry.open(request, response, begun);
                    return "redirect:" + Entry.target(to);
                }
                case SigningIn.Wrong _ -> refuse(model, response, HttpStatus.UNAUTHORIZED, WRONG);
                case SigningIn.TooMany attempts ->
                        refuse(model, response, HttpStatus.TOO_MANY_REQUESTS, Problem.of(attempts));
            }
        } catch (RefusedException busy) {
            refuse(model, response, HttpStatus.SERVICE_UNAVAILABLE, Problem.of(busy));
        }
        return filled(model, username, to);
    }

    /**
     * Whoever signs out themselves takes along what their browser has kept; only where the sign-in
     * was ended from elsewhere, and its cookie is still there, are unsent words still there, too.
     */
    private String ended(HttpServletRequest request) {
        return entry.wasSignedIn(request)
                ? "accounts.login.ended-elsewhere"
                : "accounts.login.ended";
    }

    private static void refuse(
            Model model, HttpServletResponse response, HttpStatus status, Problem problem) {
        response.setStatus(status.value());
        model.addAttribute("problem", problem);
    }

    private static String filled(Model model, String username, String to) {
        model.addAttribute("username", username);
        model.addAttribute("to", to);
        return PAGE;
    }
}
