package org.kpcsc.workspace.documents.comment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.documents.authority.Submission;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.notifications.NoticeRow;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Founding;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.NewOrganisation;

/** Texts of a test, written through the authority itself, and organisations. */
public class Drafting {

    private final Founding founding;
    private final Documents documents;
    private final Authorities authorities;
    private final Notifications notifications;
    private final Acting acting;

    Drafting(
            Founding founding,
            Documents documents,
            Authorities authorities,
            Notifications notifications,
            Acting acting) {
        this.founding = founding;
        this.documents = documents;
        this.authorities = authorities;
        this.notifications = notifications;
        this.acting = acting;
    }

    public OrganisationId member() {
        return NewOrganisation.member(founding, "TALK");
    }

    /** A text of these paragraphs, at version 0. */
    public DocumentId text(OrganisationId by, String... paragraphs) {
        var id = DocumentId.create();
        var content =
                Stream.of(paragraphs)
                        .map(
                                """
                                {"type":"paragraph","content":[{"type":"text","text":"%s"}]}
                                """
                                        ::formatted)
                        .collect(Collectors.joining(","));
        documents.createWith(
                id,
                Language.EN,
                by,
                Texts.read("{\"type\":\"doc\",\"content\":[" + content + "]}"));
        return id;
    }

    public void typed(DocumentId document, int at, String words) {
        replaced(document, at, at, words);
    }

    /** Empty words delete. */
    public void replaced(DocumentId document, int from, int to, String words) {
        send(document, head(document), step(from, to, words));
    }

    /** A batch that somebody made at an older version. */
    Outcome late(DocumentId document, long version, int from, int to, String words) {
        return send(document, version, step(from, to, words));
    }

    long head(DocumentId document) {
        return documents.head(document).version();
    }

    static String step(int from, int to, String words) {
        var slice =
                words.isEmpty()
                        ? ""
                        : ",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}"
                                .formatted(words);
        return "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d%s}".formatted(from, to, slice);
    }

    /** As {@link #typed}, by somebody. */
    void typedBy(Actor actor, DocumentId document, int at, String words) {
        var author = new Authorship(actor.person(), actor.organisation());
        send(author, document, head(document), step(at, at, words));
    }

    /** Somebody suggests to take out what stands there. */
    void suggestedBy(Actor actor, DocumentId document, int from, int to) {
        var author = new Authorship(actor.person(), actor.organisation());
        var step =
                """
                {"stepType":"addMark","mark":{"type":"deletion","attrs":{"id":"%s"}},\
                "from":%d,"to":%d}
                """
                        .formatted(UUID.randomUUID(), from, to);
        send(author, document, head(document), step);
    }

    Outcome send(DocumentId document, long version, String... steps) {
        var author = new Authorship(PersonId.create(), OrganisationId.create());
        return send(author, document, version, steps);
    }

    private Outcome send(Authorship author, DocumentId document, long version, String... steps) {
        var line = new LineId(document, UUID.randomUUID());
        var entrance = authorities.enter(line, author.person()).orElseThrow();
        return authorities
                .accept(
                        new Submission(
                                line,
                                entrance.epoch(),
                                1,
                                version,
                                Texts.readSteps("[" + String.join(",", steps) + "]"),
                                author,
                                () -> EditingMode.WRITE))
                .join();
    }

    /** Everything that somebody was told, newest first. */
    public List<NoticeRow> told(Actor actor) {
        return acting.as(
                actor, () -> notifications.mine(NoticeFilter.ALL, NoticeOrder.NEWEST, 0, 50));
    }

    public static Saying saying(String words, Mention... mentions) {
        return new Saying(words, Set.of(mentions));
    }
}
