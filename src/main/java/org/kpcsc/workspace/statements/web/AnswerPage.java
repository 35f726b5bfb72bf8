package org.kpcsc.workspace.statements.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.AnswerLinks;
import org.kpcsc.workspace.statements.LinkedQuestion;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** Shows the text that a one-use link asks about and takes the answer; needs no script. */
@Controller
@RequestMapping("/answer/{token}")
class AnswerPage {

    private static final String FORM = "statements/answer";
    private static final String WORD = "statements/answer-word";

    private final AnswerLinks links;
    private final MessageSource messages;
    private final boolean demo;

    AnswerPage(
            AnswerLinks links,
            MessageSource messages,
            @Value("${workspace.demo:false}") boolean demo) {
        this.links = links;
        this.messages = messages;
        this.demo = demo;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model, Locale locale) {
        fill(model, links.look(token), locale);
        return FORM;
    }

    /** What was typed stays on the page where something is missing. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable Position position,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean named,
            @RequestParam(defaultValue = "") String name,
            Model model,
            Locale locale) {
        var question = links.look(token);
        try {
            links.answer(token, reply(position, words, named), name);
        } catch (RefusedException refused) {
            fill(model, question, locale);
            model.addAttribute("refusal", words(refused, locale));
            model.addAttribute("wrong", fieldOf(refused));
            model.addAttribute("position", position);
            model.addAttribute("words", words);
            model.addAttribute("named", named);
            model.addAttribute("name", name);
            return FORM;
        }
        model.addAttribute("page", AnswerFrame.in(locale, demo));
        model.addAttribute(
                "word", text("statements.link.thanks", locale, question.organisation().acronym()));
        model.addAttribute("more", text("statements.link.close", locale));
        return WORD;
    }

    /** Words that would be lost with the answer are not taken silently. */
    private static Reply reply(@Nullable Position position, @Nullable String words, boolean named) {
        if (position == null) {
            throw new RefusedException("statements.refused.form");
        }
        if (!position.needsWords() && words != null && !words.isBlank()) {
            throw new RefusedException("statements.refused.words.unused");
        }
        return new Reply(position, words, position.isEndorsement() && named);
    }

    /** The field of the form that it is about; null where it is about none. */
    private static @Nullable String fieldOf(RefusedException refused) {
        return switch (refused.key()) {
            case "statements.refused.form" -> "position";
            case "statements.refused.link.name" -> "name";
            case String key when key.startsWith("statements.refused.words.") -> "words";
            default -> null;
        };
    }

    @ExceptionHandler(RefusedException.class)
    @ResponseStatus(HttpStatus.GONE)
    ModelAndView over(RefusedException refused, Locale locale) {
        return word(words(refused, locale), locale);
    }

    @ExceptionHandler(NotFoundException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    ModelAndView unknown(Locale locale) {
        return word(text("statements.link.unknown", locale), locale);
    }

    private ModelAndView word(String word, Locale locale) {
        var page = new ModelAndView(WORD);
        page.addObject("word", word);
        page.addObject("page", AnswerFrame.in(locale, demo));
        return page;
    }

    private void fill(Model model, LinkedQuestion question, Locale locale) {
        var frame = AnswerFrame.in(locale, demo);
        model.addAttribute("page", frame);
        model.addAttribute("question", question);
        model.addAttribute("positions", Position.values());
        var readers = text("statements.readers." + question.visibility(), locale);
        model.addAttribute("once", text("statements.link.once", locale, readers));
        model.addAttribute(
                "asked",
                text(
                        "statements.link.asked",
                        locale,
                        question.organisation().name().in(frame.language()),
                        deadline(question, frame, locale)));
    }

    private String deadline(LinkedQuestion question, AnswerFrame frame, Locale locale) {
        var at = question.deadline().atOffset(ZoneOffset.UTC);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(frame.dates());
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(frame.dates());
        return text("uikit.moment", locale, at.format(day), at.format(time) + " UTC");
    }

    private String words(RefusedException refused, Locale locale) {
        return text(refused.key(), locale, refused.arguments().toArray());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
