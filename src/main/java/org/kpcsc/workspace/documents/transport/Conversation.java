package org.kpcsc.workspace.documents.transport;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Outcome;
import org.kpcsc.workspace.documents.authority.Refusal;
import org.kpcsc.workspace.documents.authority.Submission;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.step.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers what comes in over a connection; nothing that a client sends makes it fail. */
@Component
class Conversation {

    private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

    private final Authorities authorities;
    private final Reception reception;
    private final MessageSource messages;

    Conversation(Authorities authorities, Reception reception, MessageSource messages) {
        this.authorities = authorities;
        this.reception = reception;
        this.messages = messages;
    }

    void received(Connection connection, String text) {
        if (!connection.pace().take(System.nanoTime())) {
            connection.close(Closing.TOO_MANY);
            return;
        }
        switch (FrameReader.read(text)) {
            case Incoming.Open open -> open(connection, open);
            case Incoming.OutdatedOpen outdated -> connection.close(Closing.OUTDATED_SCHEMA);
            case Incoming.Malformed malformed -> connection.close(Closing.BAD_FRAME);
            case Incoming.Steps steps ->
                    inPlace(connection, place -> steps(connection, place, steps));
            case Incoming.MalformedSteps steps ->
                    inPlace(
                            connection,
                            place -> refuse(connection, place, steps.seq(), Refusal.MALFORMED));
            case Incoming.Presence presence ->
                    inPlace(connection, place -> present(connection, place, presence));
        }
    }

    /** The first frame opens, and none after it. */
    private void open(Connection connection, Incoming.Open open) {
        if (connection.beginOpening()) {
            reception.open(connection, open);
        } else {
            connection.close(Closing.BAD_FRAME);
        }
    }

    private static void inPlace(Connection connection, Consumer<Place> action) {
        var place = connection.place();
        if (place != null) {
            action.accept(place);
        } else {
            connection.close(Closing.BAD_FRAME);
        }
    }

    private static void present(Connection connection, Place place, Incoming.Presence presence) {
        var caret =
                new Caret(
                        place.line().client(),
                        connection.who(),
                        presence.version(),
                        presence.anchor(),
                        presence.head());
        place.room().present(caret, connection);
    }

    private void steps(Connection connection, Place place, Incoming.Steps frame) {
        List<Step> steps;
        try {
            steps = Texts.readSteps(frame.steps());
        } catch (ModelException e) {
            refuse(connection, place, frame.seq(), Refusal.MALFORMED);
            return;
        }
        var submission =
                new Submission(
                        place.line(),
                        place.epoch(),
                        frame.seq(),
                        frame.version(),
                        steps,
                        connection.who(),
                        connection::permitted);
        var _ =
                authorities
                        .accept(submission)
                        .whenComplete((outcome, failure) ->
                                answer(connection, place, frame.seq(), outcome, failure));
    }

    private void answer(
            Connection connection,
            Place place,
            long seq,
            @Nullable Outcome outcome,
            @Nullable Throwable failure) {
        switch (outcome) {
            case null -> {
                LOG.error("Steps could not be decided upon", failure);
                connection.close(Closing.FAILED);
            }
            // Everyone is told by the room, the author with them.
            case Outcome.Accepted accepted -> {}
            case Outcome.Repeated repeated -> place.room().repeat(connection, repeated.batch());
            case Outcome.Refused refused -> refuse(connection, place, seq, refused.reason());
            case Outcome.Fenced fenced -> connection.close(Closing.CONNECTED_ELSEWHERE);
        }
    }

    private void refuse(Connection connection, Place place, @Nullable Long seq, Refusal reason) {
        var message = message(reason, connection.permitted(), place.locale());
        place.room().answer(connection, () -> Frames.refused(seq, reason, message));
    }

    private String message(Refusal reason, EditingMode permitted, Locale locale) {
        var word =
                reason == Refusal.MODE && permitted == EditingMode.SUGGEST
                        ? "suggest"
                        : reason.name().toLowerCase(Locale.ROOT);
        return messages.getMessage("documents.refused." + word, null, locale);
    }
}
