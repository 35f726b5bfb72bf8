package org.kpcsc.workspace.publicsite;

import org.kpcsc.workspace.statements.publication.PublishedStatements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page, and who the coalition is. */
@Controller
class PublicHomePages {

    private static final int LATEST = 5;

    private final PublishedStatements statements;
    private final PublicDirectory directory;

    PublicHomePages(PublishedStatements statements, PublicDirectory directory) {
        this.statements = statements;
        this.directory = directory;
    }

    @GetMapping("/")
    String home(@ModelAttribute("frame") PageFrame frame, Model model) {
        var latest = statements.latest(LATEST + 1);
        model.addAttribute(
                "statements",
                latest.stream()
                        .limit(LATEST)
                        .map(each -> StatementLine.of(each, frame.language()))
                        .toList());
        model.addAttribute("more", latest.size() > LATEST);
        model.addAttribute("members", directory.members(frame.language()));
        return "publicsite/home";
    }

    @GetMapping("/about")
    String about() {
        return "publicsite/about";
    }

    @GetMapping("/members")
    String members(@ModelAttribute("frame") PageFrame frame, Model model) {
        model.addAttribute("members", directory.members(frame.language()));
        model.addAttribute("partners", directory.partners(frame.language()));
        return "publicsite/members";
    }
}
