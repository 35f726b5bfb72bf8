package org.kpcsc.workspace.statements.signoff;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.By;
import org.kpcsc.workspace.statements.persistence.HashColumn;
import org.kpcsc.workspace.statements.persistence.OrganisationColumn;
import org.kpcsc.workspace.statements.persistence.PersonColumn;

/**
 * What one organisation answered to one exact text; a changed answer is a new record.
 *
 * @param organisation whose answer it is
 * @param version the document's version that it saw
 * @param seen the hash of the text that it saw, whatever was carried over since
 * @param words the reservation or the reason
 * @param named whether it may be named in public
 * @param by who answered, or made the link, or recorded the answer
 * @param byOrganisation for which organisation they acted
 * @param receivedHow for a recorded answer: how it was received; for a link: who says to answer
 * @param receivedOn for a recorded answer: when it was received
 * @param contradictedAt when the organisation said that this recorded answer is not its own
 */
@Embeddable
public record Answer(
        @Convert(converter = OrganisationColumn.class) OrganisationId organisation,
        long version,
        @Convert(converter = HashColumn.class) ContentHash seen,
        @Enumerated(EnumType.STRING) Position position,
        @Nullable String words,
        boolean named,
        Instant at,
        @Enumerated(EnumType.STRING) Channel channel,
        @Column(name = "by_person") @Convert(converter = PersonColumn.class) PersonId by,
        @Convert(converter = OrganisationColumn.class) OrganisationId byOrganisation,
        @Nullable String receivedHow,
        @Nullable LocalDate receivedOn,
        @Nullable Instant contradictedAt) {

    /** An answer that a representative gives in the workspace. */
    public static Answer given(FrozenText text, Reply reply, By by, Instant at) {
        return of(text, by.organisation(), reply, at, Channel.REPRESENTATIVE, by, null, null);
    }

    /** An answer that was received elsewhere. */
    public static Answer recorded(
            FrozenText text, OrganisationId of, Reply reply, Receipt receipt, By by, Instant at) {
        return of(text, of, reply, at, Channel.RECORDED, by, receipt.how(), receipt.on());
    }

    /**
     * An answer from the page of a one-use link; throws {@link RefusedException} for a name that is
     * none.
     *
     * @param maker who made the link
     * @param answeredBy the name that was given on the page
     */
    public static Answer linked(
            FrozenText text,
            OrganisationId of,
            Reply reply,
            String answeredBy,
            By maker,
            Instant at) {
        if (!PlainText.isOneLine(answeredBy)) {
            throw new RefusedException("statements.refused.link.name");
        }
        return of(text, of, reply, at, Channel.LINK, maker, answeredBy, null);
    }

    private static Answer of(
            FrozenText text,
            OrganisationId organisation,
            Reply reply,
            Instant at,
            Channel channel,
            By by,
            @Nullable String receivedHow,
            @Nullable LocalDate receivedOn) {
        return new Answer(
                organisation,
                text.version(),
                text.hash(),
                reply.position(),
                reply.words(),
                reply.named(),
                at,
                channel,
                by.person(),
                by.organisation(),
                receivedHow,
                receivedOn,
                null);
    }

    /** What was answered, to be said again to another text. */
    public Reply reply() {
        return new Reply(position, words, named);
    }

    public boolean isContradicted() {
        return contradictedAt != null;
    }

    /** Whether it came otherwise than from a representative, and so can be contradicted. */
    public boolean isIndirect() {
        return channel != Channel.REPRESENTATIVE;
    }

    public Answer contradicted(Instant when) {
        return new Answer(
                organisation,
                version,
                seen,
                position,
                words,
                named,
                at,
                channel,
                by,
                byOrganisation,
                receivedHow,
                receivedOn,
                when);
    }
}
