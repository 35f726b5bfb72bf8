package org.kpcsc.workspace.doors;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.deputy.Deputies;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.comment.CommentId;
import org.kpcsc.workspace.documents.comment.Comments;
import org.kpcsc.workspace.documents.comment.Readership;
import org.kpcsc.workspace.documents.comment.Saying;
import org.kpcsc.workspace.documents.comment.ThreadId;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.NoticeFilter;
import org.kpcsc.workspace.notifications.NoticeId;
import org.kpcsc.workspace.notifications.NoticeOrder;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.statements.AnswerLinks;
import org.kpcsc.workspace.statements.Approvals;
import org.kpcsc.workspace.statements.Archive;
import org.kpcsc.workspace.statements.AskForSignOff;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.statements.Involvement;
import org.kpcsc.workspace.statements.Publications;
import org.kpcsc.workspace.statements.SignOffs;
import org.kpcsc.workspace.statements.StatementId;
import org.kpcsc.workspace.statements.Statements;
import org.kpcsc.workspace.statements.Visibility;
import org.kpcsc.workspace.statements.publication.IssuedBy;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What stands behind the doors: the lead's things that hold each {@link Secret}. Made once for an
 * application, by the services themselves.
 */
final class Scene extends Cast {

    private static final String BEAN = "sceneOfTheDoors";

    /**
     * Kept by its authors to themselves; one organisation comments, and the invited one has not
     * answered yet.
     */
    final Text kept = new Text();

    /** Open to members. */
    final Text open = new Text();

    /** Two organisations are asked about it, and the lead has answered. */
    final Text asked = new Text();

    final Text published = new Text();

    final ContentHash askedHash;
    final ContentHash publishedHash;
    final String slug;
    final String answerLink;
    final String invitationLink;
    final String resetLink;
    final SignInId readersOtherSignIn;
    final UUID invitation;
    final UUID deputyship;
    final NoticeId notice;
    final ThreadId thread;
    final CommentId comment;
    final ThreadId ownThread;

    /** A statement and its document. */
    record Text(StatementId id, DocumentId document) {

        Text() {
            this(StatementId.create(), DocumentId.create());
        }
    }

    static Scene in(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        if (!beans.containsSingleton(BEAN)) {
            beans.registerSingleton(BEAN, new Scene(context));
        }
        return (Scene) Objects.requireNonNull(beans.getSingleton(BEAN));
    }

    private Scene(ConfigurableApplicationContext context) {
        super(context);
        begin(kept, "Kept " + Secret.KEPT_TITLE.word(), Secret.KEPT_TEXT, Visibility.PARTICIPANTS);
        begin(open, "Open " + Secret.OPEN_TITLE.word(), Secret.OPEN_TEXT, Visibility.MEMBERS);
        begin(
                asked,
                "Asked " + Secret.ASKED_TITLE.word(),
                Secret.ASKED_TEXT,
                Visibility.PARTICIPANTS);
        begin(published, "A public statement", null, Visibility.PARTICIPANTS);
        act(
                Caller.LEAD_DRAFTER,
                () -> bean(Statements.class).invite(kept.id(), invited(), Involvement.WRITING));

        askedHash = ask(asked);
        answer(asked, askedHash, Caller.LEAD_REPRESENTATIVE, Secret.ASKED_RESERVATION.word());
        answerLink =
                get(
                        Caller.LEAD_DRAFTER,
                        () ->
                                URI.create(bean(AnswerLinks.class).make(asked.id(), askedOne()))
                                        .getPath());
        thread = say(kept, Readership.EVERYONE, Secret.KEPT_COMMENT);
        comment = firstIn(thread);
        ownThread = say(kept, Readership.OWN_ORGANISATION, Secret.OWN_COMMENT);
        publishedHash = ask(published);
        say(published, Readership.EVERYONE, Secret.PUBLISHED_COMMENT);
        slug = publish();
        notice =
                get(
                                Caller.LEAD_DRAFTER,
                                () ->
                                        bean(Notifications.class)
                                                .mine(NoticeFilter.ALL, NoticeOrder.NEWEST, 0, 1))
                        .getFirst()
                        .id();

        deputyship = nameDeputies();
        invitationLink = get(Caller.LEAD_FOCAL_PERSON, this::invite);
        invitation =
                get(Caller.LEAD_FOCAL_PERSON, () -> bean(Invitations.class).openAt(lead()))
                        .getFirst()
                        .id();
        resetLink =
                get(Caller.LEAD_FOCAL_PERSON, () -> bean(Resets.class).linkFor(reader()).path());
        readersOtherSignIn =
                bean(SigningIn.class)
                        .begin(Secret.READERS_USER_NAME.word(), "Second")
                        .orElseThrow()
                        .signedIn()
                        .signIn();
        takeAway();
    }

