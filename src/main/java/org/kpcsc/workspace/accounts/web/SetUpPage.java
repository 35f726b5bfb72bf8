package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kpcsc.workspace.accounts.password.PasswordRules;
import org.kpcsc.workspace.accounts.setup.SetUp;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.organisations.OrganisationFacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first visit: enters the coordinator organisation and the first person. */
@Controller
class SetUpPage {

    private final SetUp setUp;
    private final SigningIn signingIn;
    private final Entry entry;

    SetUpPage(SetUp setUp, SigningIn signingIn, Entry entry) {
        this.setUp = setUp;
        this.signingIn = signingIn;
        this.entry = entry;
    }

    /** What is typed into the form, as it is typed. */
    public record Form(
            String acronym,
            String organisation,
            String country,
            String name,
            String address,
            String username,
            String password) {

        /** A form without that field counts as empty. */
        public Form {
            acronym = textOf(acronym);
            organisation = textOf(organisation);
            country = textOf(country);
            name = textOf(name);
            address = textOf(address);
            username = textOf(username);
            password = textOf(password);
        }

        @SuppressWarnings("NullAway")
        private static String textOf(String text) {
            return text == null ? "" : text;
        }

        OrganisationFacts facts(Language language) {
            return new OrganisationFacts(
                    acronym.strip(),
                    Typed.read(
                            organisation.strip(),
                            text -> LocalizedText.of(language, text),
                            "accounts.refused.organisation-name"),
                    Typed.read(country, Country::new, "accounts.refused.country"),
                    null,
                    null,
                    null);
        }

        SetUp.FirstPerson person(Language language) {
            return new SetUp.FirstPerson(
                    Typed.name(name),
                    Typed.userName(username),
                    Typed.address(address),
                    language,
                    password);
        }
    }

    /** A country to choose. */
    public record Choice(String code, String name) {}

    @GetMapping("/setup")
    String form(
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("form") Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!setUp.isNeeded()) {
            response.setStatus(HttpStatus.GONE.value());
            return OverPage.of(model, "accounts.refused.set-up-done");
        }
        if (!setUp.opens(new Token(token))) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            return OverPage.of(model, "accounts.refused.set-up-token");
        }
        model.addAttribute("token", token);
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("countries", countries(PlainPage.languageOf(request)));
        return "accounts/setup";
    }

    @PostMapping("/setup")
    String complete(
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("form") Form form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var language = PlainPage.languageOf(request);
        try {
            setUp.complete(new Token(token), form.facts(language), form.person(language));
        } catch (RefusedException refused) {
            model.addAttribute("problem", Problem.of(refused));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(token, form, model, request, response);
        }
        signingIn
                .begin(form.username(), Device.of(request))
                .ifPresent(begun -> entry.open(request, response, begun));
        return "redirect:" + Entry.WORKSPACE;
    }

    private static List<Choice> countries(Language language) {
        return Country.all(language).stream()
                .map(country -> new Choice(country.code(), country.nameIn(language)))
                .toList();
    }
}
