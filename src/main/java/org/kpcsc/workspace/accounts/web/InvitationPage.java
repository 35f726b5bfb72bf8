package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kpcsc.workspace.accounts.invitation.Acceptance;
import org.kpcsc.workspace.accounts.invitation.OpenInvitation;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking an invitation: with a new account, or with the one that somebody has already. */
@Controller
class InvitationPage {

    private final Acceptance acceptance;
    private final SigningIn signingIn;
    private final Organisations organisations;
    private final Entry entry;

    InvitationPage(
            Acceptance acceptance, SigningIn signingIn, Organisations organisations, Entry entry) {
        this.acceptance = acceptance;
        this.signingIn = signingIn;
        this.organisations = organisations;
        this.entry = entry;
    }

    /** In the language that the person was invited in, unless they chose another. */
    @GetMapping("/invitation/{token}")
    String form(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String username,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = acceptance.find(new Token(token));
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return OverPage.of(model, "accounts.refused.invitation-over");
        }
        var page = PlainPage.of(request, false);
        if (!page.chosen() && page.language() != invitation.get().language() && !page.stale()) {
            return "redirect:" + page.in(invitation.get().language());
        }
        return filled(model, token, page, invitation.get(), username);
    }

    @PostMapping("/invitation/{token}")
    String asNewcomer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = PlainPage.of(request, false);
        try {
            var name = Typed.userName(username);
            acceptance.asNewcomer(new Token(token), name, password, page.language());
            signingIn
                    .begin(name.value(), Device.of(request))
                    .ifPresent(begun -> entry.open(request, response, begun));
            return "redirect:" + Entry.WORKSPACE;
        } catch (RefusedException refused) {
            return again(token, username, Problem.of(refused), "problem", model, request, response);
        }
    }

    @PostMapping("/invitation/{token}/join")
    String withAccount(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Problem> problem;
        try {
            problem = join(new Token(token), username, password, request, response);
        } catch (RefusedException refused) {
            problem = Optional.of(Problem.of(refused));
        }
        return problem.map(why -> again(token, "", why, "joinProblem", model, request, response))
                .orElse("redirect:" + Entry.WORKSPACE);
    }

    private Optional<Problem> join(
            Token token,
            String username,
            String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signingIn.prove(username, password, request.getRemoteAddr())) {
            case SigningIn.Proven(var person) -> {
                acceptance.as(token, person);
                signingIn
                        .begin(username, Device.of(request))
                        .ifPresent(begun -> entry.open(request, response, begun));
                yield Optional.empty();
            }
            case SigningIn.Wrong _ -> Optional.of(new Problem("accounts.login.wrong"));
            case SigningIn.TooMany attempts -> Optional.of(Problem.of(attempts));
        };
    }

    private String again(
            String token,
            String username,
            Problem problem,
            String where,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var invitation = acceptance.find(new Token(token));
        if (invitation.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return OverPage.of(model, "accounts.refused.invitation-over");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(where, problem);
        var page = PlainPage.of(request, false);
        return filled(model, token, page, invitation.get(), username);
    }

    private String filled(
            Model model, String token, PlainPage page, OpenInvitation invitation, String username) {
        var organisation = organisations.get(invitation.organisation());
        model.addAttribute("name", invitation.name().value());
        model.addAttribute("acronym", organisation.acronym());
        model.addAttribute("organisation", organisation.name().in(page.language()));
        model.addAttribute("username", username);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("base", "/invitation/" + token);
        return "accounts/invitation";
    }
}