    String pathOfKept() {
        return "statements/" + kept.id();
    }

    Instant later() {
        return how().deadline();
    }

    String answerToken() {
        return answerLink.replace("/answer/", "");
    }

    Token invitationToken() {
        return new Token(invitationLink.replace("/invitation/", ""));
    }

    Token resetToken() {
        return new Token(resetLink.replace("/reset/", ""));
    }

    private void begin(Text text, String title, @Nullable Secret words, Visibility visibility) {
        bean(Archive.class)
                .enterDraft(
                        text.id(),
                        text.document(),
                        draft(title, visibility),
                        Language.EN,
                        new By(person(Caller.LEAD_DRAFTER), lead()),
                        text.equals(kept)
                                ? Map.of(
                                        suspended(), Involvement.WRITING,
                                        commenting(), Involvement.COMMENTING)
                                : Map.of(),
                        Texts.read(
                                """
                                {"type":"doc","content":[{"type":"paragraph","content":
                                [{"type":"text","text":"We say %s."}]}]}
                                """
                                        .formatted(words == null ? "this" : words.word())));
    }

    static Draft draft(String title, Visibility visibility) {
        return new Draft(StatementKind.JOINT_STATEMENT, title, IssuedBy.COALITION, visibility);
    }

    AskForSignOff how() {
        return new AskForSignOff(
                new SignOffRule.EveryNamed(),
                bean(Clock.class).instant().plus(Duration.ofDays(2)),
                Set.of(lead(), askedOne()),
                null);
    }

    private ThreadId say(Text text, Readership readership, Secret words) {
        return get(
                Caller.LEAD_DRAFTER,
                () ->
                        bean(Comments.class)
                                .open(
                                        text.document(),
                                        null,
                                        readership,
                                        new Saying(words.word(), Set.of())));
    }

    private CommentId firstIn(ThreadId id) {
        return get(Caller.LEAD_DRAFTER, () -> bean(Comments.class).about(kept.document()))
                .threads()
                .stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow()
                .comments()
                .getFirst()
                .id();
    }

    private ContentHash ask(Text text) {
        return get(Caller.LEAD_DRAFTER, () -> bean(SignOffs.class).ask(text.id(), how()));
    }

    private void answer(Text text, ContentHash hash, Caller by, String words) {
        var reply = new Reply(Position.RESERVE, words, true);
        act(by, () -> bean(SignOffs.class).answer(text.id(), hash, reply));
    }

    private String publish() {
        answer(
                published,
                publishedHash,
                Caller.LEAD_REPRESENTATIVE,
                Secret.PUBLISHED_RESERVATION.word());
        answer(published, publishedHash, Caller.ASKED_REPRESENTATIVE, "with a word");
        act(
                Caller.COORDINATOR,
                () ->
                        bean(Approvals.class)
                                .approve(
                                        published.id(),
                                        publishedHash,
                                        Secret.PUBLISHED_DECISION.word()));
        return get(
                Caller.COORDINATOR,
                () -> bean(Publications.class).publish(published.id(), publishedHash));
    }

    private UUID nameDeputies() {
        var former = name(Caller.FORMER_DEPUTY);
        act(Caller.COORDINATOR, () -> bean(Deputies.class).revoke(former));
        return name(Caller.DEPUTY);
    }

    private UUID name(Caller deputy) {
        var today = LocalDate.now(bean(Clock.class));
        return get(
                Caller.COORDINATOR,
                () ->
                        bean(Deputies.class)
                                .name(person(deputy), at(deputy.seat), today, today.plusDays(7)));
    }

    private String invite() {
        return bean(Invitations.class)
                .invite(
                        lead(),
                        new Invitee(
                                new PersonName(Secret.INVITED_PERSONS_NAME.word()),
                                null,
                                Language.EN,
                                Set.of(Role.READER)))
                .path();
    }

    private void takeAway() {
        var lead = lead();
        act(
                Caller.LEAD_FOCAL_PERSON,
                () -> {
                    bean(Roles.class).set(person(Caller.MOVED), lead, Set.of());
                    bean(Roles.class).set(person(Caller.DISMISSED), lead, Set.of());
                });
        act(
                Caller.COORDINATOR,
                () -> {
                    bean(Closing.class).close(person(Caller.CLOSED));
                    bean(Register.class).suspend(suspended());
                });
    }
}
