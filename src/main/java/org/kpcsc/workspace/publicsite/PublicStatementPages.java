package org.kpcsc.workspace.publicsite;

import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.statements.publication.PublishedStatement;
import org.kpcsc.workspace.statements.publication.PublishedStatements;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Published statements: the list, each for reading, each as the file that was signed. */
@Controller
class PublicStatementPages {

    private static final int LAST_PAGE = 10_000;

    private final PublishedStatements statements;

    PublicStatementPages(PublishedStatements statements) {
        this.statements = statements;
    }

    @GetMapping("/statements")
    String list(
            @RequestParam(name = "page", defaultValue = "1") int number,
            @ModelAttribute("frame") PageFrame frame,
            Model model) {
        if (number < 1 || number > LAST_PAGE) {
            throw new NotFoundException();
        }
        var rows = statements.page((number - 1) * StatementPage.SIZE, StatementPage.SIZE + 1);
        var page = StatementPage.of(rows, number, frame.language());
        if (page.lines().isEmpty() && number > 1) {
            throw new NotFoundException();
        }
        model.addAttribute("page", page);
        model.addAttribute("frame", frame.on(StatementPage.address(number)));
        return "publicsite/statements";
    }

    @GetMapping("/statements/{slug}")
    String statement(
            @PathVariable("slug") String slug,
            @ModelAttribute("frame") PageFrame frame,
            Model model) {
        model.addAttribute("statement", StatementText.of(published(slug), frame.language()));
        return "publicsite/statement";
    }

    /** Exactly the bytes whose SHA-256 is the statement's fingerprint. */
    @GetMapping("/statements/{slug}.json")
    ResponseEntity<byte[]> canonical(@PathVariable("slug") String slug) {
        var statement = published(slug);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag(statement.hash().hex())
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(statement.canonicalJsonBytes());
    }

    private PublishedStatement published(String slug) {
        return statements.bySlug(slug).orElseThrow(NotFoundException::new);
    }
}
